package fi.nelikentta.internal.compile;

/**
 * Where the clients of a block stand for every variable. Most columns hold their places already;
 * the others are found here, once for all words. For one thread.
 */
final class Standing {
  private final Places[] placesByVar;

  /** By variable; of a variable whose values have places, the block's own column. */
  private final short[][] columns;

  Standing(Places[] placesByVar) {
    this.placesByVar = placesByVar;
    this.columns = new short[placesByVar.length][];
    for (int var = 0; var < columns.length; var++) {
      columns[var] = new short[placesByVar[var].isByValue() ? 0 : Block.ROWS];
    }
  }

  /** The places of the clients, by row. */
  short[] column(int var) {
    return columns[var];
  }

  /** Finds all places of the block. */
  void find(Block block) {
    Block.Row view = block.new Row();
    for (int i = 0; i < columns.length; i++) {
      Places places = placesByVar[i];
      Var var = places.var();
      Column column = block.column(var.attribute());
      if (places.isByValue()) {
        columns[i] = column.places;
      } else if (var instanceof NumberVar number && number.limits().length <= NumberVar.FEW) {
        count(number.limits(), column, block.size(), columns[i]);
      } else if (var instanceof ContainsVar contains && contains.bit() >= 0) {
        bit(contains.bit(), column, block.size(), columns[i]);
      } else if (var instanceof PairVar pair && pair.hasTable()) {
        pair(pair, block, columns[i]);
      } else {
        for (int row = 0; row < block.size(); row++) {
          view.row = row;
          columns[i][row] = (short) var.cell(view);
        }
      }
    }
  }

  /** Counts the limits that the number reaches; of an unknown one, none. */
  private static void count(double[] limits, Column column, int size, short[] into) {
    double[] numbers = column.numbers;
    long[] known = column.known;
    for (int from = 0; from < size; from += Long.SIZE) {
      long word = known[from >> 6];
      int to = Math.min(from + Long.SIZE, size);
      for (int row = from; row < to; row++) {
        into[row] = (short) (word >>> row & 1);
      }
    }
    for (double limit : limits) {
      for (int row = 0; row < size; row++) {
        into[row] += (short) (numbers[row] >= limit ? 1 : 0);
      }
    }
  }

  private static void bit(int bit, Column column, int size, short[] into) {
    long[] masks = column.masks;
    for (int row = 0; row < size; row++) {
      into[row] = (short) (1 + (masks[row] >>> bit & 1));
    }
    clearUnknown(column, size, into);
  }

  private static void clearUnknown(Column column, int size, short[] into) {
    for (int from = 0; from < size; from += Long.SIZE) {
      long unknown = ~column.known[from >> 6];
      for (; unknown != 0; unknown &= unknown - 1) {
        into[from + Long.numberOfTrailingZeros(unknown)] = 0;
      }
    }
  }

  private static void pair(PairVar pair, Block block, short[] into) {
    short[] left = block.column(pair.attribute()).places;
    short[] right = block.column(pair.right()).places;
    byte[] cells = pair.cellByPlaces();
    int places = pair.rightPlaces();
    for (int row = 0; row < block.size(); row++) {
      into[row] = cells[left[row] * places + right[row]];
    }
  }
}

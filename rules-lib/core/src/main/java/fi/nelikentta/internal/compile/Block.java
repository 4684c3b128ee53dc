package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clients in columns. It is filled, evaluated and filled again; for one thread at a time. */
public final class Block {
  /**
   * Clients in a block: the columns of a step and the table it looks up stay in the first cache.
   */
  public static final int ROWS = 1_024;

  private final Column[] columns;
  private int size;

  /** A block for clients of the schema. */
  public Block(Schema schema) {
    List<Attribute> attributes = schema.attributes();
    this.columns = new Column[attributes.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Column(attributes.get(i), ROWS);
    }
  }

  /** Fills the block with the clients, of whom there are at most {@link #ROWS}. */
  public void fill(List<Situation> clients) {
    if (clients.size() > ROWS) {
      throw new IllegalArgumentException(
          "clients (" + clients.size() + ") must be at most " + ROWS + ".\nTry: another block.");
    }
    size = clients.size();
    Situation[] some = new Situation[Long.SIZE];
    // So many at a time as a word of knowns holds: what they hold stays near, column after column.
    for (int from = 0; from < size; from += Long.SIZE) {
      int count = Math.min(Long.SIZE, size - from);
      for (int i = 0; i < count; i++) {
        some[i] = clients.get(from + i);
      }
      for (Column column : columns) {
        column.take(from, some, count);
      }
    }
  }

  /** Begins anew: nothing is known of any client. Values are put then, and the size told last. */
  public void begin() {
    size = 0;
    for (Column column : columns) {
      column.forget(ROWS);
    }
  }

  /**
   * Takes a known value of the client in the row.
   *
   * @param attribute the attribute's index
   * @param row 0…{@link #ROWS} − 1
   * @param slot the value as {@link Slots} holds it, within the attribute's domain: nothing is
   *     checked here
   */
  public void put(int attribute, int row, long slot) {
    columns[attribute].put(row, slot);
  }

  /** The same for what has an object beside the slot: an open text, a list of codes. */
  public void put(int attribute, int row, long slot, Object object) {
    columns[attribute].put(row, slot, object);
  }

  /** Takes all that is known of the client into the row. */
  public void put(int row, Situation client) {
    for (Column column : columns) {
      column.take(row, client);
    }
  }

  /** Makes everything of the row unknown again. */
  public void forget(int row) {
    for (Column column : columns) {
      column.forgetRow(row);
    }
  }

  /** The situation of the client in the row. */
  public Situation situation(int row, Schema schema, String clientId) {
    Row slots = new Row();
    slots.row = row;
    return Situation.copyOf(schema, clientId, slots);
  }

  /** Says that rows 0…clients − 1 hold clients. */
  public void end(int clients) {
    size = clients;
  }

  /**
   * Which of the clients 64 · word and on the attribute is known of, the first in the lowest bit.
   */
  public long knownWord(int attribute, int word) {
    return columns[attribute].known[word];
  }

  /** How many clients it holds. */
  public int size() {
    return size;
  }

  Column column(int attribute) {
    return columns[attribute];
  }

  /** Whether nothing is unknown of any client. */
  boolean isComplete() {
    int words = size >> 6;
    long rest = (1L << size) - 1;
    for (Column column : columns) {
      for (int word = 0; word < words; word++) {
        if (column.known[word] != -1) {
          return false;
        }
      }
      if ((size & 63) != 0 && (column.known[words] & rest) != rest) {
        return false;
      }
    }
    return true;
  }

  /** One client, as slots; the view moves on with the row. */
  final class Row implements Slots {
    int row;

    @Override
    public boolean isKnown(int index) {
      return columns[index].isKnown(row);
    }

    @Override
    public long slot(int index) {
      return columns[index].slot(row);
    }

    @Override
    public @Nullable Object object(int index) {
      return columns[index].object(row);
    }
  }
}

package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Slots;

/**
 * Adds to an index what one variable contributes: the offset of the client's class. What is unknown
 * contributes nothing.
 */
final class Step {
  /** Look the slot up in a table. */
  static final int TABLE = 0;

  /** Search the number among limits. */
  static final int SEARCH = 1;

  /** Test a bit of the slot. */
  static final int BIT = 2;

  /** Ask the variable. */
  static final int ASK = 3;

  final int kind;
  final int attribute;
  final Var var;

  /** By cell of the variable. */
  final int[] offsetByCell;

  /** For TABLE: by slot − base. */
  final short[] offsetBySlot;

  final int base;

  Step(Var var, Classes classes, int stride) {
    this.var = var;
    this.attribute = var.attribute();
    this.offsetByCell = new int[classes.byCell().length];
    for (int cell = 0; cell < offsetByCell.length; cell++) {
      offsetByCell[cell] = classes.byCell()[cell] * stride;
    }
    short[] bySlot = new short[0];
    int first = 0;
    if (var instanceof NumberVar number && number.table() != null) {
      short[] cells = number.table();
      bySlot = new short[cells.length];
      for (int i = 0; i < bySlot.length; i++) {
        bySlot[i] = (short) offsetByCell[cells[i]];
      }
      first = number.offset();
      this.kind = TABLE;
    } else if (var instanceof NumberVar) {
      this.kind = SEARCH;
    } else if (var instanceof PlaceVar || var instanceof SetVar) {
      bySlot = new short[offsetByCell.length - 1];
      for (int i = 0; i < bySlot.length; i++) {
        bySlot[i] = (short) offsetByCell[i + 1];
      }
      this.kind = TABLE;
    } else if (var instanceof ContainsVar contains && contains.bit() >= 0) {
      first = contains.bit();
      this.kind = BIT;
    } else {
      this.kind = ASK;
    }
    this.offsetBySlot = bySlot;
    this.base = first;
  }

  /** What the client contributes. */
  int offset(Situation client) {
    if (kind == TABLE) {
      return client.isKnown(attribute) ? offsetBySlot[(int) client.slot(attribute) - base] : 0;
    }
    return other(client);
  }

  /** What a client contributes of whom everything is known. */
  int offsetOfKnown(Situation client) {
    return kind == BIT
        ? offsetByCell[1 + (int) (client.slot(attribute) >>> base & 1)]
        : offsetByCell[var.cell(client)];
  }

  private int other(Slots client) {
    if (kind == BIT) {
      return client.isKnown(attribute)
          ? offsetByCell[1 + (int) (client.slot(attribute) >>> base & 1)]
          : 0;
    }
    return offsetByCell[var.cell(client)];
  }
}

package fi.nelikentta.jmh.outcomes;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Rater;

/** How much of the registry a run may see: columns are chosen by the attributes' {@code from}. */
enum Way {
  RECORDS("records only"),
  RECORDS_AND_CLIENT("records and client"),
  ALL("all");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean sees(Attribute attribute) {
    Rater from = attribute.meaning().from();
    return switch (this) {
      case RECORDS -> from == Rater.RECORD;
      case RECORDS_AND_CLIENT -> from == Rater.RECORD || from == Rater.CLIENT;
      case ALL -> true;
    };
  }
}

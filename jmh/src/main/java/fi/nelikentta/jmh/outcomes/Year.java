package fi.nelikentta.jmh.outcomes;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The twelve months after the evaluation date, which no rule sees.
 *
 * @param emergencyVisits visits to an emergency department
 * @param inpatientDays calendar days in hospital
 * @param serviceAreas distinct areas of service that were used
 * @param deaths 1 for a death in the year, else 0
 */
record Year(int emergencyVisits, int inpatientDays, int serviceAreas, int deaths) {

  static Year of(NamedCsvRecord row) {
    return new Year(
        number(row, "emergencyVisitsNext12Months"),
        number(row, "inpatientDaysNext12Months"),
        number(row, "serviceAreasNext12Months"),
        number(row, "diedNext12Months"));
  }

  private static int number(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }
}

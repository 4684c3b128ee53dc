package fi.nelikentta.batch;

/** How the cells of a column are written. */
enum CellForm {
  /** As in a file. */
  FILE,
  /** A truth as {@code t} or {@code f}. */
  LETTER,
  /** A list as PostgreSQL writes it: <code>{E11,I10}</code>. */
  ARRAY
}

package fi.nelikentta.internal.explain;

/** Collects the lines of a plain text. */
final class Lines {
  private final StringBuilder text = new StringBuilder();

  /** A line. */
  Lines line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** An indented line. */
  Lines item(String line) {
    return line("  " + line);
  }

  /** A heading after an empty line. */
  Lines heading(String heading) {
    return line("").line(heading);
  }

  /** All lines; the last one has no line end. */
  @Override
  public String toString() {
    return text.toString().stripTrailing();
  }
}

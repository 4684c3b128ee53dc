package fi.nelikentta.jmh.results;

import java.util.List;

/**
 * One run of one benchmark class.
 *
 * @param benchmark the simple name of the class
 * @param command what started it
 * @param measured the day, as {@code 2026-11-22}
 * @param note what a reader must know of the circumstances; may be empty
 * @param forks how many JVMs gave each figure
 * @param machine what it ran on
 * @param figures in the order of the benchmark's methods
 */
public record Run(
    String benchmark,
    String command,
    String measured,
    String note,
    int forks,
    Machine machine,
    List<Figure> figures) {

  /** Copies the list. */
  public Run {
    figures = List.copyOf(figures);
  }

  /** Whether its question is what is kept in memory, and not time. */
  boolean isAboutMemory() {
    return !figures.isEmpty() && figures.stream().allMatch(figure -> figure.keptBytes() != null);
  }
}

package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.people.People;
import fi.nelikentta.text.WrongUsageException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to classify, and how.
 *
 * @param inputs the registries, in the order of the output
 * @param columns which columns are what
 * @param dialect how CSV cells are written
 * @param output where results go
 * @param allowance how many rejected rows are borne
 * @param engine the name of the engine
 * @param course how it goes, of which results do not depend
 * @param people what the run owes to the people in the registries
 * @param tool the program and its version, for the manifest
 */
public record Request(
    List<InputFile> inputs,
    ColumnChoice columns,
    Dialect dialect,
    Output output,
    Allowance allowance,
    String engine,
    Course course,
    People people,
    String tool) {

  /**
   * Copies the list.
   *
   * @throws WrongUsageException if the parts do not go together
   */
  public Request {
    inputs = List.copyOf(inputs);
    if (inputs.stream().filter(InputFile::isPipe).count() > 1) {
      throw new WrongUsageException(say("pipe-twice"), say("name-it-once"));
    }
    Set<String> names = new HashSet<>(CsvProposals.COLUMNS);
    for (String name : columns.passThrough()) {
      if (!names.add(name)) {
        throw new WrongUsageException(
            say("cannot-pass-through", name),
            CsvProposals.COLUMNS.contains(name)
                ? say("rename-in-input")
                : say("pass-through-once"));
      }
    }
    if (course.start() == Course.Start.RESUME && output.kind() != Output.Kind.FILE) {
      throw new WrongUsageException(say("resume-needs-out"), say("resume-with-out"));
    }
    output.check(inputs, columns.passThrough());
  }

  /** The same with that choice of columns. */
  public Request with(ColumnChoice choice) {
    return new Request(inputs, choice, dialect, output, allowance, engine, course, people, tool);
  }

  /** When nothing is told of the people: their ids must be opaque. */
  public Request(
      List<InputFile> inputs,
      ColumnChoice columns,
      Dialect dialect,
      Output output,
      Allowance allowance,
      String engine,
      Course course,
      String tool) {
    this(inputs, columns, dialect, output, allowance, engine, course, People.UNTOLD, tool);
  }
}

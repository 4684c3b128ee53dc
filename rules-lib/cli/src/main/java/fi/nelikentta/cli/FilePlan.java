package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.Output;
import fi.nelikentta.report.PopulationReport;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All files that a command reads and writes, held against one another before anything is done: none
 * may be written that is read, and none for two things.
 */
final class FilePlan {
  /** What stands in quotes in SQL: a text or a name, either of which may be a file. */
  private static final Pattern QUOTED = Pattern.compile("'([^'\n]+)'|\"([^\"\n]+)\"");

  private final List<Path> read = new ArrayList<>();
  private final List<Predicate<Path>> readByQueries = new ArrayList<>();
  private final List<Path> written = new ArrayList<>();
  private @Nullable Path tables;

  /** A file that is read; null for none. */
  FilePlan reads(@Nullable String name) {
    if (name != null && !name.equals(InputFile.PIPE)) {
      read.add(InputFile.path(name));
    }
    return this;
  }

  /** A file of SQL, with the files that it names, if it can be read at all. */
  FilePlan readsQuery(@Nullable String name) {
    reads(name);
    if (name == null) {
      return this;
    }
    Matcher quoted;
    try {
      quoted = QUOTED.matcher(Files.readString(InputFile.path(name)));
    } catch (IOException toldLater) {
      return this;
    }
    while (quoted.find()) {
      String named = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
      readByQueries.add(path -> isNamed(named, path));
    }
    return this;
  }

  private static boolean isNamed(String name, Path path) {
    try {
      return name.matches(".*[*?\\[].*")
          ? path.getFileSystem()
              .getPathMatcher("glob:" + Path.of("").toAbsolutePath().resolve(name).normalize())
              .matches(path.toAbsolutePath().normalize())
          : InputFile.isSame(Path.of(name), path);
    } catch (IllegalArgumentException noPath) {
      return false;
    }
  }

  /** A file that is written when all is done; null for none. */
  FilePlan writes(@Nullable Path path) {
    if (path != null) {
      written.add(path);
    }
    return this;
  }

  /** A file that grows under another name beside its place; null for none. */
  FilePlan grows(@Nullable Path path) {
    return path == null ? this : writes(path).writes(beside(path, ".part"));
  }

  /** Proposals and what stands beside them. */
  FilePlan writes(Output output) {
    if (output.file() != null) {
      grows(output.file()).writes(beside(output.file(), ".journal"));
    }
    return grows(output.rejects()).writes(output.manifest());
  }

  private static Path beside(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  /** The folder of the tables of a report; null for none. */
  FilePlan tables(@Nullable Path folder) {
    tables = folder;
    return this;
  }

  /**
   * Refuses what would be written over.
   *
   * @throws WrongUsageException if a file is named twice that must not be
   */
  void check() {
    for (int i = 0; i < written.size(); i++) {
      Path path = written.get(i);
      if (read.stream().anyMatch(other -> InputFile.isSame(other, path))
          || readByQueries.stream().anyMatch(query -> query.test(path))) {
        throw new WrongUsageException(
            say("read-and-written", path.toString()), say("write-elsewhere"));
      }
      if (written.subList(0, i).stream().anyMatch(other -> InputFile.isSame(other, path))) {
        throw new WrongUsageException(
            say("written-twice", path.toString()), say("write-elsewhere"));
      }
      checkNoTable(path);
    }
    read.forEach(this::checkNoTable);
  }

  private void checkNoTable(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    if (tables != null
        && folder != null
        && PopulationReport.mayBeTable(String.valueOf(path.getFileName()))
        && InputFile.isSame(folder, tables)) {
      throw new WrongUsageException(
          say("table-in-the-way", path.toString()), say("tables-folder-apart"));
    }
  }
}

package fi.nelikentta.cli;

import fi.nelikentta.batch.ColumnChoice;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.mapping.Mapping;
import fi.nelikentta.pack.RulePack;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How foreign names and codes become those of the pack. */
final class MappingOption {
  @Option(
      names = "--mapping",
      paramLabel = "FILE.yaml",
      description =
          "How columns of other names and codes become attributes of the pack: from, values,"
              + " factor, constant, absent with a reason. FILE.run.json says how many cells each"
              + " rule changed.")
  private @Nullable String mapping;

  /** The file of the mapping. */
  Optional<String> find() {
    return Optional.ofNullable(mapping);
  }

  /**
   * The columns with the mapping, if there is one.
   *
   * @throws fi.nelikentta.text.WrongUsageException with all that is wrong in it
   */
  ColumnChoice apply(ColumnChoice columns, RulePack pack) {
    return mapping == null
        ? columns
        : columns.with(Mapping.read(InputFile.path(mapping), pack.schema()));
  }
}

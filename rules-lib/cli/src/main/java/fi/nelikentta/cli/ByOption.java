package fi.nelikentta.cli;

import fi.nelikentta.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** By what the clients of a registry are parted. */
final class ByOption {
  @Option(
      names = "--by",
      paramLabel = "NAME,…",
      description =
          "What clients are parted by: columns of the registry, as an area, or attributes of the"
              + " pack. None may contain another, as a county contains municipalities: small groups"
              + " could be worked out from both.")
  private List<String> by = new ArrayList<>();

  /** The names. */
  List<String> names() {
    return InputOptions.list("--by", by);
  }

  /** Those of them that must be columns, since they are no attributes. */
  List<String> columns(RulePack pack) {
    return names().stream().filter(name -> pack.schema().find(name).isEmpty()).toList();
  }
}

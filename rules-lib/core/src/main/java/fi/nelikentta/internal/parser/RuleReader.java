package fi.nelikentta.internal.parser;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.PackFiles;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Manifest;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.rule.Place;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rules of all DRL files of a pack. */
public final class RuleReader {
  private RuleReader() {}

  /**
   * What the DRL files hold.
   *
   * @param packageName the package that all of them name; empty where it could not be read
   * @param rules the rules by file and place, as far as they could be read
   */
  public record Read(String packageName, List<Rule> rules) {}

  /** Reads all DRL files, and begins to witness those that are accepted. */
  public static Read read(
      PackFiles files,
      @Nullable Manifest manifest,
      @Nullable Schema schema,
      Witnessing witnessing,
      Findings findings) {
    List<Rule> rules = new ArrayList<>();
    if (manifest == null || schema == null) {
      return new Read("", rules);
    }
    List<PackFile> drl = files.drl();
    if (files.lacksRules()) {
      findings.add(
          Code.MISSING_FILE,
          new Place("rules.drl", 0, 0),
          "the pack has no rules",
          "add a .drl file beside pack.yaml.");
    }
    if (files.hasRefusedRules()) {
      findings.lostRule();
    }
    Map<String, Place> placeByName = new HashMap<>();
    String first = null;
    for (PackFile file : drl) {
      FileReader reader = new FileReader(file, manifest, schema, witnessing, findings);
      List<Rule> read = reader.read();
      String name = reader.packageName();
      if (name != null && first != null && !name.equals(first)) {
        findings.add(
            Code.PACKAGE,
            reader.packagePlace(),
            "the package is another than " + first + ", which the files before name",
            "write package " + first + ".");
      }
      first = first == null ? name : first;
      for (Rule rule : read) {
        Place other = placeByName.putIfAbsent(rule.name(), rule.place());
        if (other == null) {
          rules.add(rule);
        } else {
          findings.add(
              Code.DUPLICATE_RULE,
              rule.place(),
              rule.name(),
              "a rule of this name stands at " + other,
              "give one of the two another name.");
        }
      }
    }
    return new Read(first == null ? "" : first, rules);
  }
}

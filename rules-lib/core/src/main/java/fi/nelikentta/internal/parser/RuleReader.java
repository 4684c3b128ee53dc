package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

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
          Code.MISSING_FILE, new Place("rules.drl", 0, 0), say("no-rules"), say("add-drl-file"));
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
            say("other-package", first),
            say("write-package", first));
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
              say("rule-name-taken", other.toString()),
              say("rename-one-rule"));
        }
      }
    }
    return new Read(first == null ? "" : first, rules);
  }
}

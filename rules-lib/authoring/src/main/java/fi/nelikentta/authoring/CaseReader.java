package fi.nelikentta.authoring;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.Names;
import fi.nelikentta.internal.load.Yaml;
import fi.nelikentta.internal.load.YamlFields;
import fi.nelikentta.internal.load.YamlReader;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads case files. A case with a mistake is left out; its mistakes are findings. */
final class CaseReader {
  private static final List<String> KEYS = List.of("id", "base", "given", "expect");

  private final RulePack pack;
  private final BaseReader bases;
  private final Findings findings;
  private final GivenReader given;
  private final ExpectReader expect;
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, Place> placeById = new HashMap<>();

  CaseReader(RulePack pack, BaseReader bases, Findings findings) {
    this.pack = pack;
    this.bases = bases;
    this.findings = findings;
    this.given = new GivenReader(pack.schema(), findings);
    this.expect = new ExpectReader(pack, findings);
  }

  /** What is wrong with a case, or what to try, by its key. */
  static Message say(String key, Object... arguments) {
    return Message.of(CaseReader.class, key, arguments);
  }

  /** The cases without mistakes so far. */
  List<Case> cases() {
    return cases;
  }

  void read(PackFile file) {
    Yaml document = YamlReader.read(file, findings);
    if (document instanceof Yaml.Sequence sequence) {
      sequence.items().forEach(this::item);
    } else if (document != null && !isEmpty(document)) {
      wrong(document.place(), say("no-case-list"), say("begin-with-id"));
    }
  }

  private static boolean isEmpty(Yaml document) {
    return document instanceof Yaml.Scalar scalar && scalar.isNull();
  }

  private void item(Yaml item) {
    if (!(item instanceof Yaml.Mapping mapping)) {
      wrong(item.place(), say("case-wants-keys"), say("write-case"));
      return;
    }
    YamlFields fields = YamlFields.of(mapping, KEYS, findings);
    String id = fields.require("id");
    boolean unique = id.isEmpty() || isFirst(id, fields.place("id"));
    boolean known = KEYS.containsAll(mapping.entries().keySet());
    Situation.Builder builder = start(id, fields);
    boolean laid = !fields.has("given") || given.lay(fields.mapping("given"), builder);
    List<Expectation> expectations = expectations(fields);
    if (unique && known && laid && !id.isEmpty() && builder != null && expectations != null) {
      cases.add(new Case(id, mapping.place(), builder.build(), expectations));
    }
  }

  private boolean isFirst(String id, Place place) {
    Place first = placeById.putIfAbsent(id, place);
    if (first != null) {
      findings.add(
          Code.DUPLICATE_CASE,
          place,
          say("case-id-taken", Names.printable(id), first.toString()),
          say("give-case-id"));
    }
    return first == null;
  }

  /** A builder of the base or of nothing known; null where the base is not usable. */
  private Situation.@Nullable Builder start(String id, YamlFields fields) {
    if (!fields.has("base")) {
      return pack.situation(id.isEmpty() ? "case" : id);
    }
    String base = fields.text("base");
    Situation situation = base == null ? null : bases.read(base, fields.place("base"));
    return situation == null ? null : situation.toBuilder();
  }

  private @Nullable List<Expectation> expectations(YamlFields fields) {
    if (!fields.has("expect")) {
      fields.require("expect");
      return null;
    }
    Yaml.Mapping mapping = fields.mapping("expect");
    return mapping == null ? null : expect.read(mapping);
  }

  private void wrong(Place place, Message message, Message hint) {
    findings.add(Code.WRONG_VALUE, place, message, hint);
  }
}

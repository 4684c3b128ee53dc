package fi.nelikentta.pack;

import fi.nelikentta.internal.json.SituationJson;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.SituationReading;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A checked rule pack: the whole truth about one segmentation. Immutable and safe to share among
 * threads; it is there only when it has no errors.
 */
public final class RulePack {
  private final PackIdentity identity;
  private final Manifest manifest;
  private final Schema schema;
  private final List<Rule> rules;
  private final Map<String, Texts> textsByLanguage;
  private final Sources sources;
  private final @Nullable String approvalJson;

  RulePack(
      PackIdentity identity,
      Manifest manifest,
      Schema schema,
      List<Rule> rules,
      Map<String, Texts> textsByLanguage,
      Sources sources) {
    this(identity, manifest, schema, rules, textsByLanguage, sources, null);
  }

  private RulePack(
      PackIdentity identity,
      Manifest manifest,
      Schema schema,
      List<Rule> rules,
      Map<String, Texts> textsByLanguage,
      Sources sources,
      @Nullable String approvalJson) {
    this.identity = identity;
    this.manifest = manifest;
    this.schema = schema;
    this.rules = List.copyOf(rules);
    this.textsByLanguage = Map.copyOf(textsByLanguage);
    this.sources = sources;
    this.approvalJson = approvalJson;
  }

  RulePack withApproval(@Nullable String json) {
    return new RulePack(identity, manifest, schema, rules, textsByLanguage, sources, json);
  }

  /** What stands in its {@code approval.json}, which may be anything; null where it has none. */
  @Nullable String approvalJson() {
    return approvalJson;
  }

  /**
   * The pack in a folder or zip.
   *
   * @throws InvalidPackException if it has errors, with all of them
   */
  public static RulePack load(Path folderOrZip) {
    return PackLoader.load(folderOrZip).orThrow();
  }

  /**
   * A pack on the class path, as {@code asiakkuus}.
   *
   * @throws InvalidPackException if it is not there or has errors
   */
  public static RulePack bundled(String id) {
    return PackLoader.bundled(id).orThrow();
  }

  /** Id, version, hash and validation. */
  public PackIdentity identity() {
    return identity;
  }

  /** What {@code pack.yaml} says. */
  public Manifest manifest() {
    return manifest;
  }

  /** What may be known of a client. */
  public Schema schema() {
    return schema;
  }

  /** The rules, by file and place. A rule's place in this list is its index everywhere. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * The same pack with other rules, in memory: for checks that change a pack and see what follows.
   * Its version says so, its hash is zeros, and its DRL stays as it was.
   */
  public RulePack withRules(List<Rule> others) {
    PackIdentity changed =
        new PackIdentity(
            identity.id(), identity.version() + "+changed", "0".repeat(64), identity.validation());
    return new RulePack(changed, manifest, schema, others, textsByLanguage, sources);
  }

  /** The author's DRL files, as text, for engines that run them as they are. */
  public List<PackFile> drl() {
    return sources.drl();
  }

  /** The package that the DRL files name. */
  public String packageName() {
    return sources.packageName();
  }

  /** Where the keys of its YAML files stand. */
  public Places places() {
    return sources.places();
  }

  /** The texts by language. */
  public Map<String, Texts> textsByLanguage() {
    return textsByLanguage;
  }

  /** The texts in the locale's language, or in the pack's first language where it has none. */
  public Texts texts(Locale locale) {
    Texts texts = textsByLanguage.get(locale.getLanguage());
    return texts != null
        ? texts
        : Objects.requireNonNull(textsByLanguage.get(manifest.languages().get(0)));
  }

  /** Starts a situation of a client, of whom nothing is known yet. */
  public Situation.Builder situation(String clientId) {
    return Situation.of(schema, clientId);
  }

  /** Reads one situation from JSON; all that is wrong comes as data. */
  public SituationReading readSituation(String json) {
    return SituationJson.read(schema, json, 1);
  }

  /** Reads one situation from a line of a file; places are counted from that line. */
  public SituationReading readSituation(String json, int line) {
    return SituationJson.read(schema, json, line);
  }

  @Override
  public String toString() {
    return identity.id() + " " + identity.version() + " (" + identity.shortHash() + ")";
  }
}

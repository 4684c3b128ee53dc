package fi.nelikentta.internal.load;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Manifest;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.pack.Validity;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code pack.yaml}. */
public final class ManifestReader {
  private static final String FILE = "pack.yaml";
  private static final List<String> KEYS =
      List.of(
          "id",
          "version",
          "languages",
          "validation",
          "evidence",
          "validFrom",
          "validTo",
          "minimumKnown",
          "tags",
          "stops");
  private static final List<String> VALIDATIONS = List.of("none", "face", "criterion", "outcome");
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+-]{0,63}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern SHARE = Pattern.compile("(0(\\.[0-9]{1,18})?|1(\\.0{1,18})?)");

  private final YamlFields fields;
  private final Findings findings;

  private ManifestReader(YamlFields fields, Findings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  /** The manifest; null when the file is missing or cannot be read at all. */
  public static @Nullable Manifest read(PackFiles files, Findings findings) {
    PackFile file = files.find(FILE);
    if (file == null) {
      files.missing(FILE, say("every-pack-has-file"), say("name-or-start-pack"), findings);
      return null;
    }
    Yaml.Mapping mapping = files.mapping(file, findings);
    return mapping == null
        ? null
        : new ManifestReader(YamlFields.of(mapping, KEYS, findings), findings).manifest();
  }

  private Manifest manifest() {
    String id = fields.require("id");
    if (!id.isEmpty() && !Names.isCode(id)) {
      badName("id", id, say("name-form"));
    }
    String version = fields.require("version");
    if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
      badName("version", version, say("write-it-as", "1.0.0"));
    }
    return new Manifest(
        id,
        version,
        languages(),
        validation(),
        validity(),
        minimumKnown(),
        new Manifest.Codes(tags(), stops()));
  }

  private List<String> languages() {
    if (!fields.has("languages")) {
      fields.require("languages");
      return List.of();
    }
    List<String> languages = fields.texts("languages");
    for (String language : languages) {
      if (!LANGUAGE.matcher(language).matches()) {
        badName("languages", language, say("language-form"));
      }
    }
    if (languages.isEmpty() && !findings.hasErrorsIn(FILE)) {
      fields.wrong(fields.place("languages"), say("no-language"), say("write-languages"));
    }
    return languages;
  }

  private Manifest.Validation validation() {
    String kind =
        fields.choice(
            "validation",
            text -> VALIDATIONS.contains(text) ? Optional.of(text) : Optional.<String>empty(),
            VALIDATIONS);
    String evidence = fields.text("evidence");
    if (kind != null && !kind.equals("none") && evidence == null) {
      findings.add(
          Code.MISSING_KEY,
          fields.place("validation"),
          say("validation-without-evidence", kind),
          say("add-evidence"));
    }
    return new Manifest.Validation(kind == null ? "none" : kind, evidence);
  }

  private Validity validity() {
    LocalDate from = date("validFrom");
    LocalDate to = date("validTo");
    if (from != null && to != null && to.isBefore(from)) {
      fields.wrong(fields.place("validTo"), say("to-before-from"), say("swap-the-two"));
    }
    return new Validity(from, to);
  }

  private @Nullable LocalDate date(String key) {
    String text = fields.text(key);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      fields.wrong(fields.place(key), say("no-date", key), say("write-it-as", "2026-01-01"));
      return null;
    }
  }

  private Map<Axis, BigDecimal> minimumKnown() {
    Map<Axis, BigDecimal> shares = new EnumMap<>(Axis.class);
    Yaml.Mapping mapping = fields.mapping("minimumKnown");
    if (mapping == null) {
      return shares;
    }
    List<String> axes = List.of(Axis.COMPLEXITY.key(), Axis.COPING_DIFFICULTY.key());
    YamlFields minimum = YamlFields.of(mapping, axes, findings);
    for (Axis axis : Axis.values()) {
      String text = minimum.text(axis.key());
      if (text != null && SHARE.matcher(text).matches()) {
        shares.put(axis, new BigDecimal(text));
      } else if (text != null) {
        minimum.wrong(minimum.place(axis.key()), say("no-share"), say("write-it-as", "0.5"));
      }
    }
    return shares;
  }

  private List<String> tags() {
    List<String> tags = fields.texts("tags");
    for (String tag : tags) {
      if (!Names.isCode(tag)) {
        badName("tags", tag, say("name-form"));
      }
    }
    return tags;
  }

  private Map<String, String> stops() {
    Map<String, String> kinds = new LinkedHashMap<>();
    Yaml.Mapping mapping = fields.mapping("stops");
    if (mapping != null) {
      YamlFields stops = YamlFields.of(mapping, findings);
      stops
          .entries()
          .forEach(
              (stop, entry) -> {
                String kind = stops.text(stop, entry.value());
                if (!Names.isCode(stop) || (kind != null && !Names.isCode(kind))) {
                  findings.add(
                      Code.BAD_NAME, entry.keyPlace(), say("stop-form"), say("write-stop"));
                }
                // Kept even where wrong, so that rules and texts of it are no findings of their
                // own.
                kinds.put(stop, kind == null ? "" : kind);
              });
    }
    return kinds;
  }

  private void badName(String key, String name, Message hint) {
    findings.add(
        Code.BAD_NAME, fields.place(key), say("form-not-allowed", Names.printable(name)), hint);
  }
}

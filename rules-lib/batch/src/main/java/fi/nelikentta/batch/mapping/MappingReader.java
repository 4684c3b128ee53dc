package fi.nelikentta.batch.mapping;

import fi.nelikentta.internal.load.ByteCheck;
import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.Yaml;
import fi.nelikentta.internal.load.YamlFields;
import fi.nelikentta.internal.load.YamlReader;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the file of a mapping, and finds all that is wrong with it. */
final class MappingReader {
  private static final String ATTRIBUTES = "attributes";
  private static final String CLIENT_ID = "clientId";
  private static final int MOST_BYTES = 4 << 20;

  private final Schema schema;
  private final Findings findings = new Findings();
  private final Map<String, Place> placeByColumn = new HashMap<>();
  private final List<MappingRule> rules = new ArrayList<>();
  private @Nullable String idFrom;

  private MappingReader(Schema schema) {
    this.schema = schema;
  }

  static Mapping read(Path file, Schema schema) {
    String name = file.toString();
    byte[] bytes = bytes(file);
    MappingReader reader = new MappingReader(schema);
    String text = ByteCheck.text(name, bytes, reader.findings);
    if (text != null) {
      reader.document(YamlReader.mapping(new PackFile(name, text), reader.findings));
    }
    if (reader.findings.hasErrors()) {
      throw new WrongUsageException(lines(reader.findings));
    }
    return new Mapping(name, sha256(bytes), reader.idFrom, reader.rules);
  }

  private static byte[] bytes(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new WrongUsageException(say("no-file", file.toString()), say("name-mapping"));
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new WrongUsageException(say("too-large", file.toString()), say("name-mapping"));
      }
      return Files.readAllBytes(file);
    } catch (IOException wrong) {
      throw new FailedException(say("unreadable", file.toString()), say("check-file"));
    }
  }

  private void document(Yaml.@Nullable Mapping document) {
    if (document == null) {
      return;
    }
    YamlFields fields = YamlFields.of(document, List.of(ATTRIBUTES), findings);
    if (!fields.has(ATTRIBUTES)) {
      findings.add(Code.MISSING_KEY, fields.place(), say("no-attributes"), say("example"));
      return;
    }
    Yaml.Mapping attributes = fields.mapping(ATTRIBUTES);
    if (attributes != null) {
      attributes.entries().forEach(this::entry);
    }
  }

  private void entry(String name, Yaml.Entry entry) {
    if (name.equals(CLIENT_ID)) {
      idFrom = id(entry.value());
      return;
    }
    Attribute attribute = schema.find(name).orElse(null);
    if (attribute == null) {
      findings.add(
          Code.WRONG_VALUE,
          entry.keyPlace(),
          say("no-attribute", name),
          Nearest.advice(name, schema.names()));
      return;
    }
    MappingRule rule =
        new RuleReader(attribute, rules.size(), findings).read(entry.keyPlace(), entry.value());
    if (rule != null) {
      rules.add(rule);
      if (rule.from() != null) {
        column(rule.from(), RuleReader.placeOfColumn(entry));
      }
    }
  }

  private @Nullable String id(Yaml value) {
    if (value instanceof Yaml.Scalar scalar && !scalar.isNull()) {
      column(scalar.text(), value.place());
      return scalar.text();
    }
    findings.add(Code.WRONG_VALUE, value.place(), say("id-is-renamed"), say("id-example"));
    return null;
  }

  private void column(String column, Place place) {
    Place first = placeByColumn.putIfAbsent(column, place);
    if (first != null) {
      findings.add(
          Code.WRONG_VALUE,
          place,
          say("column-twice", column, first.toString()),
          say("map-column-once"));
    }
  }

  /** What was found, each as a place and what is wrong, and a line of what to try. */
  private static List<Message> lines(Findings findings) {
    List<Message> lines = new ArrayList<>();
    for (Diagnostic found : findings.sorted()) {
      Message what = found.code() == Code.YAML_FEATURE ? say("yaml-feature") : found.what();
      lines.add(say("at", found.place().toString(), what));
      lines.add(found.remedy().asTry());
    }
    return lines;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JDK has no SHA-256.\nTry: another JDK.", impossible);
    }
  }

  /** What is wrong with a mapping, or what to try, by its key. */
  static Message say(String key, Object... arguments) {
    return Message.of(MappingReader.class, key, arguments);
  }
}

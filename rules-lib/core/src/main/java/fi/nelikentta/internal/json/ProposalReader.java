package fi.nelikentta.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fi.nelikentta.Basis;
import fi.nelikentta.Evidence;
import fi.nelikentta.Outcome;
import fi.nelikentta.Position;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.About;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Rater;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of one proposal back. */
final class ProposalReader {
  private final Map<String, Object> root;

  ProposalReader(String json) {
    try (JsonParser parser =
        JsonFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(com.fasterxml.jackson.core.StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build()
            .createParser(json)) {
      parser.nextToken();
      this.root = map(value(parser));
      if (parser.nextToken() != null) {
        throw wrong("something stands after it");
      }
    } catch (IOException wrong) {
      throw wrong("it is not valid JSON");
    }
  }

  Proposal read() {
    try {
      if (!Integer.valueOf(ProposalJson.SCHEMA).equals(root.get("schema"))) {
        throw wrong("its schema is not " + ProposalJson.SCHEMA);
      }
      Outcome outcome = one(Outcome.class, text(root, "outcome"));
      Read read = new Read(outcome);
      return switch (outcome) {
        case ASSIGNED -> new Proposal.Assigned(read, read.strategies().get(0));
        case UNDETERMINED -> new Proposal.Undetermined(read, reason());
        case REFERRED -> new Proposal.Referred(read);
        case CONFLICTING -> new Proposal.Conflicting(read);
      };
    } catch (DateTimeException wrong) {
      throw wrong("a date is none");
    }
  }

  private Proposal.Reason reason() {
    String key = text(root, "reason");
    for (Proposal.Reason reason : Proposal.Reason.values()) {
      if (reason.key().equals(key)) {
        return reason;
      }
    }
    throw wrong("its reason is none that there is");
  }

  /** Without what the parser said, which may hold values of a person. */
  private static IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException(
        "this is no proposal's JSON: " + why + ".\nTry: the text that toJson() gave.");
  }

  private static <E extends Enum<E>> E one(Class<E> kind, String name) {
    for (E constant : kind.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw wrong("a name is none of " + List.of(kind.getEnumConstants()));
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return parser.getIntValue();
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getDoubleValue();
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return parser.getBooleanValue();
    }
    if (token == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    throw wrong("it holds null or ends too early");
  }

  @SuppressWarnings("unchecked") // Checked by value(): objects are maps with texts as keys.
  private static Map<String, Object> map(@Nullable Object value) {
    if (!(value instanceof Map)) {
      throw wrong("an object is missing");
    }
    return (Map<String, Object>) value;
  }

  private static List<?> list(Map<String, Object> map, String key) {
    if (!(map.get(key) instanceof List<?> list)) {
      throw wrong("the list " + key + " is missing");
    }
    return list;
  }

  private static List<String> texts(Map<String, Object> map, String key) {
    List<String> texts = new ArrayList<>();
    for (Object item : list(map, key)) {
      if (!(item instanceof String text)) {
        throw wrong("the list " + key + " holds something else than texts");
      }
      texts.add(text);
    }
    return Collections.unmodifiableList(texts);
  }

  private static String text(Map<String, Object> map, String key) {
    if (!(map.get(key) instanceof String text)) {
      throw wrong("the text " + key + " is missing");
    }
    return text;
  }

  private static double number(Map<String, Object> map, String key) {
    if (!(map.get(key) instanceof Number number)) {
      throw wrong("the number " + key + " is missing");
    }
    return number.doubleValue();
  }

  private static int whole(Map<String, Object> map, String key) {
    if (!(map.get(key) instanceof Integer number)) {
      throw wrong("the whole number " + key + " is missing");
    }
    return number;
  }

  /** What the JSON says. */
  private final class Read implements Basis {
    private final String clientId = text(root, "clientId");
    private final LocalDate date = LocalDate.parse(text(root, "date"));
    private final List<String> decidedBy = texts(root, "decidedBy");
    private final List<String> tags = texts(root, "tags");
    private final List<String> stops = texts(root, "stops");
    private final List<String> missing = texts(root, "missing");
    private final Position position;
    private final Set<Possibility> possible = EnumSet.noneOf(Possibility.class);
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<CustomerStrategy> strategies;
    private final PackIdentity pack;

    Read(Outcome outcome) {
      Map<String, Object> known = map(root.get("known"));
      this.position = position(known);
      texts(root, "possible").forEach(name -> possible.add(one(Possibility.class, name)));
      list(root, "evidence").forEach(one -> evidence.add(evidence(map(one))));
      this.strategies =
          switch (outcome) {
            case ASSIGNED -> List.of(one(CustomerStrategy.class, text(root, "strategy")));
            case CONFLICTING ->
                texts(root, "conflicting").stream()
                    .map(name -> one(CustomerStrategy.class, name))
                    .toList();
            default -> List.of();
          };
      Map<String, Object> identity = map(root.get("pack"));
      this.pack =
          new PackIdentity(
              text(identity, "id"),
              text(identity, "version"),
              text(identity, "hash"),
              text(identity, "validation"));
    }

    private Position position(Map<String, Object> known) {
      try {
        return new Position(
            whole(root, Axis.COMPLEXITY.key()),
            whole(root, Axis.COPING_DIFFICULTY.key()),
            number(known, Axis.COMPLEXITY.key()),
            number(known, Axis.COPING_DIFFICULTY.key()));
      } catch (IllegalArgumentException outside) {
        throw wrong("its position lies outside the chart");
      }
    }

    private Evidence evidence(Map<String, Object> one) {
      List<Evidence.Looked> looked = new ArrayList<>();
      for (Object item : list(one, "looked")) {
        Map<String, Object> look = map(item);
        looked.add(new Evidence.Looked(text(look, "attribute"), known(look), about(look)));
      }
      return new Evidence(
          text(one, "rule"),
          Axis.find(text(one, "axis")).orElseThrow(() -> wrong("an axis is unknown")),
          whole(one, "points"),
          looked);
    }

    /** A text, number, truth or list of texts. */
    private @Nullable Object known(Map<String, Object> look) {
      Object value = look.get("value");
      if (value instanceof Map) {
        throw wrong("a value is an object");
      }
      return value instanceof List ? texts(look, "value") : value;
    }

    private @Nullable About about(Map<String, Object> look) {
      if (!look.containsKey("about")) {
        return null;
      }
      Map<String, Object> about = map(look.get("about"));
      return new About(
          about.containsKey("date") ? LocalDate.parse(text(about, "date")) : null,
          about.containsKey("source") ? text(about, "source") : null,
          about.containsKey("by")
              ? Rater.find(text(about, "by")).orElseThrow(() -> wrong("a rater is unknown"))
              : null);
    }

    @Override
    public String clientId() {
      return clientId;
    }

    @Override
    public LocalDate date() {
      return date;
    }

    @Override
    public Position position() {
      return position;
    }

    @Override
    public Set<Possibility> possible() {
      return Collections.unmodifiableSet(possible);
    }

    @Override
    public List<Evidence> evidence() {
      return Collections.unmodifiableList(evidence);
    }

    @Override
    public List<String> decidedBy() {
      return decidedBy;
    }

    @Override
    public List<String> tags() {
      return tags;
    }

    @Override
    public List<String> stops() {
      return stops;
    }

    @Override
    public List<CustomerStrategy> strategies() {
      return strategies;
    }

    @Override
    public List<String> missing() {
      return missing;
    }

    @Override
    public PackIdentity pack() {
      return pack;
    }
  }
}

package fi.nelikentta.internal.load;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.rule.Place;
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Reads one YAML document without tags, anchors, aliases and keys that stand twice. Whatever the
 * YAML library throws becomes a finding.
 */
public final class YamlReader {
  private final String path;
  private final Findings findings;
  private final Iterator<Event> events;

  /** Whether a backslash may bring what the bytes, which have been checked, may not hold. */
  private final boolean mayEscape;

  private YamlReader(PackFile file, Findings findings) {
    this.path = file.path();
    this.findings = findings;
    this.mayEscape = file.text().indexOf('\\') >= 0;
    this.events = new Parse(settings(file.text())).parseString(file.text()).iterator();
  }

  /**
   * The whole text is read at once: the library fails where a character outside the basic plane
   * lies on the edge of its buffer.
   */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setParseComments(false)
        .setCodePointLimit(Limits.FILE_BYTES)
        .setMaxAliasesForCollections(0)
        .setBufferSize(text.length() + 1)
        .build();
  }

  /** Gives up reading; what is wrong has been found already. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super(null, null, false, false);
    }
  }

  /** The document's map; null when it is empty, no map or refused. */
  public static Yaml.@Nullable Mapping mapping(PackFile file, Findings findings) {
    Yaml yaml = read(file, findings);
    if (yaml instanceof Yaml.Mapping mapping) {
      return mapping;
    }
    if (yaml != null || !findings.hasErrorsIn(file.path())) {
      findings.add(
          Code.WRONG_VALUE, new Place(file.path(), 1, 1), say("no-keys"), say("write-key-a-line"));
    }
    return null;
  }

  /** The document; null when it is empty or refused. */
  public static @Nullable Yaml read(PackFile file, Findings findings) {
    try {
      return new YamlReader(file, findings).document();
    } catch (Refused refused) {
      return null;
    } catch (MarkedYamlEngineException wrong) {
      Place place = place(file.path(), wrong.getProblemMark());
      YamlProblem problem = YamlProblem.of(wrong);
      findings.add(
          Code.YAML_SYNTAX, place, say("yaml-not-valid", problem.message()), problem.hint());
    } catch (RuntimeException | StackOverflowError wrong) {
      findings.add(
          Code.YAML_SYNTAX,
          new Place(file.path(), 0, 0),
          say("yaml-unreadable"),
          say("write-as-others"));
    }
    return null;
  }

  private @Nullable Yaml document() {
    Yaml document = null;
    boolean read = false;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd -> {}
        case DocumentStart -> {
          if (read) {
            throw refuse(event, say("second-document"), say("one-document-a-file"));
          }
          read = true;
        }
        default -> document = node(event, 0);
      }
    }
    return document;
  }

  private Yaml node(Event event, int depth) {
    if (event.getEventId() == Event.ID.Alias) {
      throw refuse(event, say("alias"), say("write-value-out"));
    }
    if (depth > Limits.YAML_DEPTH) {
      findings.add(Code.LIMIT, place(event), say("yaml-too-deep"), say("no-key-so-deep"));
      throw new Refused();
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      Optional<Anchor> anchor = node.getAnchor();
      throw refuse(
          event, say("anchor", Names.printable(anchor.get().getValue())), say("delete-it"));
    }
    if (event instanceof ScalarEvent scalar) {
      if (scalar.getTag().isPresent()) {
        throw refuse(event, say("yaml-tag"), say("delete-yaml-tag"));
      }
      if (mayEscape) {
        character(event, scalar.getValue());
      }
      boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
      return new Yaml.Scalar(scalar.getValue(), plain, place(event));
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    if (start.getTag().isPresent()) {
      throw refuse(event, say("yaml-tag"), say("delete-yaml-tag"));
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? sequence(event, depth)
        : mapping(event, depth);
  }

  private Yaml sequence(Event start, int depth) {
    List<Yaml> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Yaml.Sequence(items, place(start));
  }

  private Yaml mapping(Event start, int depth) {
    Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Place keyPlace = place(event);
      if (!(node(event, depth + 1) instanceof Yaml.Scalar key)) {
        throw refuse(event, say("key-no-text"), say("text-before-colon"));
      }
      Yaml value = node(events.next(), depth + 1);
      if (entries.put(key.text(), new Yaml.Entry(keyPlace, value)) != null) {
        findings.add(
            Code.DUPLICATE_KEY,
            keyPlace,
            say("stands-twice", Names.printable(key.text())),
            say("keep-one-of-two"));
      }
      event = events.next();
    }
    return new Yaml.Mapping(entries, place(start));
  }

  private void character(Event event, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ByteCheck.isControl(c) || c == '\r') {
        findings.add(
            Code.CONTROL_CHARACTER,
            place(event),
            say("control-character", ByteCheck.number(c)),
            say("delete-escape"));
        return;
      }
    }
    if (!Names.isUnicode(text)) {
      findings.add(
          Code.CONTROL_CHARACTER, place(event), say("half-character"), say("write-character"));
    }
  }

  private Refused refuse(Event event, Message what, Message hint) {
    findings.add(Code.YAML_FEATURE, place(event), say("not-in-a-pack", what), hint);
    return new Refused();
  }

  private Place place(Event event) {
    return place(path, event.getStartMark());
  }

  private static Place place(String path, Optional<Mark> mark) {
    return mark.map(at -> new Place(path, at.getLine() + 1, at.getColumn() + 1))
        .orElse(new Place(path, 0, 0));
  }
}

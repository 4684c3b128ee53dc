package fi.nelikentta.jmh.peer;

import fi.nelikentta.rule.CustomerStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * Clinical Quality Language with {@code county.cql}, by the engine of cqframework.org. The library
 * is translated once and kept in the environment. Each client has an engine of its own, which costs
 * little: one engine would give the expressions that it has kept to the next client too. The client
 * goes in as a parameter, a tuple, since no FHIR is read.
 */
public final class Cql implements Peer {
  private static final VersionedIdentifier LIBRARY =
      new VersionedIdentifier().withId("County").withVersion("1.0.0");
  private static final Set<String> ASKED =
      Set.of(
          "Complexity",
          "Difficulty",
          "Complexity evidence",
          "Difficulty evidence",
          "Overlays",
          "Strategy");

  private static final Set<CqlEngine.Options> OPTIONS =
      Set.of(CqlEngine.Options.EnableExpressionCaching);

  private final Environment environment;

  /** Translates the library. */
  public Cql() {
    LibraryManager libraries = new LibraryManager(new ModelManager());
    libraries
        .getLibrarySourceLoader()
        .registerProvider(new StringLibrarySourceProvider(List.of(text())));
    libraries.resolveLibrary(LIBRARY);
    this.environment = new Environment(libraries);
  }

  private static String text() {
    try (InputStream text = Cql.class.getResourceAsStream("county.cql")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public PeerAnswer answer(ClientSituation client) {
    CqlEngine engine = new CqlEngine(environment, OPTIONS);
    EvaluationResult result = engine.evaluate(LIBRARY, ASKED, Map.of("client", tuple(client)));
    List<String> fired = new ArrayList<>();
    addRules(fired, result, "Complexity evidence");
    addRules(fired, result, "Difficulty evidence");
    ((Iterable<?>) value(result, "Overlays")).forEach(rule -> fired.add((String) rule));
    CustomerStrategy strategy = null;
    if (result.forExpression("Strategy").value() instanceof Tuple assigned) {
      fired.add((String) assigned.getElement("rule"));
      strategy = CustomerStrategy.valueOf((String) assigned.getElement("strategy"));
    }
    return new PeerAnswer(
        (Integer) value(result, "Complexity"),
        (Integer) value(result, "Difficulty"),
        strategy,
        fired);
  }

  private static void addRules(List<String> fired, EvaluationResult result, String expression) {
    for (Object rule : (Iterable<?>) value(result, expression)) {
      fired.add((String) ((Tuple) rule).getElement("rule"));
    }
  }

  private static Object value(EvaluationResult result, String expression) {
    return Objects.requireNonNull(result.forExpression(expression).value());
  }

  private static Tuple tuple(ClientSituation client) {
    LinkedHashMap<String, Object> values = new LinkedHashMap<>(KieDmn.values(client));
    // Decimals of CQL are of Java's BigDecimal.
    values.replaceAll(
        (name, value) -> value instanceof Double number ? BigDecimal.valueOf(number) : value);
    return new Tuple().withElements(values);
  }
}

package fi.nelikentta.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;

/** JSON for tools, indented, with LF on every machine. */
final class JsonText {
  private JsonText() {}

  /** Writes one document. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** The document as text that ends in LF. */
  static String of(Body body) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(text)
            .setPrettyPrinter(
                new DefaultPrettyPrinter()
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter))) {
      body.write(json);
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to a String did not work.", impossible);
    }
    return text.append('\n').toString();
  }

  /** A key with a list of texts. */
  static void strings(JsonGenerator json, String name, Collection<String> values)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(values.toArray(String[]::new), 0, values.size());
  }
}

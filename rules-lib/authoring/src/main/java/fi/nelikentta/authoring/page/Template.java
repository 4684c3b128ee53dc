package fi.nelikentta.authoring.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * Fills templates. They are compiled with the module, each in the package of its folder in {@code
 * src/main/jte}, escape by context, and read no file. Thread-safe.
 */
public final class Template {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Template.class.getClassLoader(), "fi.nelikentta.authoring");

  private Template() {}

  /**
   * A template's text.
   *
   * @param name the template, as {@code chart/map.jte}
   * @param parameters its parameters by name
   */
  public static String fill(String name, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    ENGINE.render(name, parameters, output);
    return output.toString();
  }
}

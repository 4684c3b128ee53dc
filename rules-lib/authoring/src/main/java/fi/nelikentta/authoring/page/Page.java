package fi.nelikentta.authoring.page;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code page/layout.jte} puts around a page's own content: language, title, marks, style and
 * script. Immutable.
 */
public final class Page {
  private final RulePack pack;
  private final Texts texts;
  private final Words words;
  private final String title;
  private final String style;
  private final @Nullable String script;

  private Page(
      RulePack pack, String language, String title, String style, @Nullable String script) {
    this.pack = pack;
    this.texts = pack.texts(Locale.forLanguageTag(language));
    this.words = Words.beside(Page.class, language);
    this.title = title;
    this.style = style;
    this.script = script;
  }

  /**
   * A page about a pack that needs no script.
   *
   * @param language the reader's language, as {@code fi}
   * @param title the page's title and heading, in that language
   * @param style the page's own style sheet, laid over the common one; may be empty
   */
  public static Page about(RulePack pack, String language, String title, String style) {
    return new Page(pack, language, title, Stylesheet.COMMON + style, null);
  }

  /** The same page with a script of its own, which may ask the server that it came from. */
  public Page withScript(String source) {
    return new Page(pack, words.locale().getLanguage(), title, style, source);
  }

  /** The language of the tool's words on the page. */
  public String language() {
    return Words.spoken(words.locale().getLanguage());
  }

  /** The title and heading. */
  public String title() {
    return title;
  }

  /** The whole style sheet. */
  public String style() {
    return style;
  }

  /** The script; null where the page has none. */
  public @Nullable String script() {
    return script;
  }

  /** The content security policy: nothing from anywhere but this style and this script. */
  public String policy() {
    String policy = "default-src 'none'; style-src " + Stylesheet.hash(style);
    if (script != null) {
      policy += "; script-src " + Stylesheet.hash(script) + "; connect-src 'self'";
    }
    return policy + "; base-uri 'none'; form-action 'none'";
  }

  /** The text of the link that leads past the head. */
  public String skip() {
    return words.of("skip");
  }

  /** The mark of a draft; null where somebody has reviewed the pack's texts in this language. */
  public @Nullable String draft() {
    return texts.isDraft() ? words.of("draft") : null;
  }

  /**
   * Why a map and a difference of one registry must not be laid side by side. Each keeps small
   * groups back on its own, so that one could give away what the other hides.
   *
   * @param language the reader's language, as {@code fi}
   */
  public static String oneOfBoth(String language) {
    return Words.beside(Page.class, language).of("one-of-both");
  }

  /** The pack, how it was validated, and that a person decides: a sentence each. */
  public List<String> foot() {
    return foot(pack.identity().hash());
  }

  /** The same with the beginning of the pack's hash, where there is little room. */
  public List<String> shortFoot() {
    return foot(pack.identity().shortHash());
  }

  private List<String> foot(String hash) {
    List<String> lines = new ArrayList<>();
    lines.add(words.of("pack", pack.identity().id(), pack.identity().version(), hash));
    lines.add(words.of("validation." + pack.identity().validation()));
    String evidence = pack.manifest().validation().evidence();
    if (evidence != null) {
      lines.add(words.of("evidence", evidence));
    }
    lines.add(words.of("person"));
    return List.copyOf(lines);
  }
}

package fi.nelikentta.authoring.chart;

import fi.nelikentta.authoring.page.Page;
import fi.nelikentta.authoring.page.Stylesheet;
import fi.nelikentta.authoring.page.Template;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map in one language, with a population or without, as a picture or a page. Immutable. */
public final class MapPicture {
  private final PackMap map;
  private final MapText text;
  private final String language;
  private final @Nullable Census census;

  private MapPicture(PackMap map, String language, @Nullable Census census) {
    this.map = map;
    this.language = language;
    this.text = new MapText(map, language);
    this.census = census;
  }

  /** The map alone, in the language. */
  public static MapPicture of(PackMap map, String language) {
    return new MapPicture(map, language, null);
  }

  /** The map with what a population may be told of, as counted by now. */
  public static MapPicture of(PackMap map, String language, MapPopulation population) {
    return new MapPicture(map, language, population.census());
  }

  /** The picture as a file of its own: SVG, in UTF-8. */
  public String svg() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + new MapDrawing(map, text, census, MapDrawing.Heading.OWN).svg()
        + "\n";
  }

  /** The picture as an element of a page, which says itself what must be said of the pack. */
  public String element() {
    return new MapDrawing(map, text, census, MapDrawing.Heading.PAGE).svg();
  }

  /** What the picture shows, as tables of a page. */
  public String tables() {
    return Template.fill("chart/tables.jte", Map.of("tables", new MapTables(map, text, census)));
  }

  /** A page with the picture and its data as tables. */
  public String html() {
    String title = text.words().of("title", text.texts().about().title());
    Page page =
        Page.about(map.pack(), language, title, Stylesheet.beside(MapPicture.class, "map.css"));
    return Template.fill(
        "chart/map.jte",
        Map.of("page", page, "picture", element(), "tables", new MapTables(map, text, census)));
  }
}

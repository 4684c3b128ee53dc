package fi.nelikentta.authoring.diff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * People that come with the library, none of whom exists: twelve persons with a story, and 250
 * residents that the generator Synthea made. They fit packs with the attributes of the reference
 * pack.
 */
public final class InventedPeople {
  /** The column of the residents' areas, which no pack asks for. */
  public static final String AREA = "area";

  /** The persons, by name. */
  static final List<String> PERSONAS =
      List.of(
          "aino", "eero", "helmi", "kerttu", "leila", "mika", "nadia", "onni", "ritva", "sami",
          "tapio", "veikko");

  private InventedPeople() {}

  /** The persons, one JSON object a line. */
  public static InputStream personas() {
    StringBuilder lines = new StringBuilder();
    for (String name : PERSONAS) {
      try (InputStream stream = open("personas/" + name + ".json")) {
        String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        lines.append(json.replace('\r', ' ').replace('\n', ' ')).append('\n');
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
    return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The residents, as CSV with a header row; the last column is their {@link #AREA}. */
  public static InputStream residents() {
    Map<String, String> areaById = new HashMap<>();
    for (String line : lines("synthea-background.csv")) {
      areaById.put(first(line), line.substring(line.lastIndexOf(',') + 1));
    }
    StringBuilder joined = new StringBuilder();
    for (String line : lines("synthea.csv")) {
      String area = areaById.getOrDefault(first(line), "");
      joined.append(line).append(',').append(area).append('\n');
    }
    return new ByteArrayInputStream(joined.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String first(String line) {
    return line.substring(0, line.indexOf(','));
  }

  private static List<String> lines(String name) {
    try (InputStream stream = open(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(InventedPeople.class.getResourceAsStream(name), name);
  }
}

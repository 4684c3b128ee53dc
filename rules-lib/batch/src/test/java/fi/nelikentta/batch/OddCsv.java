package fi.nelikentta.batch;

import fi.nelikentta.fixtures.SituationGenerator;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.CellReader.DecimalMark;
import fi.nelikentta.situation.Situation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes CSV as people and programs do: any quoting, spacing, line ends, and many mistakes. */
final class OddCsv {
  private static final String[] ODD = {
    "x",
    "-",
    "1e5",
    "4.0",
    "4.50",
    "-0",
    "007",
    "99999999999",
    "0.1234567890123456789",
    "[]",
    "a||b",
    "|",
    "true",
    "KYLLÄ",
    "nej",
    "1",
    "\u00a0",
    "12345678901234567",
    "NA",
    "7",
    "=1",
    "'",
    "ä"
  };

  private final RulePack pack;
  private final Random random;
  private final char delimiter;
  private final DecimalMark mark;
  private final List<Attribute> columns;

  OddCsv(RulePack pack, Random random) {
    this.pack = pack;
    this.random = random;
    this.delimiter = ",;\t".charAt(random.nextInt(3));
    this.mark = delimiter == ',' || random.nextBoolean() ? DecimalMark.POINT : DecimalMark.COMMA;
    List<Attribute> some = new ArrayList<>(pack.schema().attributes());
    Collections.shuffle(some, random);
    this.columns = some.subList(0, Math.max(1, some.size() - random.nextInt(3)));
  }

  char delimiter() {
    return delimiter;
  }

  DecimalMark mark() {
    return mark;
  }

  /** A file of so many rows, more or less. */
  byte[] file(int rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    if (random.nextInt(4) == 0) {
      add(file, "\uFEFF");
    }
    List<String> header = new ArrayList<>(columns.stream().map(Attribute::name).toList());
    header.add(random.nextInt(header.size() + 1), "clientId");
    header.add(random.nextInt(header.size() + 1), "note");
    header.add(random.nextInt(header.size() + 1), "junk");
    add(file, String.join(String.valueOf(delimiter), header) + "\n");
    for (int i = 0; i < rows; i++) {
      Situation client = SituationGenerator.of(pack).situation(random.nextLong());
      StringBuilder row = new StringBuilder();
      for (String name : header) {
        row.append(row.isEmpty() && name.equals(header.get(0)) ? "" : delimiter);
        row.append(quoted(spaced(cell(name, client))));
      }
      write(file, row.toString(), header);
    }
    return file.toByteArray();
  }

  private void write(ByteArrayOutputStream file, String row, List<String> header) {
    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
    switch (random.nextInt(60)) {
      case 0 -> bytes = (row + delimiter + "more").getBytes(StandardCharsets.UTF_8);
      case 1 -> bytes = row.substring(row.indexOf(delimiter) + 1).getBytes(StandardCharsets.UTF_8);
      case 2 -> bytes = ("\"" + row).getBytes(StandardCharsets.UTF_8);
      case 3 -> bytes[random.nextInt(bytes.length)] = 0;
      case 4 -> bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
      case 5 -> bytes = ("\uFEFF" + row).getBytes(StandardCharsets.UTF_8);
      case 6 ->
          bytes = String.join(String.valueOf(delimiter), header).getBytes(StandardCharsets.UTF_8);
      case 7 -> bytes = (row + "\n\n").getBytes(StandardCharsets.UTF_8);
      case 8 -> bytes[random.nextInt(bytes.length)] = '"';
      case 9 -> bytes[random.nextInt(bytes.length)] = '\n';
      default -> {}
    }
    file.writeBytes(bytes);
    add(file, random.nextInt(9) == 0 ? "\r\n" : random.nextInt(40) == 0 ? "\r" : "\n");
  }

  private static void add(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private String cell(String name, Situation client) {
    int dice = random.nextInt(200);
    if (dice < 2) {
      return ODD[random.nextInt(ODD.length)];
    }
    return switch (name) {
      case "clientId" -> dice < 4 ? "ä" + client.clientId() : client.clientId();
      case "note" ->
          dice < 60 ? "" : dice < 80 ? "=" + dice : dice < 90 ? "-4,5" : "\"" + dice + ";ö\n";
      case "junk" -> dice < 150 ? "" : "odd, or not";
      default -> value(pack.schema().attribute(name), client);
    };
  }

  private String value(Attribute attribute, Situation client) {
    Object value = client.find(attribute).orElse("");
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "[]" : String.join(" |", list.stream().map(String::valueOf).toList());
    }
    if (value instanceof Boolean truth) {
      String[] words =
          truth
              ? new String[] {"true", "1", "Yes", "kyllä"}
              : new String[] {"FALSE", "0", "no", "ei"};
      return words[random.nextInt(words.length)];
    }
    String text = String.valueOf(value);
    if (value instanceof Integer && random.nextInt(20) == 0) {
      text += ".0";
    }
    return attribute.type().isNumber() && mark == DecimalMark.COMMA ? text.replace('.', ',') : text;
  }

  private String spaced(String cell) {
    return random.nextInt(30) == 0 ? " " + cell + "\t" : cell;
  }

  private String quoted(String cell) {
    boolean needed =
        cell.indexOf(delimiter) >= 0
            || cell.indexOf('"') >= 0
            || cell.indexOf('\n') >= 0
            || cell.indexOf('\r') >= 0;
    return needed || random.nextInt(20) == 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }
}

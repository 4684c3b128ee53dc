package fi.nelikentta.jmh.registry;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Rater;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a registry as large as Finland's population for the reference pack. Nobody in it is real,
 * and its marginals are invented by us to be of a plausible size: records know most of what is in
 * records, a client in four has answered questions and a client in seven was assessed by a
 * professional, most people have little and few have much, and what is hard comes together. It says
 * nothing about any population. The same seed gives the same bytes, row by row.
 */
public final class RegistryGenerator {
  private static final int BUFFER = 1 << 20;
  private static final double ANSWERED = 0.25;
  private static final double ASSESSED = 0.14;
  private static final double IN_RECORDS = 0.97;
  private static final double ITEM = 0.9;
  private static final int AREAS = 308;

  private final List<Attribute> attributes;
  private final long seed;
  private final Columns columns;
  private final byte[] row = new byte[1 << 13];
  private int length;

  /** What a row holds. */
  enum Columns {
    /** What the pack knows of. */
    ATTRIBUTES,
    /** Behind it area, age band, sex and costs, which stand in no rule: for reports. */
    WITH_BACKGROUND
  }

  private RegistryGenerator(RulePack pack, long seed, Columns columns) {
    this.attributes = pack.schema().attributes();
    this.seed = seed;
    this.columns = columns;
  }

  /** Pack, rows, seed, file. */
  public static void main(String[] args) throws IOException {
    RulePack pack = RulePack.load(Path.of(args[0]));
    write(pack, Long.parseLong(args[1]), Long.parseLong(args[2]), Path.of(args[3]));
  }

  /** Writes a registry of so many rows. */
  public static void write(RulePack pack, long rows, long seed, Path file) throws IOException {
    write(pack, rows, seed, Columns.ATTRIBUTES, file);
  }

  /** The same with the columns that are wanted. */
  static void write(RulePack pack, long rows, long seed, Columns columns, Path file)
      throws IOException {
    RegistryGenerator generator = new RegistryGenerator(pack, seed, columns);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      generator.header();
      generator.flush(out);
      for (long number = 0; number < rows; number++) {
        generator.row(number);
        generator.flush(out);
      }
    }
  }

  private void flush(OutputStream out) throws IOException {
    out.write(row, 0, length);
    length = 0;
  }

  private void header() {
    text("clientId");
    for (Attribute attribute : attributes) {
      row[length++] = ',';
      text(attribute.name());
    }
    if (columns == Columns.WITH_BACKGROUND) {
      text(",area,ageBand,sex,costs");
    }
    row[length++] = '\n';
  }

  /** Of about as many areas as Finland has municipalities: a few large ones, many small ones. */
  private void background(long number, double burden) {
    SplittableRandom random = new SplittableRandom(~seed * 1_000_003 + number);
    int age = random.nextInt(100);
    text(",area-" + (1 + (int) (AREAS * Math.pow(random.nextDouble(), 4))));
    text("," + age / 10 * 10 + "-" + (age / 10 * 10 + 9));
    text(random.nextInt(50) == 0 ? "," : random.nextBoolean() ? ",female" : ",male");
    text("," + (long) (100 * burden / (1.001 - random.nextDouble())));
  }

  private void row(long number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    text("c");
    text(Long.toString(10_000_000 + number));
    // How much there is in a life: for most little.
    double burden = Math.pow(random.nextDouble(), 3);
    boolean answered = random.nextDouble() < ANSWERED + 0.2 * burden;
    boolean assessed = random.nextDouble() < ASSESSED + 0.4 * burden;
    for (Attribute attribute : attributes) {
      row[length++] = ',';
      Rater from = attribute.meaning().from();
      double known =
          from == Rater.CLIENT
              ? (answered ? ITEM : 0)
              : from == Rater.PROFESSIONAL ? (assessed ? ITEM : 0) : IN_RECORDS;
      if (random.nextDouble() < known) {
        value(attribute, burden, random);
      }
    }
    if (columns == Columns.WITH_BACKGROUND) {
      background(number, burden);
    }
    row[length++] = '\n';
  }

  /** The worse the burden, the nearer a value comes to its worse end. */
  private void value(Attribute attribute, double burden, SplittableRandom random) {
    double level = Math.min(1, Math.max(0, 0.7 * burden + 0.45 * random.nextDouble() - 0.15));
    switch (attribute.type()) {
      case INTEGER -> text(Integer.toString(whole(attribute, level, random)));
      case DOUBLE -> {
        double top = Math.min(attribute.greatest(), 100);
        text(Double.toString(Math.rint(level * level * top * 10) / 10));
      }
      case BOOLEAN -> text(truth(attribute, burden, random) ? "true" : "false");
      case STRING -> {
        List<String> codes = attribute.domain().codes();
        int place = Math.min(codes.size() - 1, (int) (level * codes.size()));
        text(codes.get(place));
      }
      case CODES -> codes(attribute, burden, random);
    }
  }

  private static int whole(Attribute attribute, double level, SplittableRandom random) {
    int least = (int) attribute.least();
    int greatest = (int) attribute.greatest();
    return switch (attribute.name()) {
      case "ageYears" -> random.nextInt(100);
      case "longTermConditions" -> (int) (level * 9);
      case "regularMedicines" -> (int) (level * 14);
      case "distinctServiceAreas12Months" -> (int) (level * 8);
      case "careOrganisations12Months" -> (int) (level * 6);
      case "emergencyVisits12Months" -> (int) (level * level * 9);
      case "inpatientDays12Months" -> level > 0.6 ? random.nextInt(30) : 0;
      case "homeCareVisitsPerWeek" -> level > 0.7 ? random.nextInt(30) : 0;
      case "missedAppointments12Months" -> (int) (level * 5);
      case "socialServicesInUse" -> (int) (level * 4);
      case "contacts12Months" -> (int) (level * 45);
      case "managesDailyLife",
          "managesDailyLifeAssessed",
          "confidenceInCoping",
          "confidenceInCopingAssessed" ->
          greatest - (int) (level * (greatest - least + 0.99));
      default -> least + (int) (level * (greatest - least + 0.99));
    };
  }

  private static boolean truth(Attribute attribute, double burden, SplittableRandom random) {
    double share =
        switch (attribute.name()) {
          case "urgentAssessmentRunning" -> 0.004;
          case "endOfLifePlan" -> 0.006;
          case "hasSomeoneToTurnTo" -> 1 - 0.5 * burden;
          default -> 0.01 + 0.3 * burden;
        };
    return random.nextDouble() < share;
  }

  private void codes(Attribute attribute, double burden, SplittableRandom random) {
    boolean any = false;
    for (String code : attribute.domain().codes()) {
      if (random.nextDouble() < 0.15 * burden) {
        text(any ? "|" : "");
        text(code);
        any = true;
      }
    }
    text(any ? "" : "[]");
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, row, length, bytes.length);
    length += bytes.length;
  }
}

package fi.nelikentta.batch.review;

import static fi.nelikentta.batch.review.Sayings.say;

import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.ReviewSample;
import fi.nelikentta.batch.SmallCsv;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a file of rows for review back, after people wrote their decisions into it. */
public final class ReviewReader {
  /** Behind all that stands before the proposals. */
  private static final int DECISION = ReviewSample.BEFORE.size();

  private static final Set<String> YES = Set.of("yes", "true", "1", "kyllä", "ja");
  private static final Set<String> NO = Set.of("no", "false", "0", "ei", "nej");

  /** What spreadsheets of the West save as. */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Path file;
  private final Map<String, Review.Stratum> strata = new TreeMap<>();

  /** What each line says of all rows, and of all that were drawn; null before the first. */
  private @Nullable Whole whole;

  private ReviewReader(Path file) {
    this.file = file;
  }

  /**
   * The decisions in the file. Columns may have been moved or added, and rows sorted; spreadsheets
   * may have saved it with semicolons or tabs, in UTF-8 or Windows-1252. A row without a decision
   * is not reviewed yet.
   *
   * @throws WrongUsageException if it is not such a file, or a decision is neither yes nor no
   * @throws FailedException if it cannot be read
   */
  public static Review read(Path file) {
    return new ReviewReader(file).read(text(file));
  }

  private static String text(Path file) {
    if (!Files.isRegularFile(file)) {
      throw FileFailure.missing(file.toString());
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException wrong) {
      throw FileFailure.reading(Message.verbatim(file.toString()), wrong);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException another) {
      return new String(bytes, WINDOWS);
    }
  }

  private Review read(String text) {
    List<SmallCsv.Line> lines = SmallCsv.find(text).map(SmallCsv::lines).orElseThrow(this::notOurs);
    if (lines.isEmpty()) {
      throw notOurs();
    }
    int[] places = places(lines.get(0).cells());
    if (lines.size() == 1) {
      throw notOurs();
    }
    lines.subList(1, lines.size()).forEach(line -> add(line, places));
    return whole(lines.size() - 1);
  }

  /** A line that is missing is a decision that does not count, and nobody would see that. */
  private Review whole(int lines) {
    Whole all = Objects.requireNonNull(whole);
    if (lines != all.sample()) {
      throw new WrongUsageException(
          say("lines-differ", file.toString(), all.sample(), lines), say("lines-try"));
    }
    Review review = new Review(all.rows(), List.copyOf(strata.values()));
    if (review.undrawn() < 0 || review.drawn() != lines) {
      throw new WrongUsageException(
          say("strata-do-not-add-up", file.toString()), say("review-try"));
    }
    return review;
  }

  private record Whole(long rows, int sample) {}

  /** Where what stands before the proposals, and the decision, stand. */
  private int[] places(List<String> header) {
    List<String> wanted = new ArrayList<>(ReviewSample.BEFORE);
    wanted.add(ReviewSample.BEHIND.get(0));
    for (String name : wanted) {
      if (!header.contains(name)) {
        throw new WrongUsageException(
            say("review-without-column", file.toString(), name), say("review-try"));
      }
    }
    return wanted.stream().mapToInt(header::indexOf).toArray();
  }

  private void add(SmallCsv.Line line, int[] places) {
    String name = line.cell(places[0]);
    String decision = line.cell(places[DECISION]).toLowerCase(Locale.ROOT);
    boolean wrong = YES.contains(decision);
    if (!wrong && !NO.contains(decision) && !decision.isEmpty()) {
      throw new WrongUsageException(
          say("no-decision", file.toString(), line.number()), say("decision-try"));
    }
    long rows = number(line, places[1]);
    int drawn = (int) number(line, places[2]);
    Whole all = new Whole(number(line, places[3]), (int) number(line, places[4]));
    whole = whole == null ? all : whole;
    Review.Stratum before = strata.getOrDefault(name, new Review.Stratum(name, rows, drawn, 0, 0));
    if (before.rows() != rows || before.drawn() != drawn || drawn > rows || !all.equals(whole)) {
      throw new WrongUsageException(
          say("strata-differ", file.toString(), line.number()), say("review-try"));
    }
    int reviewed = before.reviewed() + (decision.isEmpty() ? 0 : 1);
    if (reviewed > drawn) {
      throw new WrongUsageException(
          say("too-many-reviewed", file.toString(), line.number()), say("review-try"));
    }
    strata.put(
        name, new Review.Stratum(name, rows, drawn, reviewed, before.wrong() + (wrong ? 1 : 0)));
  }

  private long number(SmallCsv.Line line, int place) {
    String cell = line.cell(place);
    if (!cell.matches("[0-9]{1,9}")) {
      throw new WrongUsageException(
          say("strata-differ", file.toString(), line.number()), say("review-try"));
    }
    return Long.parseLong(cell);
  }

  private WrongUsageException notOurs() {
    return new WrongUsageException(say("no-rows-for-review", file.toString()), say("review-try"));
  }
}

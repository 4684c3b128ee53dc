package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.batch.Course;
import fi.nelikentta.batch.ExclusionList;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.TextFile;
import fi.nelikentta.batch.people.ClientIds;
import fi.nelikentta.batch.people.People;
import fi.nelikentta.batch.people.PseudonymKey;
import fi.nelikentta.batch.people.Purpose;
import fi.nelikentta.batch.people.ReviewChoice;
import fi.nelikentta.batch.people.Whereabouts;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.text.WrongUsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run owes to the people in its registry. */
final class PeopleOptions {
  private static final long SEED = 20_260_101L;

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      converter = Purposes.class,
      description =
          "What the run is for: care (somebody acts on single proposals) or statistics. It is kept"
              + " beside the results.")
  private @Nullable Purpose purpose;

  @Option(
      names = "--aggregate-only",
      description = "Write nothing about single clients: no proposals, no list of rejected rows.")
  private boolean aggregateOnly;

  @Option(
      names = "--exclude",
      paramLabel = "FILE",
      description =
          "Clients that are never evaluated, and counted apart: their ids, one a line, or a"
              + " CSV file whose header names the id column.")
  private @Nullable String exclude;

  @Option(
      names = "--pseudonymise-key",
      paramLabel = "FILE",
      description =
          "Write a pseudonym in place of every id: HMAC-SHA-256 by the key in the file, which"
              + " holds 64 hexadecimal digits or more, as openssl rand -hex 32 makes them.")
  private @Nullable String pseudonymiseKey;

  @Option(
      names = "--ids-as-is",
      description =
          "Keep ids as they are, even if they are Finnish personal identity codes; else a run with"
              + " such ids, or such cells in what is passed through or parted by, is refused.")
  private boolean idsAsIs;

  @Option(
      names = "--non-disclosure-column",
      paramLabel = "NAME",
      description =
          "The column that says who has non-disclosure for personal safety: with anything but"
              + " an empty cell or a no, what is passed through or parted by is left empty for that"
              + " client.")
  private @Nullable String nonDisclosure;

  @Option(
      names = "--review-sample",
      paramLabel = "N",
      description =
          "Draw N rows that nobody would otherwise look at for people to review, by outcome,"
              + " strategy and --by; nelikentta review tells what came of it.")
  private @Nullable Integer reviewSample;

  @Option(
      names = "--review-out",
      paramLabel = "FILE",
      description = "Where they go, as CSV (beside the proposals, as OUT.review.csv).")
  private @Nullable String reviewOut;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Another seed draws other rows (" + SEED + ").")
  private @Nullable Long seed;

  @Option(
      names = "--picked",
      paramLabel = "STRATEGY,…",
      description =
          "Strategies whose clients somebody looks at anyway"
              + " (COLLABORATION,NETWORK,COMMUNITY).")
  private @Nullable List<String> picked;

  static final class Purposes extends KeyConverter<Purpose> {
    Purposes() {
      super("--purpose", Purpose.values());
    }
  }

  /** The column that says who is protected. */
  Optional<String> findNonDisclosure() {
    return Optional.ofNullable(nonDisclosure);
  }

  /** The files that are read. */
  List<String> files() {
    return Stream.of(exclude, pseudonymiseKey).filter(Objects::nonNull).toList();
  }

  /**
   * Where the rows for review go.
   *
   * @param out where proposals go
   * @param rejects where rejected rows go
   * @param course how the run goes
   * @throws WrongUsageException if nothing tells where, something is there, or the options do not
   *     go together
   */
  Optional<Path> findReviewFile(@Nullable String out, @Nullable String rejects, Course course) {
    if (reviewSample == null) {
      if (reviewOut != null || picked != null || seed != null) {
        throw new WrongUsageException(say("review-without-size"), say("review-with-size"));
      }
      return Optional.empty();
    }
    if (reviewOut == null && (out == null || out.equals(InputFile.PIPE))) {
      throw new WrongUsageException(say("review-nowhere"), say("review-somewhere"));
    }
    Path file = InputFile.path(reviewOut != null ? reviewOut : out + ".review.csv");
    Path whole = file.toAbsolutePath().normalize();
    for (String other :
        new @Nullable String[] {out, rejects, out == null ? null : out + ".run.json"}) {
      if (other != null && InputFile.path(other).toAbsolutePath().normalize().equals(whole)) {
        throw new WrongUsageException(say("review-same-file", other), say("review-somewhere"));
      }
    }
    if (Files.exists(file) && course.start() == Course.Start.ANEW) {
      // Somebody may have spent days on it; one that goes on may have put it there itself.
      throw new WrongUsageException(
          say("review-is-there", file.toString()), say("review-elsewhere"));
    }
    if (whole.getParent() == null || !Files.isDirectory(whole.getParent())) {
      throw new WrongUsageException(
          say("review-no-folder", file.toString()), say("review-somewhere"));
    }
    TextFile.check(file);
    return Optional.of(file);
  }

  /**
   * Refuses what would write about single clients where nothing may be.
   *
   * @throws WrongUsageException if it is asked for
   */
  void check(@Nullable String out, @Nullable String rejects) {
    if (!aggregateOnly) {
      return;
    }
    String option =
        out != null
            ? "--out"
            : rejects != null ? "--rejects" : reviewSample != null ? "--review-sample" : null;
    if (option != null) {
      throw new WrongUsageException(say("aggregate-and-rows", option), say("aggregate-or-rows"));
    }
  }

  /**
   * All of it.
   *
   * @param passThrough columns that go into results
   * @param by what clients are parted by
   * @throws WrongUsageException if a file is not what it should be, or options do not go together
   */
  People people(String idColumn, List<String> passThrough, List<String> by) {
    Set<String> hidden = new HashSet<>(passThrough);
    hidden.addAll(by);
    return new People(
        purpose,
        ids(),
        exclude == null ? null : ExclusionList.read(InputFile.path(exclude), idColumn),
        nonDisclosure == null ? null : new Whereabouts(nonDisclosure, hidden),
        reviewSample == null
            ? null
            : new ReviewChoice(reviewSample, seed == null ? SEED : seed, strategies(), by),
        aggregateOnly ? People.Detail.AGGREGATES : People.Detail.ROWS);
  }

  private ClientIds ids() {
    if (idsAsIs && pseudonymiseKey != null) {
      throw new WrongUsageException(say("ids-both-ways"), say("ids-one-way"));
    }
    if (pseudonymiseKey != null) {
      return ClientIds.pseudonyms(PseudonymKey.in(InputFile.path(pseudonymiseKey)));
    }
    return idsAsIs ? ClientIds.AS_IS : ClientIds.OPAQUE;
  }

  private Set<CustomerStrategy> strategies() {
    if (picked == null) {
      return ReviewChoice.PICKED;
    }
    Set<CustomerStrategy> strategies = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (CustomerStrategy strategy : CustomerStrategy.values()) {
      names.add(strategy.name());
    }
    for (String name : InputOptions.list("--picked", picked)) {
      if (!names.contains(name)) {
        throw new WrongUsageException(
            say("invalid-value", "--picked", name), Nearest.choices(names));
      }
      strategies.add(CustomerStrategy.valueOf(name));
    }
    return strategies;
  }
}

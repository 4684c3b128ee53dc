package fi.nelikentta.cli;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.review.Rate;
import fi.nelikentta.batch.review.Review;
import fi.nelikentta.batch.review.ReviewReader;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.cli.terminal.TextTable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What people found in the rows that they were given for review. */
@Command(
    name = "review",
    description = {
      "Tells how many clients were wrongly left out, by decisions that people made.",
      "",
      "classify --review-sample writes rows that nobody would otherwise look at to a file. In its"
          + " column leftOutWrongly a person writes yes where the client should have been picked,"
          + " and no where not. Rows without a decision are left out of the rate.",
      "",
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
final class ReviewCommand implements Callable<Integer> {
  private static final String INDENT = "  ";

  @ParentCommand private Nelikentta parent;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The file with decisions: CSV, as it was written or as a spreadsheet saved it.")
  private String file;

  @Mixin private LangOption lang = new LangOption();

  @Override
  public Integer call() {
    Words words = Words.beside(Terminal.class, lang.locale(parent.terminal()).getLanguage());
    Review review = ReviewReader.read(InputFile.path(file));
    PrintStream out = parent.terminal().out();
    lines(review, words).forEach(line -> out.print(line + "\n"));
    return ExitCode.DONE;
  }

  private static List<String> lines(Review review, Words words) {
    List<String> lines = new ArrayList<>();
    text(
        lines,
        words.of(
            "review.head",
            words.number(review.rows()),
            words.number(review.drawn()),
            words.number(review.reviewed()),
            words.number(review.wrong())));
    review
        .findRate()
        .ifPresent(
            rate ->
                text(
                    lines,
                    words.of(
                        "review.rate",
                        percent(words, rate.share()),
                        percent(words, rate.from()),
                        percent(words, rate.to()),
                        words.number(Math.round(rate.from() * review.covered())),
                        words.number(Math.round(rate.to() * review.covered())),
                        words.number(review.covered()))));
    if (review.covered() < review.rows()) {
      text(
          lines,
          words.of(
              "review.covered",
              words.number(review.rows() - review.covered()),
              words.number(review.rows())));
    }
    if (review.undrawn() > 0) {
      text(lines, words.of("review.undrawn", words.number(review.undrawn())));
    }
    if (review.reviewed() < review.drawn()) {
      text(lines, words.of("review.left", words.number(review.drawn() - review.reviewed())));
    }
    lines.add("");
    lines.addAll(table(review, words).lines());
    lines.add("");
    text(lines, words.of("review.note"));
    return lines;
  }

  private static TextTable table(Review review, Words words) {
    TextTable table = new TextTable();
    table.row(
        words.of("review.strata"),
        words.of("rows"),
        words.of("review.reviewed"),
        words.of("review.wrong"),
        words.of("share"),
        words.of("review.interval"));
    for (Review.Stratum one : review.strata()) {
      table.row(
          INDENT + one.name(),
          words.number(one.rows()),
          words.number(one.reviewed()),
          words.number(one.wrong()),
          one.findRate().map(rate -> percent(words, rate.share())).orElse("–"),
          one.findRate().map(rate -> interval(words, rate)).orElse("–"));
    }
    return table;
  }

  private static String interval(Words words, Rate rate) {
    return percent(words, rate.from()) + "–" + percent(words, rate.to());
  }

  /** In tenths of a percent. */
  private static String percent(Words words, double share) {
    return words.share(Math.round(share * 1_000), 1_000);
  }

  private static void text(List<String> lines, String text) {
    lines.addAll(TextTable.wrap(text, TextTable.WIDTH));
  }
}

package fi.nelikentta.cli;

import fi.nelikentta.Outcome;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.batch.Output;
import fi.nelikentta.batch.RunResult;
import fi.nelikentta.batch.Tally;
import fi.nelikentta.batch.people.ClientIds;
import fi.nelikentta.batch.people.ExcludedIds;
import fi.nelikentta.batch.people.People;
import fi.nelikentta.batch.people.Purpose;
import fi.nelikentta.batch.people.ReviewChoice;
import fi.nelikentta.batch.people.SeenIds;
import fi.nelikentta.rule.CustomerStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a run tells of its purpose and of the people in its registry. */
final class PeopleSummary {
  private final RunResult result;
  private final People people;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  private PeopleSummary(RunResult result, Words words) {
    this.result = result;
    this.people = result.request().people();
    this.words = words;
  }

  /** The paragraphs. */
  static List<String> of(RunResult result, Words words) {
    PeopleSummary summary = new PeopleSummary(result, words);
    summary.purpose();
    summary.ids();
    summary.excluded();
    return summary.lines;
  }

  private void purpose() {
    Purpose purpose = people.purpose();
    if (purpose == null) {
      lines.add(words.of("purpose.not-told"));
      return;
    }
    lines.add(words.of("purpose." + purpose.key()));
    if (purpose == Purpose.STATISTICS && result.request().output().kind() != Output.Kind.NOWHERE) {
      lines.add(words.of("purpose.statistics.rows"));
    }
    long unseen = unseen();
    if (purpose == Purpose.CARE && people.review() == null && unseen > 0) {
      lines.add(words.of("purpose.care.unseen", words.number(unseen)));
    }
  }

  /** How many proposals nobody looks at, unless it is told otherwise who is picked. */
  private long unseen() {
    Tally tally = result.tally();
    long seen = tally.count(Outcome.CONFLICTING).all();
    for (CustomerStrategy strategy : ReviewChoice.PICKED) {
      seen += tally.count(strategy).all();
    }
    return tally.proposals() - seen;
  }

  private void ids() {
    if (people.ids().kind() == ClientIds.Kind.PSEUDONYMS) {
      lines.add(words.of("ids.pseudonyms", people.ids().findKeyMark().orElse("")));
    }
    SeenIds seen = result.seenIds();
    if (seen.again() > 0) {
      lines.add(words.of("ids.again", words.number(seen.again()), places(seen)));
    }
    if (seen.isFull()) {
      lines.add(words.of("ids.full", words.number(SeenIds.MOST)));
    }
  }

  private String places(SeenIds seen) {
    boolean several = result.inputs().size() > 1;
    String places =
        seen.first().stream()
            .map(
                place ->
                    several
                        ? result.inputs().get(place.input()).name() + ":" + place.line()
                        : Long.toString(place.line()))
            .collect(Collectors.joining(", "));
    return seen.again() > seen.first().size() ? places + " …" : places;
  }

  private void excluded() {
    ExcludedIds excluded = people.excluded();
    if (excluded == null) {
      return;
    }
    long rows = result.tally().excluded();
    lines.add(words.of("excluded", words.number(rows), words.number(excluded.size())));
    if (rows == 0 && excluded.size() > 0) {
      lines.add(words.of("excluded.none"));
    }
  }
}

package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.report.Amounts.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Costs, visits or whatever else was measured, by where clients stand. */
final class AmountSection {
  private final Figures figures;
  private final Speech speech;

  AmountSection(Figures figures, Speech speech) {
    this.figures = figures;
    this.speech = speech;
  }

  List<Section> sections() {
    return figures.amounts().stream().map(this::section).toList();
  }

  private Section section(AmountFigures amount) {
    String column = speech.column(amount.column());
    String title = speech.of("amount", column);
    String id = "measure-" + StandingSections.slug(amount.column());
    Optional<BigDecimal> whole = amount.findAll().map(Amount::sum);
    List<List<Cell>> rows = new ArrayList<>();
    BarChart chart = new BarChart(title);
    for (Standing standing : StandingFigures.STANDINGS) {
      Optional<Amount> found = amount.find(standing);
      rows.add(row(amount, speech.name(standing), amount.clients(standing), found, whole));
      if (found.isPresent() && whole.isPresent() && whole.get().signum() > 0) {
        bars(chart, standing, amount.clients(standing), found.get().sum(), amount, whole.get());
      }
    }
    rows.add(row(amount, speech.of("all"), amount.allClients(), amount.findAll(), whole));
    if (amount.allClients().isNone()) {
      return new Section.Builder(id, title).say(speech.of("amount.none")).build();
    }
    return new Section.Builder(id, title)
        .say(speech.of("amount.meaning", speech.number(amount.allUnread())))
        .plot(new Plot(speech.of("amount.plot", column), chart.svg(), List.of()))
        .table(
            new DataTable(
                id,
                title,
                Arrays.stream(
                        new String[] {
                          "head.standing",
                          "head.withNumber",
                          "head.sum",
                          "head.sumShare",
                          "head.mean",
                          "head.median",
                          "head.topTenth"
                        })
                    .map(speech::of)
                    .toList(),
                rows))
        .build();
  }

  /** Their share of the clients over their share of the sum. */
  private void bars(
      BarChart chart,
      Standing standing,
      Count clients,
      BigDecimal sum,
      AmountFigures amount,
      BigDecimal whole) {
    String name = speech.name(standing);
    BigDecimal share = sum.divide(whole, 6, RoundingMode.HALF_UP);
    String ofClients = speech.share(clients, amount.allClients());
    String ofSum = speech.percent(share);
    chart.bar(
        name,
        speech.of("amount.bar", ofClients, ofSum),
        List.of(
            new BarChart.Part(
                StandingSections.look(standing),
                Count.of(share.movePointRight(6).longValue()),
                speech.of("amount.told", name, ofClients, ofSum))),
        1_000_000,
        null);
  }

  private List<Cell> row(
      AmountFigures amount,
      String name,
      Count clients,
      Optional<Amount> found,
      Optional<BigDecimal> whole) {
    List<Cell> row = new ArrayList<>(List.of(Cell.text(name), speech.cell(clients)));
    if (found.isEmpty()) {
      Cell cell = clients.isHidden() ? speech.secret() : Cell.number("–", "");
      row.addAll(List.of(cell, cell, cell, cell, cell));
      return row;
    }
    Amount told = found.get();
    BigDecimal sum = told.sum();
    row.add(speech.decimal(sum, 2));
    row.add(share(sum, whole));
    row.add(
        speech.decimal(sum.divide(BigDecimal.valueOf(told.clients()), 6, RoundingMode.HALF_UP), 2));
    row.add(amount.isWide(told) ? speech.decimal(told.median(), 2) : speech.secret());
    row.add(amount.isWide(told) ? share(told.topTenth(), Optional.of(sum)) : speech.secret());
    return row;
  }

  private Cell share(BigDecimal part, Optional<BigDecimal> whole) {
    return whole
        .flatMap(sum -> AmountFigures.share(part, sum))
        .map(speech::shareCell)
        .orElseGet(() -> Cell.number("–", ""));
  }
}

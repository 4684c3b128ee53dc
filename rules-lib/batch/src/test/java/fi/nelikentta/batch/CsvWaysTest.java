package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.batch.BatchRun.Setting;
import fi.nelikentta.batch.BatchRun.Way;
import fi.nelikentta.fixtures.PackGenerator;
import fi.nelikentta.fixtures.PackShape;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.CellReader.DecimalMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether records go through columns or row by row, the bytes and the counts are the same. */
class CsvWaysTest {
  private static final Path FIXTURES = Path.of("../../fixtures");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "edgy", "broken", "edgy-broken", "rejects", "decimal-comma"})
  void writeTheContract(String name) throws IOException {
    Path contract = FIXTURES.resolve("contract").resolve(name);
    boolean comma = name.equals("decimal-comma");
    Setting setting =
        new Setting(
            new Dialect(null, comma ? DecimalMark.COMMA : DecimalMark.POINT, Set.of()),
            name.equals("rejects") ? List.of("note") : List.of(),
            Way.COLUMNS,
            2);
    RulePack pack = RulePack.load(contract.resolve("pack"));
    byte[] in = Files.readAllBytes(contract.resolve("in.csv"));

    BatchRun run = same("contract " + name, pack, in, setting);

    assertThat(run.proposals()).isEqualTo(Files.readString(contract.resolve("expected.csv")));
  }

  @Test
  void agreeOnSyntheticResidents() throws IOException {
    byte[] in = Files.readAllBytes(FIXTURES.resolve("registry/synthea.csv"));

    same("synthea", RulePack.load(Path.of("../../rules/packs/asiakkuus")), in, Setting.PLAIN);
  }

  @Test
  void agreeOnRandomPacksAndOddFiles() {
    for (long seed = 0; seed < 25; seed++) {
      agree(new PackGenerator(PackShape.WHOLE).pack(seed), seed, 120);
    }
  }

  @Test
  void agreeOnLargePacks() {
    for (long seed = 0; seed < 2; seed++) {
      agree(new PackGenerator(PackShape.LARGE).pack(seed + 50), seed, 200);
    }
  }

  private void agree(RulePack pack, long seed, int rows) {
    Random random = new Random(seed);
    OddCsv csv = new OddCsv(pack, random);
    Dialect dialect =
        new Dialect(
                random.nextBoolean() ? null : csv.delimiter(),
                csv.mark(),
                random.nextInt(3) == 0 ? Set.of("NA", "7", "true") : Set.of())
            .with(random.nextBoolean() ? Dialect.BadCell.REJECTED : Dialect.BadCell.UNKNOWN);
    Setting setting = new Setting(dialect, List.of("note", "junk"), Way.COLUMNS, 2);

    same("seed " + seed, pack, csv.file(rows), setting);
  }

  private BatchRun same(String as, RulePack pack, byte[] in, Setting setting) {
    BatchRun columns = BatchRun.of(folder, pack, in, setting);
    BatchRun rows = BatchRun.of(folder, pack, in, setting.by(Way.ROWS));
    assertThat(columns.proposals()).as(as).isEqualTo(rows.proposals());
    assertThat(columns.rejects()).as(as).isEqualTo(rows.rejects());
    assertThat(columns.result().askNext().asks()).as(as).isEqualTo(rows.result().askNext().asks());
    for (Tally.Group group : Tally.Group.values()) {
      assertThat(columns.result().tally().of(group))
          .as(as + " " + group)
          .isEqualTo(rows.result().tally().of(group));
    }
    assertThat(columns.result().inputs()).as(as).isEqualTo(rows.result().inputs());
    assertThat(columns.result().inputs().get(0).rows())
        .as(as)
        .isEqualTo(columns.result().tally().rows());
    return columns;
  }
}

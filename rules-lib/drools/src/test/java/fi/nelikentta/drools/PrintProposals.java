package fi.nelikentta.drools;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints proposals of both engines as JSON; started in JVMs of its own. */
final class PrintProposals {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  private PrintProposals() {}

  /** A pack whose names and values are hard on locales and charsets: i, I, ä, dotted capitals. */
  private static RulePack hard() {
    return PackLoader.of(
            Map.of(
                "pack.yaml",
                "id: hard\nversion: 1.0.0\nlanguages: [fi]\n",
                "attributes.yaml",
                """
                iIndex: { type: Integer, axis: complexity, min: 0, max: 9 }
                illness: { type: String, axis: copingDifficulty }
                """,
                "rules.drl",
                """
                package hard
                rule "complexity.index" @source("x") @supports("item")
                when ClientSituation( iIndex >= 4, illness != null && illness != "ÄÄKKÖSET" )
                then complexity.add(50); end
                rule "coping.illness" @source("x") @supports("item")
                when ClientSituation( illness in ( "ä", "İI", "😀" ) )
                then copingDifficulty.add(60); end
                rule "strategy.self-care" @source("x") @supports("item")
                when Position( complexity < 40, copingDifficulty < 40 )
                then verdict.assign(CustomerStrategy.SELF_CARE); end
                rule "strategy.network" @source("x") @supports("item")
                when Position( complexity >= 40 || copingDifficulty >= 40 )
                then verdict.assign(CustomerStrategy.NETWORK); end
                """,
                "texts/fi.yaml",
                """
                title: x
                strategies:
                  SELF_CARE: { name: a }
                  COLLABORATION: { name: b }
                  NETWORK: { name: c }
                  COMMUNITY: { name: d }
                attributes:
                  iIndex: { label: i }
                  illness: { label: I }
                rules:
                  complexity.index: { professional: x }
                  coping.illness: { professional: x }
                  strategy.self-care: { professional: x }
                  strategy.network: { professional: x }
                """))
        .orThrow();
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RulePack hard = hard();
    List<Situation> situations = new ArrayList<>();
    for (String illness : List.of("ä", "İI", "😀", "ÄÄKKÖSET", "a", "i")) {
      for (int index = 3; index <= 4; index++) {
        situations.add(
            hard.situation("ä" + index).set("illness", illness).set("iIndex", index).build());
      }
      situations.add(hard.situation("😀").set("illness", illness).build());
    }
    print(hard, situations, out);
    RulePack pack = RulePack.load(Path.of("../../rules/packs/asiakkuus"));
    print(pack, DroolsEngineTest.personas(pack), out);
  }

  private static void print(RulePack pack, List<Situation> situations, PrintStream out) {
    try (StrategyEngine drools = DroolsEngine.create(pack);
        StrategyEngine compiled = StrategyEngine.create(pack)) {
      for (Situation situation : situations) {
        out.println(drools.evaluate(situation, DATE).toJson());
        out.println(compiled.evaluate(situation, DATE).toJson());
      }
    }
  }
}

package fi.nelikentta.internal.parser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second reader: whatever the first one may have taken wrongly, Drools must read the same. */
class DroolsWitnessTest {
  private static final String FILE =
      """
      package base
      rule "r"
        @source("ours")
      when
        ClientSituation( x >= 4, note == "a , b" )
        Position() // a comment
      then
        complexity.add(1); /* another */
      end
      """;

  /** What Drools finds in the file when our reader took the first one. */
  private static List<Diagnostic> witness(String file) {
    List<RuleText.PatternText> patterns = new ArrayList<>();
    int from = file.indexOf("ClientSituation(") + 16;
    patterns.add(new RuleText.PatternText("ClientSituation", from, file.indexOf(" )\n") + 1));
    int position = file.indexOf("Position(");
    if (position > 0) {
      patterns.add(new RuleText.PatternText("Position", position + 9, position + 9));
    }
    Source source = new Source(new PackFile("r.drl", file), new Findings());
    return DroolsWitness.check(
        source, "base", List.of(new RuleText("r", patterns, "complexity.add(1);")));
  }

  @Test
  void agreesWhereBothReadTheSame() {
    assertThat(witness(FILE)).isEmpty();
    assertThat(witness(FILE.replace("x >= 4,", "x>=4 , // four\n"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "package base | package other | something beside rules",
        "rule \"r\" | import java.util.List rule \"r\" | something beside rules",
        "rule \"r\" | global Integer x rule \"r\" | something beside rules",
        "rule \"r\" | function void f() {} rule \"r\" | something beside rules",
        "rule \"r\" | declare X end rule \"r\" | something beside rules",
        "rule \"r\" | dialect \"mvel\" rule \"r\" | something beside rules",
        "rule \"r\" | rule \"s\" when then end rule \"r\" | reads 2 rules where we read 1",
        "rule \"r\" | query \"r\" ClientSituation() end rule \"r\" | reads 2 rules",
        "rule \"r\" | rule \"s\" | reads this rule differently",
        "rule \"r\" | rule \"r\" extends \"s\" | reads this rule differently",
        "when | salience 10 when | reads this rule differently",
        "ClientSituation( | $c : ClientSituation( | reads this rule differently",
        "ClientSituation( | not ClientSituation( | reads this rule differently",
        "Position() | Position() from x | reads this rule differently",
        "Position() | Positions() | reads this rule differently",
        "add(1) | add(2) | reads this rule differently",
        "/* another */ | foo(); | reads this rule differently",
        "then | then ) then | Drools",
        "rule \"r\" | rule rule rule | Drools"
      })
  void saysWhereDroolsReadsSomethingElse(String from, String to, String message) {
    String file = FILE.replace(from.strip(), to.strip());
    assertThat(file).isNotEqualTo(FILE);

    assertThat(witness(file))
        .isNotEmpty()
        .allMatch(one -> one.code() == Code.DISAGREEMENT)
        .anyMatch(one -> one.message().contains(message))
        .allMatch(one -> one.hint().contains("the guide"));
  }
}

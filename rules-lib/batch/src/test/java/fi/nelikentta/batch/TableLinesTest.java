package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableLinesTest {
  private final TableLines lines =
      new TableLines(new boolean[] {false, true, false}, "day", "pack");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "1,a|b.c-d,x; 1,\"{a,b.c-d}\",x,\"day\",\"pack\"",
        "1,a,; 1,\"{a}\",,\"day\",\"pack\"",
        "1,,; 1,\"{}\",,\"day\",\"pack\"",
        "1,null|nullx|NULL,x; 1,\"{\"\"null\"\",nullx,\"\"NULL\"\"}\",x,\"day\",\"pack\"",
        "\"1,\"\"2\",a,\"x|,y\"; \"1,\"\"2\",\"{a}\",\"x|,y\",\"day\",\"pack\"",
        "ä,a,ö; ä,\"{a}\",ö,\"day\",\"pack\"",
      })
  void turnsListsIntoArraysAndEndsEachLineAlike(String line, String expected) {
    assertThat(text(line + "\n")).isEqualTo(expected + "\n");
  }

  @Test
  void goesOnBehindALineEndInQuotesAndAfterTheFirstChunk() {
    String chunk = "1,a,\"x\ny\"\n2,,\n";

    assertThat(text(chunk))
        .isEqualTo("1,\"{a}\",\"x\ny\",\"day\",\"pack\"\n2,\"{}\",,\"day\",\"pack\"\n");
    assertThat(text(chunk))
        .isEqualTo("1,\"{a}\",\"x\ny\",\"day\",\"pack\"\n2,\"{}\",,\"day\",\"pack\"\n");
  }

  private String text(String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    Bytes turned = lines.of(bytes, bytes.length);
    return new String(turned.array(), 0, turned.size(), StandardCharsets.UTF_8);
  }
}

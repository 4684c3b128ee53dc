package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  @TempDir Path temp;

  @Test
  void aNewPackPassesCheckAndTest() {
    String folder = temp.resolve("oma-alue").toString();

    Commands.Ended ended = Commands.run("new", folder);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("pack.yaml\n", "The pack oma-alue is started.");
    assertThat(Commands.run("check", folder, "--strict").code()).isZero();
    assertThat(Commands.run("test", folder).code()).isZero();
  }

  @Test
  void aCopyTakesTheFoldersNameAndPassesCheckAndTest() {
    String folder = temp.resolve("oma-alue").toString();

    assertThat(Commands.run("new", folder, "--from", Commands.FAULTY).code()).isZero();
    assertThat(Commands.run("check", folder).out()).contains("\noma-alue 1.0.0: 9 rules");
    assertThat(Commands.run("test", folder).out()).startsWith("8 cases: 8 passed");
  }

  @Test
  void aCopyOfTheBundledPackSaysWhatItLeavesOut() {
    String folder = temp.resolve("oma-alue").toString();

    assertThat(Commands.run("new", folder, "--from", "asiakkuus").out())
        .contains("cases left out: ");
    assertThat(Commands.run("check", folder, "--strict").code()).isZero();
  }

  @Test
  void aFolderThatHoldsSomethingIsRefused() throws IOException {
    Files.writeString(temp.resolve("thesis.txt"), "mine");

    Commands.Ended ended = Commands.run("new", temp.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("not an empty folder.\nTry: ");
    assertThat(temp.toFile().list()).containsExactly("thesis.txt");
  }

  @Test
  void nothingIsWrittenWhenTheOtherPackIsNotThere() {
    Path folder = temp.resolve("oma-alue");

    assertThat(Commands.run("new", folder.toString(), "--from", "nobody").code()).isEqualTo(2);
    assertThat(folder).doesNotExist();
  }
}

package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPiecesTest {
  private static final int ROWS = 300_000;

  @ParameterizedTest
  @ValueSource(strings = {"%d,12\n", "\"%d\",12\n"})
  void endsNoPieceWhereReadingFailed(String line) throws IOException {
    StringBuilder csv = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      csv.append(line.formatted(i));
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    CsvPieces whole = pieces(new ByteArrayInputStream(bytes));
    CsvPieces broken =
        pieces(
            new SequenceInputStream(
                new ByteArrayInputStream(bytes, 0, CsvPieces.PIECE * 3 / 2), new Broken()));

    CsvPieces.Piece first = broken.next();

    assertThat(first.rows()).isEqualTo(whole.next().rows());
    assertThatThrownBy(broken::next).isInstanceOf(IOException.class).hasMessage("gone");
    assertThat(first.rows() + broken.recordsLeft())
        .isEqualTo(
            new String(bytes, 0, CsvPieces.PIECE * 3 / 2, StandardCharsets.UTF_8)
                .chars()
                .filter(one -> one == '\n')
                .count());
  }

  private static CsvPieces pieces(InputStream in) throws IOException {
    return CsvPieces.ofRecords(in, new CsvRecords(',', new boolean[2], CsvRecords.Numbers.RECORDS));
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("gone");
    }
  }
}

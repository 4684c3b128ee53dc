package fi.nelikentta.batch;

import fi.nelikentta.text.Message;
import java.io.IOException;

/** An input cannot be read now, though nothing may be wrong with what it holds. */
final class ReadingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message title;
  private final IOException failure;

  /** Of the input of that title. */
  ReadingException(Message title, IOException failure) {
    super(failure);
    this.title = title;
    this.failure = failure;
  }

  Message title() {
    return title;
  }

  IOException failure() {
    return failure;
  }
}

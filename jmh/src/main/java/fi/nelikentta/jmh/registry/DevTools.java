package fi.nelikentta.jmh.registry;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls of Chromium's DevTools protocol, one after the other. One thread. */
final class DevTools implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private int id;

  private DevTools(URI page) {
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Listener()).join();
  }

  static DevTools of(URI page) {
    return new DevTools(page);
  }

  /** Puts messages together. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      message.append(text);
      if (last) {
        answers.add(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  /**
   * The answer to a call as JSON; what the page tells meanwhile is passed over.
   *
   * @throws IllegalStateException if there is none within half a minute
   */
  String call(String method, String parameters) throws InterruptedException {
    id++;
    socket
        .sendText(
            "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true)
        .join();
    while (true) {
      String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IllegalStateException(
            "Chromium does not answer to " + method + ".\nTry: another version of it.");
      }
      if (answer.startsWith("{\"id\":" + id + ",")) {
        return answer;
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}

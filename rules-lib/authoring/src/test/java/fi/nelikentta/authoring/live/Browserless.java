package fi.nelikentta.authoring.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a live page as a browser does, and as no browser would. */
final class Browserless {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final LiveServer server;

  Browserless(LiveServer server) {
    this.server = server;
  }

  HttpResponse<String> ask(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException wrong) {
      throw new AssertionError(wrong);
    }
  }

  String get(String path) {
    HttpResponse<String> answer = ask("GET", path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " gave " + answer.statusCode());
    }
    return answer.body();
  }

  /** The first line of the answer to a request that is written out, which no client would write. */
  String raw(String request) {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return String.valueOf(
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine());
    } catch (IOException wrong) {
      throw new AssertionError(wrong);
    }
  }

  /** The number of the next state that the page is told of, which is not that one. */
  String next(String version) {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(60_000);
      String request = "GET /events HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      int idle = 0;
      for (String line = lines.readLine(); line != null && idle < 3; line = lines.readLine()) {
        idle += line.equals(":") ? 1 : 0;
        if (line.startsWith("data: ") && !line.equals("data: " + version)) {
          return line.substring("data: ".length());
        }
      }
      throw new AssertionError("nothing more came after " + version);
    } catch (IOException wrong) {
      throw new AssertionError(wrong);
    }
  }

  /** What the page shows as soon as that text is in it. */
  String awaitText(String text) {
    String version = "";
    for (int i = 0; i < 50; i++) {
      String view = get("/view?lang=en");
      if (view.contains(text)) {
        return view;
      }
      version = next(version);
    }
    throw new AssertionError("never came: " + text);
  }
}

package fi.nelikentta.authoring.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.nelikentta.authoring.page.Stylesheet;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Shows one pack on a page of this machine alone. It only reads: the page asks for what there is,
 * and nothing that it sends changes anything. The JDK's own server serves it, since two answers and
 * a stream of events need no other. Thread-safe.
 */
public final class LiveServer implements AutoCloseable {
  private static final long HEARTBEAT_MILLIS = 15_000;
  private static final int MOST_STREAMS = 20;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final String STYLE =
      Stylesheet.beside(Stylesheet.class, "page.css")
          + Stylesheet.beside(LiveServer.class, "live.css");
  private static final String SCRIPT = Stylesheet.beside(LiveServer.class, "live.js");

  private final LivePack pack;
  private final String language;
  private final HttpServer server;
  private final ExecutorService executor;
  private final Semaphore streams = new Semaphore(MOST_STREAMS);

  private LiveServer(LivePack pack, String language, HttpServer server) {
    this.pack = pack;
    this.language = language;
    this.server = server;
    this.executor =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "nelikentta-live");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Begins to show the pack in the folder.
   *
   * @param folder the pack's folder; what is wrong with the pack is shown and no exception
   * @param language the language of the page until its reader chooses another, as {@code fi}; empty
   *     for the first of the pack
   * @param port the port; 0 for any that is free
   * @throws IOException if the port is taken
   */
  public static LiveServer start(Path folder, String language, int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress("127.0.0.1", LOOPBACK);
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    LiveServer live = new LiveServer(LivePack.open(folder), language, server);
    server.createContext("/", live::answer).getFilters().add(new OwnPageOnly(live.port()));
    server.setExecutor(live.executor);
    server.start();
    // Whoever opens the page, or saves for the first time, does not wait for it to be loaded.
    Future<?> unused = live.executor.submit(() -> LiveView.page(live.view(Query.NONE)));
    return live;
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** The address of the page. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port() + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/" -> send(exchange, "text/html", LiveView.page(view(asked(exchange))));
        case "/view" -> send(exchange, "text/html", LiveView.changing(view(asked(exchange))));
        case "/live.css" -> send(exchange, "text/css", STYLE);
        case "/live.js" -> send(exchange, "text/javascript", SCRIPT);
        case "/events" -> events(exchange);
        // Browsers ask for it unasked, and complain to the author where there is none.
        case "/favicon.ico" -> exchange.sendResponseHeaders(204, -1);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static Query asked(HttpExchange exchange) {
    return Query.of(exchange.getRequestURI());
  }

  private LiveView view(Query query) {
    return new LiveView(pack.state(), query.language(language), query.person());
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(200, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Tells the number of the newest state now and whenever there is a newer one. */
  private void events(HttpExchange exchange) throws IOException {
    if (!streams.tryAcquire()) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      long told = -1;
      while (!pack.isClosed()) {
        long version = pack.await(told, HEARTBEAT_MILLIS).version();
        // A line that means nothing shows whether anybody is there.
        String line = version == told ? ":\n\n" : "event: change\ndata: " + version + "\n\n";
        told = version;
        out.write(line.getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      streams.release();
    }
  }

  /** Ends it; pages that are open say so. */
  @Override
  public void close() throws IOException {
    pack.close();
    server.stop(0);
    executor.shutdownNow();
  }
}

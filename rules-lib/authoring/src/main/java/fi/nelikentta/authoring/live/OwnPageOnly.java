package fi.nelikentta.authoring.live;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets only the page itself ask. A page of another site, which any browser may have open, could
 * otherwise reach this one under a name that leads here; so the name must be this machine's own.
 */
final class OwnPageOnly extends Filter {
  private static final int FORBIDDEN = 403;
  private static final int NOT_ALLOWED = 405;
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Set<String> hosts;

  OwnPageOnly(int port) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  @Override
  public String description() {
    return "refuses what another site asks";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    Headers answer = exchange.getResponseHeaders();
    answer.set("Content-Security-Policy", POLICY);
    answer.set("X-Content-Type-Options", "nosniff");
    answer.set("Referrer-Policy", "no-referrer");
    answer.set("Cross-Origin-Resource-Policy", "same-origin");
    answer.set("Cross-Origin-Opener-Policy", "same-origin");
    answer.set("Cache-Control", "no-store");
    if (!isOwn(exchange.getRequestHeaders())) {
      refuse(exchange, FORBIDDEN);
    } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      answer.set("Allow", "GET, HEAD");
      refuse(exchange, NOT_ALLOWED);
    } else {
      chain.doFilter(exchange);
    }
  }

  private static void refuse(HttpExchange exchange, int code) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(code, -1);
    }
  }

  private boolean isOwn(Headers asked) {
    List<String> host = asked.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0).toLowerCase(Locale.ROOT))) {
      return false;
    }
    String origin = asked.getFirst("Origin");
    String site = asked.getFirst("Sec-Fetch-Site");
    return (origin == null || origin.equals("http://" + host.get(0)))
        && (site == null || site.equals("same-origin") || site.equals("none"));
  }
}

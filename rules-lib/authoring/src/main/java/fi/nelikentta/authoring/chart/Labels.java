package fi.nelikentta.authoring.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names on the regions. A piece too small for its name has the number of its region; one too small
 * for that has the number beside the chart, with a line to it.
 */
final class Labels {
  private static final double[] SIZES = {26, 24, 22, 20, 18, 16};
  private static final double WIDEST = 330;
  private static final double COUNT = 16;
  private static final double PAD = 8;
  private static final double BADGE = 28;
  private static final int OUTSIDE = 14;
  private static final double OUTSIDE_GAP = 26;

  private final PackMap map;
  private final MapText text;
  private final @Nullable Census census;
  private final Plot plot;
  private final List<Named> named = new ArrayList<>();
  private final List<Numbered> numbered = new ArrayList<>();
  private final List<Pointed> pointed = new ArrayList<>();
  private final Map<Integer, Integer> numberByRegion = new HashMap<>();

  private record Named(Rect rect, List<String> lines, double size, @Nullable String count) {}

  private record Numbered(Rect rect, int number) {}

  private record Pointed(double toX, double toY, int number) {}

  private record Piece(int region, Points points) {}

  Labels(PackMap map, MapText text, @Nullable Census census, Plot plot) {
    this.map = map;
    this.text = text;
    this.census = census;
    this.plot = plot;
    List<Piece> pieces = new ArrayList<>();
    for (int region = 0; region < map.regions().size(); region++) {
      for (Points points : map.regions().get(region).pieces()) {
        pieces.add(new Piece(region, points));
      }
    }
    pieces.sort(Comparator.comparing((Piece piece) -> -piece.points().size()));
    place(pieces, SIZES[SIZES.length - 1]);
    int most = named.size();
    for (double size : SIZES) {
      // All names in letters of one size: none looks as if it mattered more.
      place(pieces, size);
      if (named.size() == most) {
        break;
      }
    }
    pointed.sort(Comparator.comparing(Pointed::toY));
  }

  private void place(List<Piece> pieces, double size) {
    named.clear();
    numbered.clear();
    pointed.clear();
    numberByRegion.clear();
    Room room = new Room(plot, map.bands());
    if (census != null) {
      takeDots(room, census.density());
    }
    for (Piece piece : pieces) {
      if (!name(piece, room, size) && !number(piece, room) && pointed.size() < OUTSIDE) {
        point(piece);
      }
    }
  }

  private void takeDots(Room room, Density density) {
    for (Density.Square square : density.squares()) {
      double radius = radius(density, square.step());
      double x = plot.x(square.left() + density.side() / 2.0);
      double y = plot.y(square.bottom() + density.side() / 2.0);
      room.take(new Rect(x - radius, y - radius, 2 * radius, 2 * radius));
    }
  }

  private boolean name(Piece piece, Room room, double size) {
    String name = text.name(map.regions().get(piece.region()));
    String count =
        census == null
            ? null
            : text.words()
                .of("clients.short", text.count(census.counts().get(piece.region()).clients()));
    Points.Box box = piece.points().bounds();
    double width = Math.min(WIDEST, (box.right() - box.left() + 1) * plot.scale() - 3 * PAD);
    if (!Lettering.fits(name, size, width)) {
      return false;
    }
    List<String> lines = Lettering.wrap(name, size, width);
    double widest = count == null ? 0 : Lettering.width(count, COUNT);
    for (String line : lines) {
      widest = Math.max(widest, Lettering.width(line, size));
    }
    double height = lines.size() * Svg.lineHeight(size) + (count == null ? 0 : COUNT + 6) + PAD;
    Optional<Rect> rect = room.find(piece.points(), widest + 2 * PAD, height);
    rect.ifPresent(found -> named.add(new Named(found, lines, size, count)));
    return rect.isPresent();
  }

  private boolean number(Piece piece, Room room) {
    Optional<Rect> rect = room.find(piece.points(), BADGE, BADGE);
    rect.ifPresent(found -> numbered.add(new Numbered(found, number(piece.region()))));
    return rect.isPresent();
  }

  /** To the point of the piece that is furthest right, halfway up. */
  private void point(Piece piece) {
    Points.Box box = piece.points().bounds();
    double middle = (box.bottom() + box.top()) / 2.0;
    int bestX = -1;
    int bestY = -1;
    for (int y = box.bottom(); y <= box.top(); y++) {
      for (int x = box.left(); x <= box.right(); x++) {
        boolean better = bestX < 0 || x - Math.abs(y - middle) > bestX - Math.abs(bestY - middle);
        if (piece.points().has(x, y) && better) {
          bestX = x;
          bestY = y;
        }
      }
    }
    pointed.add(new Pointed(plot.x(bestX + 0.5), plot.y(bestY + 0.5), number(piece.region())));
  }

  private int number(int region) {
    return numberByRegion.computeIfAbsent(region, unseen -> numberByRegion.size() + 1);
  }

  /** The number that a region has on the chart, if it has one. */
  Optional<Integer> findNumber(int region) {
    return Optional.ofNullable(numberByRegion.get(region));
  }

  /** How large a dot of a step is on the chart. */
  double radius(Density density, int step) {
    return Dots.radius(density, step, plot);
  }

  /** Whether numbers stand beside the chart. */
  boolean hasOutside() {
    return !pointed.isEmpty();
  }

  void draw(Svg svg) {
    drawPointed(svg);
    for (Numbered one : numbered) {
      badge(svg, one.rect().x() + BADGE / 2, one.rect().y() + BADGE / 2, one.number());
    }
    for (Named one : named) {
      Rect rect = one.rect();
      svg.empty(
          "rect",
          "x",
          rect.x(),
          "y",
          rect.y(),
          "width",
          rect.width(),
          "height",
          rect.height(),
          "rx",
          4,
          "fill",
          Patterns.PAPER,
          "fill-opacity",
          0.92);
      double middle = rect.x() + rect.width() / 2;
      double base = rect.y() + PAD / 2 + one.size();
      svg.lines(one.lines(), middle, base, one.size(), "text-anchor", "middle", "font-weight", 700);
      if (one.count() != null) {
        double under = base + (one.lines().size() - 1) * Svg.lineHeight(one.size()) + COUNT + 6;
        svg.lines(List.of(one.count()), middle, under, COUNT, "text-anchor", "middle");
      }
    }
  }

  private void drawPointed(Svg svg) {
    List<Double> wanted = pointed.stream().map(Pointed::toY).toList();
    List<Double> sizes = pointed.stream().map(one -> BADGE + 4).toList();
    List<Double> middles = Spread.of(wanted, sizes, plot.top(), plot.bottom());
    double x = plot.right() + OUTSIDE_GAP;
    for (int i = 0; i < pointed.size(); i++) {
      Pointed one = pointed.get(i);
      String path = "M" + one.toX() + " " + one.toY() + "L" + x + " " + middles.get(i);
      svg.empty("path", "d", path, "stroke", Patterns.PAPER, "stroke-width", 5, "fill", "none");
      svg.empty("path", "d", path, "stroke", Patterns.INK, "stroke-width", 1.5, "fill", "none");
      svg.empty(
          "circle",
          "cx",
          one.toX(),
          "cy",
          one.toY(),
          "r",
          3,
          "fill",
          Patterns.INK,
          "stroke",
          Patterns.PAPER);
      badge(svg, x, middles.get(i), one.number());
    }
  }

  /** A number in a ring. */
  static void badge(Svg svg, double x, double y, int number) {
    svg.empty(
        "circle",
        "cx",
        x,
        "cy",
        y,
        "r",
        BADGE / 2 - 1,
        "fill",
        Patterns.PAPER,
        "stroke",
        Patterns.INK,
        "stroke-width",
        2);
    svg.text(
        String.valueOf(number),
        "text",
        "x",
        x,
        "y",
        y + 5,
        "font-size",
        15,
        "font-weight",
        700,
        "text-anchor",
        "middle");
  }
}

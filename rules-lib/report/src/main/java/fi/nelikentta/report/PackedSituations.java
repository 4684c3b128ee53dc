package fi.nelikentta.report;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Many situations in little memory: of each only what is known, a byte or two an attribute. Filled
 * by one thread; then safe to share.
 */
final class PackedSituations {
  private static final int PAGE = 1 << 20;
  private static final int MORE = 0x80;

  private final Schema schema;
  private final List<byte[]> pages = new ArrayList<>();
  private long end;

  PackedSituations(Schema schema) {
    this.schema = schema;
  }

  /** Takes one up and gives its place. */
  long add(Situation situation) {
    long place = end;
    for (Attribute attribute : schema.attributes()) {
      if (situation.isKnown(attribute.index())) {
        number(attribute.index() + 1L);
        value(attribute, situation.find(attribute).orElseThrow());
      }
    }
    number(0);
    return place;
  }

  private void value(Attribute attribute, Object value) {
    switch (attribute.type()) {
      case INTEGER -> signed((Integer) value);
      case DOUBLE -> {
        long bits = Double.doubleToRawLongBits((Double) value);
        for (int i = 0; i < Long.BYTES; i++) {
          put((int) (bits >>> (8 * i)));
        }
      }
      case BOOLEAN -> put((Boolean) value ? 1 : 0);
      case STRING -> code(attribute, (String) value);
      case CODES -> {
        List<?> codes = (List<?>) value;
        number(codes.size());
        codes.forEach(code -> code(attribute, (String) code));
      }
    }
  }

  /** A code by its place in the closed list, any other text in full. */
  private void code(Attribute attribute, String text) {
    int place = attribute.domain().codes().indexOf(text);
    number(place + 1L);
    if (place < 0) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      for (byte one : bytes) {
        put(one);
      }
    }
  }

  private void signed(long number) {
    number(number << 1 ^ number >> 63);
  }

  private void number(long number) {
    long left = number;
    while ((left & -MORE) != 0) {
      put((int) (left & (MORE - 1)) | MORE);
      left >>>= 7;
    }
    put((int) left);
  }

  private void put(int one) {
    if (end % PAGE == 0) {
      pages.add(new byte[PAGE]);
    }
    pages.get((int) (end / PAGE))[(int) (end % PAGE)] = (byte) one;
    end++;
  }

  /** The situation at that place; its client has no name. */
  Situation get(long place) {
    return new Reader(place).read();
  }

  /** Reads one back. */
  private final class Reader {
    private long at;

    Reader(long at) {
      this.at = at;
    }

    Situation read() {
      Situation.Builder builder = Situation.of(schema, "earlier");
      for (int index = (int) number(); index > 0; index = (int) number()) {
        Attribute attribute = schema.attributes().get(index - 1);
        builder.setNullable(attribute.name(), value(attribute));
      }
      return builder.build();
    }

    private Object value(Attribute attribute) {
      return switch (attribute.type()) {
        case INTEGER -> {
          long number = number();
          yield (Object) (int) (number >>> 1 ^ -(number & 1));
        }
        case DOUBLE -> {
          long bits = 0;
          for (int i = 0; i < Long.BYTES; i++) {
            bits |= (long) next() << (8 * i);
          }
          yield Double.longBitsToDouble(bits);
        }
        case BOOLEAN -> next() != 0;
        case STRING -> code(attribute);
        case CODES -> {
          List<String> codes = new ArrayList<>();
          for (long left = number(); left > 0; left--) {
            codes.add(code(attribute));
          }
          yield codes;
        }
      };
    }

    private String code(Attribute attribute) {
      int place = (int) number();
      if (place > 0) {
        return attribute.domain().codes().get(place - 1);
      }
      byte[] bytes = new byte[(int) number()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) next();
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }

    private long number() {
      long number = 0;
      int shift = 0;
      int one = next();
      while ((one & MORE) != 0) {
        number |= (long) (one & (MORE - 1)) << shift;
        shift += 7;
        one = next();
      }
      return number | (long) one << shift;
    }

    private int next() {
      int one = pages.get((int) (at / PAGE))[(int) (at % PAGE)] & 0xff;
      at++;
      return one;
    }
  }
}

package fi.nelikentta.authoring.chart;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG: elements with attributes, escaped. One thread. */
public final class Svg {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  /** Nothing yet. */
  public Svg() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Opens an element; names and values of its attributes follow one another. */
  public Svg open(String name, Object... attributes) {
    try {
      writer.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        writer.writeAttribute(attributes[i].toString(), value(attributes[i + 1]));
      }
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return this;
  }

  /** Closes the element that was opened last. */
  public Svg close() {
    try {
      writer.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return this;
  }

  /** An element without content. */
  public Svg empty(String name, Object... attributes) {
    return open(name, attributes).close();
  }

  /** An element with a text. */
  public Svg text(String content, String name, Object... attributes) {
    open(name, attributes);
    try {
      writer.writeCharacters(content);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return close();
  }

  /** Lines of text one under the other; {@code y} is the base of the first. */
  public Svg lines(List<String> lines, double x, double y, double size, Object... attributes) {
    double base = y;
    for (String line : lines) {
      Object[] all = new Object[attributes.length + 6];
      System.arraycopy(attributes, 0, all, 6, attributes.length);
      all[0] = "x";
      all[1] = x;
      all[2] = "y";
      all[3] = base;
      all[4] = "font-size";
      all[5] = size;
      text(line, "text", all);
      base += lineHeight(size);
    }
    return this;
  }

  /** From one base line to the next. */
  public static double lineHeight(double size) {
    return Math.round(size * 1.28);
  }

  private static String value(Object value) {
    if (value instanceof Double number) {
      String text = String.format(Locale.ROOT, "%.1f", number);
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
    return value.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

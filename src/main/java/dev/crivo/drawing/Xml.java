package dev.crivo.drawing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, escaped and well-formed, with every element on a line of its own. */
final class Xml {

  private static final int REPLACEMENT = 0xFFFD;

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  Xml() {
    writer = writing(() -> XMLOutputFactory.newFactory().createXMLStreamWriter(out));
  }

  /** Something that the writer may refuse, which into memory it never does. */
  private interface Writing<T> {
    T run() throws XMLStreamException;
  }

  private static <T> T writing(Writing<T> step) {
    try {
      return step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param attributes names and values by turns
   */
  Xml open(String element, String... attributes) {
    return writing(
        () -> {
          writer.writeCharacters("\n");
          writer.writeStartElement(element);
          return attributes(attributes);
        });
  }

  /** More attributes of the element just opened. */
  Xml attributes(String... attributes) {
    return writing(
        () -> {
          for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], valid(attributes[i + 1]));
          }
          return this;
        });
  }

  /** An element without content. */
  Xml empty(String element, String... attributes) {
    return writing(
        () -> {
          writer.writeCharacters("\n");
          writer.writeEmptyElement(element);
          return attributes(attributes);
        });
  }

  Xml close() {
    return writing(
        () -> {
          writer.writeEndElement();
          return this;
        });
  }

  Xml text(String text) {
    return writing(
        () -> {
          writer.writeCharacters(valid(text));
          return this;
        });
  }

  /** An element with nothing but text. */
  Xml element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Takes over a resource of this package, which has no sign that XML and HTML read apart. */
  Xml resource(String element, String name) {
    try (var stream = Xml.class.getResourceAsStream(name)) {
      return element(element, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text as XML may hold it: other characters are replaced. */
  private static String valid(String text) {
    return text.codePoints()
        .map(c -> isValid(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isValid(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < Character.MIN_SURROGATE
        || c > Character.MAX_SURROGATE && c <= REPLACEMENT
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }

  /** What was written, ending with a line feed. */
  @Override
  public String toString() {
    return out.toString().strip() + "\n";
  }
}

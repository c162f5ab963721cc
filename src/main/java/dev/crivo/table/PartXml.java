package dev.crivo.table;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook, read from element to element; names are without their namespace. */
final class PartXml implements Closeable {

  private static final XMLInputFactory FACTORY = factory();
  private static final int BUFFER = 65_536;
  private static final int LONGEST_MARK = 3;

  private final Path file;
  private final String part;
  private final InputStream bytes;
  private XMLStreamReader xml;

  private PartXml(Path file, String part, InputStream bytes) {
    this.file = file;
    this.part = part;
    this.bytes = bytes;
  }

  static PartXml of(Path file, ZipFile zip, ZipEntry entry, DoubleConsumer progress)
      throws IOException {
    var unpacked = new UnpackedBytes(zip.getInputStream(entry), file, entry);
    var bytes = new CountedBytes(unpacked, entry.getSize(), progress);
    var part = new PartXml(file, entry.getName(), bytes);
    try {
      var text = text(bytes);
      part.xml = part.reading(() -> FACTORY.createXMLStreamReader(text));
    } catch (BadTable | IOException e) {
      bytes.close();
      throw e;
    }
    return part;
  }

  /**
   * As UTF-8, or UTF-16 where its mark says so; packages know nothing else. Given bytes, the JDK's
   * reader would print what it cannot decode.
   */
  private static Reader text(InputStream bytes) throws IOException {
    var buffered = new BufferedInputStream(bytes, BUFFER);
    buffered.mark(LONGEST_MARK);
    var beginning = buffered.readNBytes(LONGEST_MARK);
    buffered.reset();
    var encoding =
        Stream.of(Encoding.values())
            .filter(e -> e.marks(beginning))
            .findFirst()
            .orElse(Encoding.UTF_8);
    buffered.skipNBytes(encoding.markLength());
    return new InputStreamReader(buffered, encoding.charset().newDecoder());
  }

  /** The JDK's own, whatever else is there; a document can bring in nothing from elsewhere. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Goes to the next element of a name, wherever it is; false at the end of the part. */
  boolean to(String element) throws IOException {
    return to(Set.of(element), "");
  }

  /**
   * Goes to the next element of these names.
   *
   * @param end the element that it does not go beyond
   * @return false where that one ended before
   */
  boolean to(Set<String> elements, String end) throws IOException {
    var event = next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT && elements.contains(name())) {
        return true;
      } else if (event == XMLStreamConstants.END_ELEMENT && name().equals(end)) {
        return false;
      }
      event = next();
    }
    return false;
  }

  String name() {
    return xml.getLocalName();
  }

  /** An attribute of the element, "" where it is not there. */
  String attribute(String name) {
    return optional(name).orElse("");
  }

  Optional<String> optional(String name) {
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** The text within the element, and goes to its end. */
  String text() throws IOException {
    return text(Set.of(), name());
  }

  /**
   * The text within the element, with that of the elements in it, and goes to its end.
   *
   * @param without the text of these
   */
  String text(Set<String> without, String end) throws IOException {
    var text = new StringBuilder();
    var event = next();
    while (event != XMLStreamConstants.END_ELEMENT || !name().equals(end)) {
      if (event == XMLStreamConstants.START_ELEMENT && without.contains(name())) {
        text(Set.of(), name());
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      } else if (event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw XlsxPackage.damaged(file, part, null);
      }
      refuseLong(text);
      event = next();
    }
    return text.toString();
  }

  private void refuseLong(StringBuilder text) {
    if (text.length() > Table.LONGEST_ROW) {
      throw XlsxPackage.damaged(file, part, null);
    }
  }

  /** Something here that no workbook has. */
  BadTable damaged() {
    return XlsxPackage.damaged(file, part, null);
  }

  private int next() throws IOException {
    return reading(() -> xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT);
  }

  /** Something that reads the XML. */
  private interface Reading<T> {
    T read() throws XMLStreamException;
  }

  private <T> T reading(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (XMLStreamException e) {
      // The JDK's reader wraps whatever the bytes refuse with.
      if (e.getNestedException() instanceof IOException failed) {
        throw UnpackedBytes.refusal(failed, file, part);
      }
      throw XlsxPackage.damaged(file, part, e);
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}

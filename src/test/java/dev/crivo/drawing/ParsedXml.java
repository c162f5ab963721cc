package dev.crivo.drawing;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A document as an XML parser reads it. */
record ParsedXml(Document document) {

  static ParsedXml of(String xml) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return new ParsedXml(builder.parse(new InputSource(new StringReader(xml))));
  }

  List<Element> all(String element) {
    var found = document.getElementsByTagName(element);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  List<String> texts(String element) {
    return all(element).stream().map(Element::getTextContent).toList();
  }

  List<Element> ofClass(String element, String name) {
    return all(element).stream()
        .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(name))
        .toList();
  }
}

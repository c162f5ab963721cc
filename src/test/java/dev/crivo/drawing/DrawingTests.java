package dev.crivo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The four formats, on graphs of a few boxes. */
class DrawingTests {

  @Test
  void drawsMermaid() {
    assertThat(Mermaid.of(Drawings.every()))
        .isEqualTo(
            """
            flowchart LR
              n0["First?<br/>q0<br/>4 cases"]
              n1["Third?<br/>q1<br/>4 cases"]
              n2["Second?<br/>q2<br/>4 cases"]
              n3(["Fine<br/>fine<br/>2 cases"])
              n4[/"Look again<br/>again<br/>2 cases"/]
              n5{{"\u26A0 No rule<br/>2 cases"}}
              n6[["Not looked at"]]
              n0 -->|"Yes"| n1
              n0 -->|"No"| n2
              n1 -->|"So; Or so; \u2026 (4)"| n2
              n2 -->|"One"| n3
              n2 -->|"Two"| n4
              n2 -->|"Three"| n5
              n2 -->|"Four"| n6
              classDef kind0 fill:#f6f8fa,stroke:#57606a,color:#1b1f24
              class n0,n1,n2 kind0
              classDef kind1 fill:#ddf4e4,stroke:#1a7f37,color:#1b1f24
              class n3 kind1
              classDef kind2 fill:#fff3cd,stroke:#7a5600,color:#1b1f24
              class n4 kind2
              classDef kind3 fill:#ffe3e0,stroke:#b3261e,color:#1b1f24
              class n5 kind3
              classDef kind4 fill:#e6e6e6,stroke:#57606a,color:#1b1f24
              class n6 kind4
            """);
  }

  @Test
  void fencesMermaidForMarkdown() {
    assertThat(Mermaid.fenced(Drawings.every()))
        .startsWith("```mermaid\nflowchart LR\n")
        .endsWith("kind4\n```\n");
  }

  @Test
  void writesWhatMermaidCouldMisreadByItsCode() {
    assertThat(Mermaid.of(Drawings.saying(Drawings.NASTY + "\nnext")))
        .contains(
            "|\"#60;script>alert(#34;1#34;)#60;/script> it's #91;a#93; #123;b#125; #38; #35;35;"
                + " #92;N a#124;b #96;c#96; style#58;#35;x; \uD83D\uDE00 #93;#93;> #37;#37; next\"| n1");
  }

  @Test
  void drawsDot() {
    assertThat(Dot.of(Drawings.every()))
        .startsWith("digraph \"A graph\" {\n")
        .contains(
            "  n0 [label=\"First?\\nq0\\n4 cases\", shape=box, fillcolor=\"#f6f8fa\","
                + " color=\"#57606a\", fontcolor=\"#1b1f24\"]\n",
            "  n5 [label=\"\u26A0 No rule\\n2 cases\", shape=octagon,",
            "  n1 -> n2 [label=\"So; Or so; \u2026 (4)\", tooltip=\"So; Or so; Thus; Else\"]\n")
        .endsWith("}\n");
  }

  @Test
  void escapesWhatGraphvizCouldMisread() {
    assertThat(Dot.of(Drawings.saying("a \"b\" \\N &amp;\n}")))
        .startsWith("digraph \"a \\\"b\\\" \\\\N &amp;amp; }\" {\n")
        .contains("label=\"a \\\"b\\\" \\\\N &amp;amp; }\\ncode\\n1 case\"");
  }

  @Test
  void showsAQuestionInFullWhereItIsReachedFirstAndRefersToItElsewhere() throws Exception {
    var page = ParsedXml.of(HtmlPage.of(Drawings.every()));

    assertThat(page.all("summary"))
        .extracting(e -> e.getAttribute("id"))
        .containsExactly("q2", "q3");
    assertThat(page.all("a"))
        .singleElement()
        .satisfies(a -> assertThat(a.getAttribute("href")).isEqualTo("#q3"))
        .satisfies(
            a -> assertThat(a.getTextContent()).isEqualTo("goes on with question 3: Second?"));
  }

  @Test
  void listsEveryEndOfThePageOnce() throws Exception {
    var page = ParsedXml.of(HtmlPage.of(Drawings.every()));

    assertThat(page.ofClass("ul", "ends"))
        .singleElement()
        .extracting(Element::getTextContent)
        .asString()
        .containsSubsequence(
            "Fine", "fine", "2 cases", "Look again", "\u26A0 No rule", "Not looked");
  }

  @Test
  void givesThePageAllAnswersWithTheirCodesAndTheLanguage() throws Exception {
    var page = ParsedXml.of(HtmlPage.of(Drawings.every()));

    assertThat(page.texts("code")).contains("q1", "OR SO", "ELSE", "fine");
    assertThat(page.all("html").get(0).getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void takesStylesAndScriptsOverAsTheyStand() throws Exception {
    var page = HtmlPage.of(Drawings.every());

    // Within these elements HTML knows no escapes, so there must be nothing to escape.
    assertThat(page).contains(resource("page.css"), resource("page.js"));
    assertThat(Svg.of(Drawings.every())).contains(resource("picture.css"));
    assertThat(page).doesNotContain("src=").doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void drawsEveryPlaceOfTheTreeAsABoxThatNoOtherOverlaps() throws Exception {
    var picture = ParsedXml.of(Svg.of(Drawings.every()));
    var boxes = picture.ofClass("rect", "box");

    assertThat(boxes).hasSize(8);
    for (var one : boxes) {
      assertThat(boxes).filteredOn(other -> other != one && overlap(one, other)).isEmpty();
    }
  }

  @Test
  void keepsTheWholePictureWithinItsFrame() throws Exception {
    var picture = ParsedXml.of(Svg.of(Drawings.every()));
    var frame = picture.all("svg").get(0);

    assertThat(picture.ofClass("rect", "box"))
        .allMatch(b -> number(b, "x") + number(b, "width") < number(frame, "width"))
        .allMatch(b -> number(b, "y") + number(b, "height") < number(frame, "height"));
  }

  @Test
  void linksAReferenceInThePictureToItsQuestion() throws Exception {
    var picture = ParsedXml.of(Svg.of(Drawings.every()));

    assertThat(picture.all("a")).extracting(a -> a.getAttribute("href")).containsExactly("#q3");
    assertThat(picture.all("g")).extracting(g -> g.getAttribute("id")).contains("q1", "q2", "q3");
    assertThat(picture.texts("title")).contains("Yes\n2. Third?\nq1", "One\nFine\nfine");
  }

  @ParameterizedTest
  @ValueSource(strings = {Drawings.NASTY, "a\nb", "\u0001\uFFFF\uD83D", "]]>", "</title></style>"})
  void showsAnyTextAsNothingButText(String text) throws Exception {
    var page = ParsedXml.of(HtmlPage.of(Drawings.saying(text)));
    var picture = ParsedXml.of(Svg.of(Drawings.saying(text)));
    var shown = text.replaceAll("[\u0001\uFFFF]|\uD83D(?!\uDE00)", "\uFFFD");

    assertThat(page.texts("h1")).containsExactly(shown);
    assertThat(page.all("script")).hasSize(1);
    assertThat(picture.all("script")).isEmpty();
    assertThat(picture.texts("title")).first().isEqualTo(shown);
  }

  @Test
  void wrapsTextAtBlanksAndLongWordsAnywhereButWithinALetter() {
    assertThat(Wrapped.lines("one two three", 7)).containsExactly("one two", "three");
    assertThat(Wrapped.lines("abcdefgh ij", 5)).containsExactly("abcde", "fgh", "ij");
    assertThat(Wrapped.lines("\uD83D\uDE00".repeat(3), 4))
        .isEqualTo(List.of("\uD83D\uDE00\uD83D\uDE00", "\uD83D\uDE00"));
    assertThat(Wrapped.lines("", 5)).isEmpty();
  }

  private static String resource(String name) throws Exception {
    try (var stream = Drawing.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean overlap(Element a, Element b) {
    return number(a, "x") < number(b, "x") + number(b, "width")
        && number(b, "x") < number(a, "x") + number(a, "width")
        && number(a, "y") < number(b, "y") + number(b, "height")
        && number(b, "y") < number(a, "y") + number(a, "height");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}

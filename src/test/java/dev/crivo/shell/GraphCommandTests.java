package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code rules graph}. */
class GraphCommandTests {

  private static final String MERMAID =
      """
      flowchart LR
        n0["Is the reader a member?<br/>member<br/>8 cases"]
        n1["How many days late is the oldest book?<br/>daysOverdue<br/>6 cases"]
        n2["Which shelf is the book from?<br/>shelf<br/>4 cases"]
        n3(["Lent > Home loan > the name given<br/>lent.home<br/>4 cases"])
        n4(["Refused > Late books<br/>refused.late<br/>2 cases"])
        n5(["Refused<br/>refused<br/>1 case"])
        n6[/"no status; first: Ask for the card<br/>follow-up.ask-membership<br/>1 case"/]
        n0 -->|"Yes"| n1
        n0 -->|"No"| n5
        n0 -->|"Cannot tell"| n6
        n1 -->|"0 to 13"| n2
        n1 -->|"14 or more"| n4
        n2 -->|"Any name"| n3
        classDef kind0 fill:#f6f8fa,stroke:#57606a,color:#1b1f24
        class n0,n1,n2 kind0
        classDef kind1 fill:#ddf4e4,stroke:#1a7f37,color:#1b1f24
        class n3,n4,n5 kind1
        classDef kind2 fill:#fff3cd,stroke:#7a5600,color:#1b1f24
        class n6 kind2
      """;

  @TempDir Path home;
  private LendingFolder lending;

  @BeforeEach
  void copyThePlaybook() throws IOException {
    lending = LendingFolder.in(home);
  }

  @Test
  void drawsTheInterviewInMermaidOnTheScreen() {
    var result = graph();

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEqualTo(MERMAID);
  }

  @Test
  void drawsItInDot() {
    assertThat(graph("--format", "dot").out())
        .startsWith("digraph \"Lending desk: the interview as it unfolds\" {")
        .contains("n3 [label=\"Lent > Home loan > the name given\\nlent.home\\n4 cases\"")
        .contains("n1 -> n2 [label=\"0 to 13\", tooltip=\"0 to 13\"]")
        .endsWith("}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "interview.html, <!DOCTYPE html>",
    "INTERVIEW.HTM, <!DOCTYPE html>",
    "interview.svg, <svg ",
    "interview.gv, digraph ",
    "interview.mmd, flowchart LR",
    "interview.md, ```mermaid"
  })
  void takesTheFormatFromTheEndingOfTheFile(String name, String start) throws IOException {
    var file = home.resolve(name);
    var result = graph("--out", file.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(Files.readString(file)).startsWith(start);
    assertThat(result.out())
        .isEqualTo("Written: " + file + "\n3 questions, 4 different ends, 8 cases\n");
  }

  @Test
  void speaksTheLanguageOfTheScreen() {
    assertThat(graph("--format", "html", "--lang", "pt-BR").out())
        .contains("lang=\"pt-BR\"", "3 perguntas, 4 fins diferentes, 8 casos", "0 a 13");
  }

  @Test
  void startsFromAnswersThatAreGiven() {
    assertThat(graph("--from", "member=yes", "--from", "daysOverdue=14").out())
        .startsWith("flowchart LR\n  n0([\"Refused > Late books<br/>refused.late<br/>1 case\"])\n");
    assertThat(graph("--from", "member=Yes", "--format", "html").out())
        .contains("Answered already: Is the reader a member? Yes")
        .doesNotContain("Cannot tell");
  }

  @Test
  void marksGapsAndContradictions() throws IOException {
    lending.change(
        "lending.drl",
        "daysOverdue >= Limit.OVERDUE_DAYS.value )\nthen\n  insertLogical( new Status( \"refused\" ) )",
        "daysOverdue < 2 )\nthen\n  insertLogical( new Status( \"refused\" ) )");

    assertThat(graph().out())
        .contains("{{\"\u26A0 contradicting answers: Lent > Home loan; Refused<br/>")
        .contains("{{\"\u26A0 no rule covers it<br/>");
  }

  @Test
  void saysWhereItStoppedAtTheLimit() {
    var file = home.resolve("part.html");
    var result = graph("--limit", "5", "--out", file.toString());

    assertThat(result.out()).contains("Not all of it: the walk stopped after 5 cases");
    assertThat(file).content().contains("Not all of it", "not looked at: the limit was reached");
  }

  @Test
  void showsTextsOfThePlaybookAsText() throws IOException {
    lending.change(
        "messages.properties",
        "question.member = Is the reader a member?",
        "question.member = <script>alert(1)</script> \"x\" \\u202E]\\n\\uD83D\\uDE00");

    assertThat(graph("--format", "html").out())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "\\u{202E}] \uD83D\uDE00")
        .doesNotContain("<script>alert");
    assertThat(graph().out())
        .contains(
            "n0[\"#60;script>alert(1)#60;/script> #34;x#34; #92;u#123;202E#125;#93; \uD83D\uDE00<br/>");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --from member           | --from: "member" is not of the form question=answer.
          --from membr=YES        | --from: unknown question "membr". Did you mean "member"?
          --from member=PERHAPS   | --from: "PERHAPS" is no answer to member. Accepted: YES, NO, UNKNOWN
          --from daysOverdue=two  | --from: "two" is no answer to daysOverdue. Accepted: a whole number up to 999999999
          --from member=NO --from member=YES | --from: "member" is answered twice.
          --limit 0               | --limit: 0 is not 1 or more.
          --format png            | --format: "png" is not one of: mermaid, dot, svg, html.
          --out x.txt             | --out: the ending of "x.txt" names no format. Use .html, .svg, .dot, .mmd or .md, or add --format.
          --out no/such/x.svg     | no/such". Create it first, or name another file.
          """)
  void refusesWhatIsNotRight(String options, String message) {
    var result = graph(options.split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message).hasLineCount(1);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void refusesAFolderInThePlaceOfTheFile() {
    var result = graph("--out", home.toString(), "--format", "dot");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--out: \"" + home + "\" is a folder. Name a file.");
  }

  @Test
  void refusesToReplaceWhatIsNoOrdinaryFile() throws IOException {
    // A socket of this test: where the refusal were missing, a device would be lost to all.
    var socket = home.resolve("x.dot");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      var result = graph("--out", socket.toString());

      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err()).contains("x.dot\" is no ordinary file. Name another.");
      assertThat(Files.readAttributes(socket, BasicFileAttributes.class).isOther()).isTrue();
    }
  }

  @Test
  void replacesAFileWholeAndLeavesNothingBeside() throws IOException {
    var folder = Files.createDirectory(home.resolve("out"));
    var file = Files.writeString(folder.resolve("x.mmd"), "x".repeat(100_000));
    graph("--out", file.toString());

    assertThat(file).hasContent(MERMAID);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(Files.list(folder)).hasSize(1);
  }

  @Test
  void writesThroughALinkAndKeepsIt() throws IOException {
    var file = Files.writeString(home.resolve("real.mmd"), "old");
    var link = Files.createSymbolicLink(home.resolve("link.mmd"), file);
    graph("--out", link.toString());

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(MERMAID);
  }

  @Test
  void keepsTheOldFileWhereTheNewOneCannotBeWritten() throws IOException {
    var folder = Files.createDirectory(home.resolve("out"));
    var file = Files.writeString(folder.resolve("x.mmd"), "old");
    // A folder in the way of the new file stops every user, root included.
    Files.createDirectories(folder.resolve(".x.mmd.new/in-the-way"));
    var result = graph("--out", file.toString());

    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.err()).contains("cannot be written").hasLineCount(1);
    assertThat(file).hasContent("old");
  }

  @Test
  void givesANewFileTheUsualPermissions() throws IOException {
    var file = home.resolve("x.mmd");
    var other = Files.writeString(home.resolve("other"), "");
    graph("--out", file.toString());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)));
  }

  private Program.Result graph(String... options) {
    var words = new ArrayList<>(List.of("rules", "graph"));
    words.addAll(List.of("--rules", lending.toString()));
    words.addAll(List.of(options));
    return Program.in(home).run(words.toArray(String[]::new));
  }
}

package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Generated;
import dev.crivo.Program;
import dev.crivo.Texts;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/** {@code decisions import} with tables and mappings that nobody wrote: all rows or none. */
@Generated
class ImportPropertyTests {

  private static final List<String> HEADERS =
      List.of("tenant", "date", "person", "status", "entitlements", "note", "member", "shelf");
  private static final List<String> GOOD =
      List.of("contoso", "2025-03-31", "Ana", "Lent > Home loan", "7", "He may.", "YES", "Maps");
  private static final List<String> HOSTILE =
      List.of(
          ">",
          "a>".repeat(2_000),
          "Lent > Home loan > x > y",
          "Lent > Home loan > \u202e",
          "refused.late",
          "2025-02-30",
          "2025-03-3110:00",
          "+999999999-12-31",
          "1e400",
          "9".repeat(400),
          "=1+1",
          "'=1+1",
          "x".repeat(5_000));
  private static final String MAPPING =
      "tenant: tenant\ndate: \"date\"\nperson: person\nstatus: status\nmember: member\n";

  private static Path home;
  private static Program program;

  @BeforeContainer
  static void useTheSmallPlaybook() throws IOException {
    home = Files.createTempDirectory("imports");
    program = Program.in(home).setting("CRIVO_RULES", LendingFolder.in(home));
  }

  @AfterContainer
  static void removeHome() throws IOException {
    try (var files = Files.walk(home)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 60)
  void hostileCellsAreImportedAsAWholeOrNotAtAll(@ForAll("tables") List<List<String>> rows)
      throws IOException {
    assertWholeOrNothing(HEADERS, rows);
  }

  @Property(tries = 30)
  void hostileHeadersAreImportedAsAWholeOrNotAtAll(@ForAll("headers") List<String> headers)
      throws IOException {
    assertWholeOrNothing(headers, List.of(GOOD, GOOD));
  }

  @Property(tries = 30)
  void hostileMappingsAreImportedAsAWholeOrNotAtAll(@ForAll("mappings") String mapping)
      throws IOException {
    var map = Files.writeString(home.resolve("map.yaml"), mapping.replaceAll("\\p{Cs}", "?"));
    assertWholeOrNothing(HEADERS, List.of(GOOD, GOOD), "--map", map.toString());
  }

  private static void assertWholeOrNothing(
      List<String> headers, List<List<String>> rows, String... options) throws IOException {
    var file = Files.writeString(home.resolve("past.csv"), csv(headers, rows));
    var before = recorded();
    var words = List.of("decisions", "import", file.toString(), "--format", "json");
    var result =
        program.run(
            Stream.concat(words.stream(), List.of(options).stream()).toArray(String[]::new));
    var added = recorded() - before;

    assertThat(result.exitCode()).as(result.err()).isIn(0, 2);
    assertThat(result.err()).doesNotContain("\tat ", "Exception", "Error:");
    if (result.out().isEmpty()) {
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err()).hasLineCount(1);
      assertThat(added).isZero();
      return;
    }
    var json = JsonMapper.shared().readTree(result.out());
    assertThat(json.get("imported").asLong()).isEqualTo(added);
    if (result.exitCode() == 0) {
      assertThat(added + json.get("present").asLong()).isEqualTo(json.get("rows").asLong());
    } else {
      assertThat(added).isZero();
      assertThat(json.get("problems")).isNotEmpty();
    }
  }

  private static long recorded() {
    try (var decisions = Decisions.open(home.resolve("data"), Clock.systemUTC())) {
      return decisions.count(DecisionFilter.ALL);
    }
  }

  private static String csv(List<String> headers, List<List<String>> rows) throws IOException {
    var text = new StringWriter();
    try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
      out.printRecord(headers);
      out.printRecords(rows);
    }
    return text.toString().replaceAll("\\p{Cs}", "?");
  }

  /** Half of them with good rows alone, of which some say the same. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    var good = Arbitraries.integers().between(0, 9).map(n -> with(0, "tenant-" + n, GOOD));
    var cells = Arbitraries.oneOf(Arbitraries.of(HOSTILE), Texts.any());
    var places = Arbitraries.integers().between(0, GOOD.size() - 1);
    var bad = Combinators.combine(places, cells).as((place, cell) -> with(place, cell, GOOD));
    var mixed = Arbitraries.frequencyOf(Tuple.of(3, good), Tuple.of(1, bad));
    return Arbitraries.oneOf(
        good.list().ofMaxSize(40), mixed.list().ofMaxSize(12), bad.list().ofSize(1));
  }

  @Provide
  Arbitrary<List<String>> headers() {
    var places = Arbitraries.integers().between(0, HEADERS.size() - 1);
    var names = Arbitraries.oneOf(Arbitraries.of(HEADERS), Texts.any());
    return Combinators.combine(places, names).as((place, name) -> with(place, name, HEADERS));
  }

  @Provide
  Arbitrary<String> mappings() {
    return Texts.slipsIn(MAPPING);
  }

  private static List<String> with(int place, String cell, List<String> row) {
    var changed = new ArrayList<>(row);
    changed.set(place, cell);
    return changed;
  }
}

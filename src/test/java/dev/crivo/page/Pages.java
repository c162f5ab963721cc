package dev.crivo.page;

import dev.crivo.console.Language;
import dev.crivo.console.ScreenTexts;
import dev.crivo.page.AuditPage.Breakdown;
import dev.crivo.page.AuditPage.Cell;
import dev.crivo.page.AuditPage.Counted;
import dev.crivo.page.AuditPage.Figure;
import dev.crivo.page.AuditPage.Group;
import dev.crivo.page.AuditPage.Kind;
import dev.crivo.page.AuditPage.Line;
import dev.crivo.page.AuditPage.Listed;
import dev.crivo.page.AuditPage.Matrix;
import dev.crivo.page.AuditPage.MatrixRow;
import dev.crivo.page.AuditPage.Month;
import dev.crivo.page.AuditPage.Piece;
import dev.crivo.page.AuditPage.Remark;
import dev.crivo.page.AuditPage.Row;
import dev.crivo.page.AuditPage.Suspect;
import dev.crivo.page.AuditPage.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages about a library's loans: the page knows nothing of any subject. */
final class Pages {

  private static final Kind SLIP = new Kind("slip", "Slip");
  private static final Kind DEFECT = new Kind("suspected-rule-defect", "Suspected rule defect");
  private static final Kind AGREED = new Kind("agreed", "Agreed");
  private static final List<Piece> BAR =
      List.of(
          new Piece("suspected-rule-defect", 0, 5),
          new Piece("slip", 5, 20.5),
          new Piece("agreed", 25.5, 74.5));

  private Pages() {}

  static AuditPage page(int findings) {
    return page(findings, "");
  }

  /**
   * @param said set into every text that a record or a playbook can bring
   */
  static AuditPage page(int findings, String said) {
    return new AuditPage(
        "en",
        words(),
        List.of("1,234 decisions, held against the rules in " + said, "Decisions from 2026-01 on"),
        List.of("ALARM: 1 stored suggestion cannot be had again. " + said),
        List.of(
            new Figure("Decisions", "1,234", List.of("1,200 can be judged, 34 cannot")),
            new Figure("Agreement" + said, "95.1%", List.of("95% interval 93.2% to 96.4%", said))),
        List.of(DEFECT, SLIP, AGREED),
        List.of(
            new Tally("Verdicts" + said, List.of(new Counted("Slip" + said, "5", "12.5%", BAR)))),
        List.of(matrix(said)),
        List.of(
            new Month("2025-11", "90", "94.4% (87.6% to 97.6%)", 0.944, 0.876, 0.976),
            new Month("2025-12", "3", "Too few to say: n = 3, and it takes 30", null, null, null),
            new Month("2026-01", "80", "97.5% (91.3% to 99.3%)", 0.975, 0.913, 0.993)),
        List.of(
            new Breakdown(
                "By person" + said,
                "Person",
                List.of(new Group("ana" + said, "40", said, List.of("1", "2", "37"), BAR)),
                "7 more rows are left out. " + said)),
        List.of(
            new Suspect(
                "lent.home" + said,
                "no book is late" + said,
                "overridden in 9 of 40 (22.5%)",
                List.of("9 × Refused, by 3 people" + said),
                List.of(new Remark(id(0), true, "they are right " + said)),
                List.of("- case: drafted " + said))),
        IntStream.range(0, findings).mapToObj(i -> finding(i, said)).toList(),
        "7 more findings are not shown. " + said);
  }

  private static Map<String, String> words() {
    var prefix = "page.word.";
    return ScreenTexts.read(Language.ENGLISH).entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .collect(Collectors.toMap(e -> e.getKey().substring(prefix.length()), Map.Entry::getValue));
  }

  /** As wide as a playbook with many statuses makes it. */
  private static Matrix matrix(String said) {
    var names =
        IntStream.range(0, 20).mapToObj(i -> "Level " + i / 5 + " > Status no. " + i + said);
    var rows =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    new MatrixRow(
                        "Level " + i / 5 + " > Status no. " + i + said,
                        IntStream.range(0, 20).mapToObj(j -> cell(i, j)).toList(),
                        "1,234"))
            .toList();
    return new Matrix("Status" + said, names.toList(), rows, Collections.nCopies(21, "12"));
  }

  private static Cell cell(int row, int column) {
    var heat = (row + column) % 6;
    return new Cell(heat == 0 ? "0" : "1" + heat, heat, row == column);
  }

  /** The 26 digits of a decision. */
  static String id(int number) {
    return "%026d".formatted(number);
  }

  private static Listed finding(int i, String said) {
    return new Listed(
        id(i),
        i % 3 == 0 ? DEFECT : SLIP,
        "2026-%02d-%02d".formatted(1 + i % 12, 1 + i % 28),
        List.of("ana", "Rui", "zoë").get(i % 3) + said,
        "contoso-" + i + ", Books, 12 seats" + said,
        "Lent > Home loan" + said,
        List.of(
            new Row("Facts", List.of(new Line("Is the reader a member? Yes" + said, ""))),
            new Row(
                "Now" + said,
                List.of(new Line("Refused", ""), new Line("a book is late", "late" + said))),
            new Row("Note", List.of(new Line("First line\nsecond line " + said, "")))));
  }

  static Path write(AuditPage page, Path file) {
    try (var out = Files.newBufferedWriter(file)) {
      page.to(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.crivo.shell;

import static dev.crivo.audit.LendingDesk.LATE;
import static dev.crivo.audit.LendingDesk.NOVEL;
import static dev.crivo.audit.LendingDesk.PATIENT;
import static dev.crivo.audit.LendingDesk.RULES;
import static dev.crivo.audit.LendingDesk.about;
import static dev.crivo.audit.LendingDesk.accepted;
import static dev.crivo.audit.LendingDesk.by;
import static dev.crivo.audit.LendingDesk.decided;
import static dev.crivo.audit.LendingDesk.imported;
import static dev.crivo.audit.LendingDesk.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.audit.LendingDesk;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.page.Browser;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit run --format html} on a real record. */
class AuditHtmlTests {

  @TempDir Path home;
  private LendingFolder lending;

  @BeforeEach
  void copyPlaybook() throws IOException {
    lending = LendingFolder.in(home);
  }

  @Test
  void tellsOfAYearInOneFileWithoutAComplaintOfTheBrowser() {
    new RandomYear(PATIENT, "refused.late", 20260301).record(data(), 240);
    var page = home.resolve("audit.html");

    var result = audit("--out", page.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEqualTo("The report is in " + page + "\n");
    try (var browser = Browser.open()) {
      browser.show(page, 1400, false);
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.barriers()).isEmpty();
      assertThat(browser.element("header").getText()).contains("240 decisions, held against");
      assertThat(browser.elements("#months tbody tr")).hasSize(12);
      assertThat(browser.element("#breakdowns table").getText())
          .contains("By person", "rui", "zoë", "Rules changed");
      assertThat(browser.elements("table.matrix")).hasSize(2);
      assertThat(browser.element("#suspects").getText())
          .contains("they are right", "- case: ", "status: refused");
      browser.element("#list summary").click();
      assertThat(browser.element("#list dl").getText())
          .contains("Is the reader a member?", "Then", "Now", "Why", "A note.");
    }
  }

  @Test
  void figuresStandInTheirMatrixWithTheirIntervals() {
    for (var i = 0; i < 30; i++) {
      record(RULES, accepted(RULES, i < 20 ? NOVEL : LATE));
    }
    record(RULES, by(decided(RULES, NOVEL, "refused"), "rui"));

    var page = page();

    assertThat(page)
        .contains(
            "<p class=\"value\">96.7%</p>\n<p>95% interval 83.8% to 99.4%, n\u00a0&#x3D;\u00a031</p>")
        .contains("<td class=\"number heat-1\">1</td><td class=\"number heat-5 agrees\">10</td>")
        .contains("<th scope=\"row\">rui</th><td>too few (1 of 30)</td>");
  }

  @Test
  void explainsAFindingByFactsRulesThenAndNow() throws IOException {
    var late = LendingDesk.answers("member", "YES", "daysOverdue", "20", "shelf", "Maps");
    record(RULES, accepted(RULES, late));
    lending.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 30 )");

    assertThat(page())
        .contains("<dt>Facts</dt><dd>Is the reader a member? Yes</dd>")
        .contains("<dt>Then</dt><dd>Refused &gt; Late books</dd>")
        .contains("<dd>a member&#39;s book is too late <code>refused.late</code></dd>")
        .contains("<dt>Now</dt><dd>Lent &gt; Home loan &gt; Maps</dd>")
        .contains("<dd>no book is 30 days late <code>lent.home</code></dd>")
        .contains("<dd>Laid to: nobody</dd>")
        .contains("<dt>Note</dt><dd>A note.</dd>");
  }

  @Test
  void saysThatNoRulesAreKeptOfWhatWasDecidedElsewhere() {
    var clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    try (var decisions = Decisions.open(data(), clock)) {
      var elsewhere = LendingDesk.past(imported(decided(RULES, NOVEL, "refused")));
      decisions.recordPast(RULES.playbook(), List.of(elsewhere));
    }

    assertThat(page()).contains("<dt>Then</dt><dd>Decided elsewhere: no rules of its day are kept");
  }

  @Test
  void speaksPortugueseToo() {
    record(RULES, decided(RULES, NOVEL, "refused"));

    var page = page("--lang", "pt-BR");

    assertThat(page)
        .contains("<html lang=\"pt-BR\">", "Auditoria de decisões passadas", "Números principais")
        .contains("Deslize", "Buscar", "Atribuído a: a pessoa")
        .doesNotContain("Laid to", "Key figures", ">Slip<");
  }

  @Test
  void namesNoPlaceInsideTheProgram() {
    record(RULES, decided(RULES, NOVEL, "refused"));

    var result = Program.in(home).run("audit", "run", "--format", "html");

    assertThat(result.out())
        .contains("<p>1 decision, held against the rules that came with the program (")
        .doesNotContain("jar:", "file:");
  }

  @Test
  void saysHowManyFindingsAreLeftOut() {
    for (var i = 0; i < 3; i++) {
      record(RULES, decided(RULES, NOVEL, "refused"));
    }

    assertThat(page("--limit-findings", "1"))
        .contains("2 more findings are not shown; --limit-findings shows more.")
        .containsOnlyOnce("<details>");
  }

  @Test
  void saysWhatThereIsNot() {
    assertThat(page())
        .contains("No decision fits.", "No decision can be judged.", "Nothing to list.")
        .doesNotContain("<details>", "id=\"chart\"");
  }

  @Test
  void masksNamesAndWhatPeopleWrote() {
    var typed = LendingDesk.answers("member", "YES", "daysOverdue", "0", "shelf", "Secret shelf");
    var decision = about(by(decided(RULES, typed, "refused"), "Rui Secret"), "Secret Ltd");
    record(RULES, saying(decision, "Secret words"));

    var page = page("--mask", "all");

    assertThat(page)
        .contains("tenant-1", "by-1", "picked-1", "note-1", "override-text-1")
        .doesNotContain("Secret", "secret", "A note.");
  }

  @Test
  void failsAsItsTextDoes() {
    record(RULES, decided(RULES, NOVEL, "refused"));

    var result = audit("--fail-under", "0.95");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("<p class=\"alarm\">FAILED: less than 95.0% agree: 0.0%.</p>");
  }

  @Test
  void noTextOfTheRecordBecomesAnElement() throws IOException {
    var nasty = "<img src=x onerror=alert(1)>\u202e";
    var decision = about(by(decided(RULES, NOVEL, "refused"), nasty), nasty);
    record(RULES, saying(decision, nasty));
    Files.writeString(home.resolve("audit.html"), page());

    assertThat(Files.readString(home.resolve("audit.html")))
        .doesNotContain("<img", "\u202e")
        .contains("&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;\\u{202E}");
  }

  private String page(String... options) {
    var result = audit(options);
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  private Program.Result audit(String... options) {
    var words =
        new ArrayList<>(List.of("audit", "run", "--format", "html", "--rules", lending.toString()));
    words.addAll(List.of(options));
    return Program.in(home).run(words.toArray(String[]::new));
  }

  private void record(Rulebook rules, Decision decision) {
    record(rules.playbook(), decision);
  }

  private void record(Playbook playbook, Decision decision) {
    var clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    try (var decisions = Decisions.open(data(), clock)) {
      decisions.record(playbook, LendingDesk.fresh(decision, Optional.empty()));
    }
  }

  /** That of an import: it has no files. */
  private Path data() {
    return home.resolve("data");
  }
}

package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DecisionsCommandsTests {

  @TempDir Path home;

  @Test
  void saysWhatToDoWhereNothingIsOnRecord() {
    var result = Program.in(home).run("decisions", "list");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("crivo interview");
  }

  @Test
  void listsNewestFirstAndByFilter() {
    record("contoso", "DUPLICATE_TENANT");
    record("fabrikam", "CANCELLED");

    var all = Program.in(home).run("decisions", "list").out();
    var one = Program.in(home).run("decisions", "list", "--tenant", "CONTOSO").out();
    var none = Program.in(home).run("decisions", "list", "--status", "blocked").out();

    assertThat(all.indexOf("fabrikam")).isBetween(0, all.indexOf("contoso"));
    assertThat(all).contains("2 decisions");
    assertThat(one).contains("contoso").doesNotContain("fabrikam");
    assertThat(none).contains("No decision is on record that fits.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"duplicate-invalid", "DUPLICATE-Invalid", "Duplicate/Invalid"})
  void listsByAStatusAsItsReaderCallsIt(String status) {
    record("contoso", "DUPLICATE_TENANT");

    var listed = Program.in(home).run("decisions", "list", "--status", status);

    assertThat(listed.out()).contains("contoso");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bogus", "duplicate", ""})
  void refusesToListByAStatusThatThereIsNot(String status) {
    var listed = Program.in(home).run("decisions", "list", "--status", status);

    assertThat(listed.exitCode()).isEqualTo(2);
    assertThat(listed.err())
        .isEqualTo("crivo: there is no status \"" + status + "\". See: crivo playbook show\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-2026-01-01", "2026-1-1"})
  void refusesADayWhoseYearHasNotFourDigits(String day) {
    var listed = Program.in(home).run("decisions", "list", "--since=" + day);

    assertThat(listed.exitCode()).isEqualTo(2);
    assertThat(listed.err()).contains("is not a date such as 2026-12-31.");
  }

  @ParameterizedTest
  @EnumSource
  void showsADecisionInFullWithinEightyColumns(Language language) {
    var id = record("contoso", "DUPLICATE_TENANT");

    var card = Program.in(home).run("decisions", "show", id, "--lang", language.toString()).out();

    assertThat(card).contains(id, "contoso", "duplicate-invalid", "Not to be counted");
    assertThat(card.lines()).allMatch(line -> line.length() <= 80);
    assertThat(card).doesNotContain("decision.").doesNotContain("card.");
  }

  @Test
  void findsADecisionByAPieceOfItsId() {
    var id = record("contoso", "DUPLICATE_TENANT");

    var shown = Program.in(home).run("decisions", "show", id.substring(18).toLowerCase());

    assertThat(shown.out()).contains(id);
  }

  @Test
  void showsEveryFieldAsJson() {
    var id = record("contoso", "DUPLICATE_TENANT");

    var json =
        JsonMapper.shared()
            .readTree(Program.in(home).run("decisions", "show", id, "--format", "json").out());

    assertThat(json.get("id").asString()).isEqualTo(id);
    assertThat(json.get("answers").get("entitlementsCount").asString())
        .isEqualTo("DUPLICATE_TENANT");
    assertThat(json.get("suggested").get("kind").asString()).isEqualTo("suggestion");
    assertThat(json.get("noteGrade").asString()).isEqualTo("good");
  }

  @Test
  void marksADecisionThatWasCorrected() {
    var first = record("contoso", "DUPLICATE_TENANT");
    var second = record("contoso", "CANCELLED", "--corrects", first);

    var list = Program.in(home).run("decisions", "list");
    var json =
        JsonMapper.shared()
            .readTree(Program.in(home).run("decisions", "list", "--format", "json").out());

    assertThat(list.out()).contains("corrected by " + second, "corrects " + first);
    assertThat(json.get(1).get("correctedBy").asString()).isEqualTo(second);
    assertThat(json.get(0).get("correctedBy").isNull()).isTrue();
  }

  @Test
  void refusesAnIdThatNobodyHas() {
    var result = Program.in(home).run("decisions", "show", "01XYZ");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("crivo: there is no decision \"01XYZ\". See: crivo decisions list\n");
  }

  @Test
  void saysThatMoreDecisionsFitAnIdThanItNames() {
    for (var i = 0; i < 2; i++) {
      record("contoso", "DUPLICATE_TENANT");
    }
    var two = Program.in(home).run("decisions", "show", "0").err();
    for (var i = 0; i < 9; i++) {
      record("contoso", "DUPLICATE_TENANT");
    }
    var eleven = Program.in(home).run("decisions", "show", "0").err();

    assertThat(two).contains("more than one decision fits \"0\": 01").doesNotContain("more;");
    assertThat(eleven).endsWith(" and more; write more of the id\n");
  }

  private String record(String tenant, String why, String... more) {
    var words =
        new ArrayList<>(
            List.of(
                "classify",
                "--answers",
                "-",
                "--record",
                "--tenant",
                tenant,
                "--format",
                "json",
                "--note",
                "Not to be counted because the customer is listed a second time."));
    words.addAll(List.of(more));
    var result =
        Program.in(home)
            .input("workload: TEAMS\nentitlementsCount: " + why)
            .run(words.toArray(String[]::new));
    return JsonMapper.shared().readTree(result.out()).get("decision").asString();
  }
}

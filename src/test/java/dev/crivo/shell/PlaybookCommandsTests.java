package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code playbook} and {@code rules}. */
class PlaybookCommandsTests {

  @TempDir Path home;

  @Test
  void showsTheTreeOfStatusesInBothLanguages() {
    assertThat(Program.in(home).run("playbook", "show").out())
        .contains("Blocked  blocked", "  Legal/Regulatory  blocked.legal");
    assertThat(Program.in(home).run("playbook", "show", "--lang", "pt-BR").out())
        .contains("Bloqueado  blocked", "  Legal/regulatório  blocked.legal");
  }

  @Test
  void explainsOneStatusByCodeOrName() {
    var byCode = Program.in(home).run("playbook", "show", "blocked.billing").out();
    var byName =
        Program.in(home).run("playbook", "show", "Billing, Licensing and Subscription").out();

    assertThat(byCode).isEqualTo(byName).contains("Wrong Tenant", "Engage", "Target date");
  }

  @Test
  void refusesAStatusThatThereIsNot() {
    var result = Program.in(home).run("playbook", "show", "blocked.legl");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("there is no status \"blocked.legl\"");
  }

  @Test
  void listsAndShowsRules() {
    var list = Program.in(home).run("rules", "list").out();
    var one = Program.in(home).run("rules", "show", "duplicate-invalid/not-counted").out();
    var json =
        JsonMapper.shared()
            .readTree(Program.in(home).run("rules", "list", "--format", "json").out());

    assertThat(list).contains("eligible/workload");
    assertThat(one).contains("Duplicate/Invalid", "1-level/duplicate-invalid.drl:");
    assertThat(json.size()).isGreaterThan(100);
    assertThat(json.get(0).get("conditions").size()).isPositive();
  }

  @Test
  void passesTheExamplesOfThePlaybookInUse() {
    var result = Program.in(home).run("rules", "test");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("example cases passed, 0 failed");
  }

  @Test
  void failsWithExitCode1WhereAnExampleDoesNotHold() throws IOException {
    var folder = LendingFolder.in(home);
    folder.change("cases/lending.yaml", "status: refused.late", "status: lent.home");

    var result = Program.in(home).run("rules", "test", "--rules", folder.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("cases/lending.yaml:6: A member two weeks late is refused")
        .contains("status: expected [lent.home], got [refused.late]")
        .contains("2 example cases passed, 1 failed");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lending.drl | when  Case( member == Member.UNKNOWN ) | when  Case( member == )  | lending.drl:49: syntax error
          lending.drl | Case( member == Member.UNKNOWN )       | Case( membre == Member.UNKNOWN ) | lending.drl:49: unknown question `membre`
          lending.drl | Case( member == Member.UNKNOWN )       | Case( member != Member.YES )     | lending.drl:49: `member != Member.YES` is not allowed
          lending.drl | Status( "refused.late" )               | Status( "refused.early" )        | lending.drl:37: unknown status "refused.early"
          messages_pt_BR.properties |                          |                                  | messages.properties:2: question.member has no translation
          """)
  void refusesABrokenPlaybookWithFileAndLine(String file, String piece, String by, String message)
      throws IOException {
    var folder = LendingFolder.in(home);
    if (piece == null) {
      folder.write(file, "playbook.name = Balcão\n");
    } else {
      folder.change(file, piece.replace("when  ", ""), by.replace("when  ", ""));
    }

    var result = Program.in(home).run("rules", "test", "--rules", folder.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("crivo: " + message).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void quotesTheAnswersThatARuleWants() {
    var shown = Program.in(home).run("rules", "show", "eligible/workload").out();

    assertThat(shown.lines().map(String::strip).toList())
        .anyMatch(line -> line.contains("\"Exchange"))
        .anyMatch(line -> line.endsWith("\""));
  }
}

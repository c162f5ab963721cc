package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers that would change a result, as a person reads them. */
class AlternativesViewTests {

  @TempDir Path home;

  @Test
  void tellsNumbersOnBothSidesOfTheOneGivenAsRangesOfTheirOwn() throws IOException {
    var lending = LendingFolder.in(home);
    lending.change(
        "lending.drl",
        "  Case( daysOverdue < Limit.OVERDUE_DAYS.value )",
        "  Case( daysOverdue >= 5, daysOverdue < Limit.OVERDUE_DAYS.value )");
    lending.change("lending.drl", "rule \"refused/stranger\"", TOO_EARLY);
    lending.change("messages.properties", "rule.refused/stranger", TOO_EARLY_TEXT);

    var shown =
        Program.in(home)
            .input("{ member: YES, daysOverdue: 7, shelf: Maps }")
            .run("classify", "--answers", "-", "--why", "--rules", lending.toString());

    assertThat(shown.out()).contains("    - 0 to 4\n", "    - 14 at least\n");
  }

  private static final String TOO_EARLY =
      """
      rule "refused/early"
        @source( "refused" )
      when
        Status( code == "member" )
        Case( daysOverdue < 5 )
      then
        insertLogical( new Status( "refused" ) );
      end

      rule "refused/stranger"\
      """;

  private static final String TOO_EARLY_TEXT =
      "rule.refused/early = it is too early\nrule.refused/stranger";
}

package dev.crivo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.audit.Crosswalk;
import dev.crivo.audit.Crosswalk.Change.Renamed;
import dev.crivo.audit.Crosswalk.Change.Split;
import dev.crivo.intake.StatusReading.Found;
import dev.crivo.intake.StatusReading.Group;
import dev.crivo.intake.StatusReading.Several;
import dev.crivo.intake.StatusReading.Unknown;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusNamesTests {

  private static final Playbook FASTTRACK = Rulebook.read(Path.of("rules/fasttrack"));

  private static final Crosswalk CROSSWALK =
      new Crosswalk(
          Map.of(
              "Customer readiness", new Renamed("blocked.adoption-readiness.other"),
              "Blocked > Money", new Renamed("blocked.billing.other"),
              "old.legal", new Split(List.of("blocked.legal.legal", "blocked.billing.other"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blocked.legal.legal",
        "BLOCKED.Legal.legal",
        "Blocked > Legal/Regulatory > Legal",
        "blocked>legal / regulatory>LEGAL",
        "Legal/Regulatory » Legal",
        "Legal",
        "Bloqueado > Legal/regulatório > Jurídico",
        "bloqueado > LEGAL / regulatorio > juridico",
      })
  void findsAStatusByItsCodeItsNameAndItsPathInAnyLanguage(String written) {
    assertThat(read(written)).isEqualTo(found("blocked.legal.legal"));
  }

  @ParameterizedTest
  @CsvSource({
    "No Intent > Using Competitive Solution > slack, Slack",
    "Using Competitive Solution > GOOGLE workspace, Google Workspace",
    "no-intent.competitive-solution > Zimbra, Zimbra",
  })
  void takesTheLastOfAPathForAPickedNameAsItsListSpellsIt(String written, String picked) {
    assertThat(read(written))
        .isEqualTo(new Found("no-intent.competitive-solution", Optional.of(picked)));
  }

  @Test
  void takesNoGroupForAStatus() {
    assertThat(read("No Intent"))
        .isEqualTo(
            new Group(
                List.of(
                    "no-intent.competitive-solution",
                    "no-intent.on-premises",
                    "no-intent.executive-sponsorship")));
  }

  @Test
  void doesNotChooseAmongStatusesOfOneName() {
    assertThat(read("Other"))
        .isInstanceOfSatisfying(
            Several.class,
            several ->
                assertThat(several.codes())
                    .contains("blocked.billing.other", "no-intent.on-premises.other"));
    assertThat(read("Billing, Licensing and Subscription > Other"))
        .isEqualTo(found("blocked.billing.other"));
  }

  @ParameterizedTest
  @CsvSource({
    "Customer readiness, blocked.adoption-readiness.other",
    "Blocked > customer READINESS, blocked.adoption-readiness.other",
    "blocked > money, blocked.billing.other",
  })
  void findsWhatAnOldNameIsToday(String written, String code) {
    assertThat(read(written)).isEqualTo(found(code));
  }

  @Test
  void doesNotChooseAmongWhatAnOldStatusWasSplitInto() {
    assertThat(read("old.legal"))
        .isEqualTo(
            new StatusReading.Split(List.of("blocked.legal.legal", "blocked.billing.other")));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Bloked, Blocked",
        "Duplicate/Invald, Duplicate/Invalid",
        "Custommer readiness, Customer readiness",
        "blocked.legal.legl, blocked.legal.legal",
        "Money > Legal, none",
        "Something else entirely, none",
        "Status Unknown > Slack, none",
      })
  void guessesNothingButAsksIfANameNearItWasMeant(String written, String near) {
    assertThat(read(written)).isEqualTo(new Unknown(Optional.ofNullable(near)));
  }

  private static Found found(String code) {
    return new Found(code, Optional.empty());
  }

  private static StatusReading read(String written) {
    return new StatusNames(FASTTRACK, CROSSWALK).read(StatusNames.steps(written).toList());
  }
}

package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.console.Language;
import dev.crivo.console.Screen;
import dev.crivo.console.Styles;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskedDecisionTests {

  private static final Playbook LENDING =
      Rulebook.read(Path.of("src/test/resources/playbooks/lending"));

  private static final Wording WORDING =
      new Wording(
          LENDING,
          new Screen(
              Language.ENGLISH,
              new Styles(false),
              () -> 80,
              new PrintWriter(new StringWriter()),
              true));

  @Test
  void masksTheReasonForAnotherStatusInWordsAndKeepsItsKind() {
    var masked = masked(MaskedField.OVERRIDE_TEXT);

    assertThat(masked.get("override"))
        .isEqualTo(Map.of("reason", "customer-specific", "text", "override-text-1"));
    assertThat(masked).containsEntry("tenant", "contoso").containsEntry("picked", "Atlas");
  }

  @Test
  void masksNamesThatWereTypedWhereverTheyStandAndNoOtherAnswer() {
    var masked = masked(MaskedField.PICKED);

    assertThat(masked.get("answers"))
        .isEqualTo(Map.of("member", "YES", "shelf", "picked-1", "room", "picked-2"));
    assertThat(masked).containsEntry("picked", "picked-1");
    assertThat(masked).containsEntry("name", "Lent > Home loan > picked-1");
    assertThat(masked.get("suggested").toString()).contains("picked-1").doesNotContain("Atlas");
    assertThat(masked.toString()).doesNotContain("Atlas").contains("the cat ate it");
  }

  @Test
  void changesNothingWhereNothingIsMasked() {
    var decision = decision();
    var json = new DecisionJson(WORDING).of(decision, Optional.empty());

    assertThat(new MaskedDecision(new Pseudonyms(Set.of()), WORDING).of(decision, json))
        .isEqualTo(json);
  }

  private static Map<String, Object> masked(MaskedField field) {
    var json = new DecisionJson(WORDING).of(decision(), Optional.empty());
    return new MaskedDecision(new Pseudonyms(Set.of(field)), WORDING).of(decision(), json);
  }

  private static Decision decision() {
    var facts = Map.of("shelf", "Atlas");
    var reason = new Suggested.Reason("lent.home", "lent", facts, "no book is late");
    return new Decision(
        "0".repeat(26),
        Instant.EPOCH,
        Optional.empty(),
        "ana",
        new Subject("contoso", Optional.empty(), Optional.empty()),
        Answers.NONE.with("member", "YES").with("shelf", "Atlas").with("room", "Atlas 2"),
        new Suggested(
            Suggested.Kind.SUGGESTION,
            List.of("lent.home"),
            Optional.empty(),
            Optional.of("Atlas"),
            List.of(reason)),
        List.of(),
        new Chosen(
            "lent.home",
            Optional.of("Atlas"),
            Optional.of(new Overriding(OverrideReason.CUSTOMER_SPECIFIC, "the cat ate it"))),
        new Note("", NoteGrade.POOR, List.of()),
        Plan.NONE,
        Origin.of(LENDING, Locale.ENGLISH, "0.1.0"),
        Optional.empty());
  }
}

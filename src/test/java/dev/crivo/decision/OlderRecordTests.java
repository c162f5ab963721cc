package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record of two decisions that a program made which knew nothing of imports. */
class OlderRecordTests {

  /** What that program printed as its anchor. */
  private static final Anchor KEPT =
      Anchor.parse("2:6597db6d952726bf0fe95084b6d74895e9065e108323e9a698f613decd287e71")
          .orElseThrow();

  @TempDir Path home;

  @BeforeEach
  void putThere() throws IOException {
    Files.copy(Path.of("src/test/resources/record/version-3.db"), home.resolve("crivo.db"));
  }

  @Test
  void keepsItsHashes() {
    try (var decisions = Decisions.open(home, NOON)) {
      assertThat(decisions.summary().schemaVersion()).isEqualTo(Schema.VERSION);
      assertThat(decisions.anchor()).isEqualTo(KEPT);
      assertThat(verified(decisions)).isEqualTo(KEPT);
      assertThat(decisions.list(DecisionFilter.ALL))
          .hasSize(2)
          .allSatisfy(d -> assertThat(d.imported()).isEmpty())
          .allSatisfy(d -> assertThat(d.decidedAt()).isEqualTo(d.at()));
    }
  }

  @Test
  void goesOnWithWhatIsImported() {
    try (var decisions = Decisions.open(home, NOON)) {
      var imported =
          Decision.Imported.of(NOON.instant(), "crm.csv", Map.of("tenant", "contoso"), 0);
      decisions.recordPast(PLAYBOOK, List.of(new PastDecision(PLAIN, imported)));

      assertThat(verified(decisions).position()).isEqualTo(3);
    }
  }

  private static Anchor verified(Decisions decisions) {
    return ((Verified.Intact) decisions.verify(Optional.of(KEPT), share -> {})).head();
  }
}

package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are killed while they save a draft. */
class KilledDraftsTests {

  @TempDir Path home;

  @Test
  void resumesADraftOfAProgramKilledWhileItSavedIt() throws Exception {
    var random = new Random(20260302);
    for (var round = 0; round < 5; round++) {
      var printed =
          Programs.killedAfter(
              1 + random.nextInt(60), Programs.start(Saver.class, home, 1_000_000), () -> {});
      var draft = new Drafts(home).latest().orElseThrow();
      assertThat(draft.answers().byQuestion()).hasSizeGreaterThanOrEqualTo(printed.size());
      assertThat(new Drafts(home).list().unreadable()).isEmpty();
    }
  }
}

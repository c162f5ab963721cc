package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are compiled while the first question is read, and whoever must wait is told why. */
class PendingRulesTests {

  private static final Answers MEMBER = new Answers(Map.of("member", "YES"));

  @TempDir Path cache;

  private final List<String> told = new ArrayList<>();

  @Test
  void whoWaitsForRulesThatWereNeverCompiledIsToldOnce() {
    var rulebook = load();

    rulebook.evaluate(MEMBER);
    rulebook.evaluate(MEMBER);

    assertThat(told).containsExactly("compiling");
  }

  @Test
  void nobodyIsToldOfRulesThatTheCacheHas() {
    load().evaluate(MEMBER);
    told.clear();

    load().evaluate(MEMBER);

    assertThat(told).isEmpty();
  }

  @Test
  void theFirstQuestionNeedsNoCompiledRules() throws Exception {
    var rulebook = load();

    var first = rulebook.evaluate(Answers.NONE);

    assertThat(first.next().orElseThrow().name()).isEqualTo("member");
    assertThat(told).isEmpty();
    // The thread that compiles must be done before its folder goes.
    rulebook.evaluate(MEMBER);
    assertThat(Files.list(cache).toList()).isNotEmpty();
  }

  private Rulebook load() {
    var files = Rulebook.files(Path.of("src/test/resources/playbooks/lending"));
    return Rulebook.of(files, Optional.of(cache), () -> told.add("compiling"));
  }
}

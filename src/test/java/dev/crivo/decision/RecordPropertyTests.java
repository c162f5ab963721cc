package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Generated;
import dev.crivo.Texts;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.playbook.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Decisions in any words, on a real record. */
@Generated(inputsPerTry = 40)
class RecordPropertyTests {

  private static final int TEXTS = 40;

  private static Path home;
  private static Decisions decisions;

  @BeforeContainer
  static void open() throws IOException {
    home = Files.createTempDirectory("record");
    decisions = Decisions.open(home, Examples.NOON);
  }

  @AfterContainer
  static void close() throws IOException {
    decisions.close();
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Property(tries = 150)
  void whatIsOnRecordIsWhatWasWrittenToTheLastLetter(@ForAll("texts") List<String> texts) {
    var given = texts.stream().map(RecordPropertyTests::decision).toList();

    var recorded = decisions.record(Examples.PLAYBOOK, given);

    assertThat(recorded).hasSize(TEXTS);
    for (var i = 0; i < TEXTS; i++) {
      var read = decisions.get(recorded.get(i).id()).orElseThrow();
      assertThat(read).isEqualTo(recorded.get(i));
      assertThat(read.note().text()).isEqualTo(texts.get(i));
      assertThat(read.by()).isEqualTo(given.get(i).by());
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Texts.any()
        .filter(text -> !text.isBlank() && StandardCharsets.UTF_8.newEncoder().canEncode(text))
        .list()
        .ofSize(TEXTS);
  }

  private static NewDecision decision(String text) {
    var plain = Examples.PLAIN;
    return new NewDecision(
        text,
        new Subject(text, Optional.of(text), Optional.empty()),
        new Answers(Map.of("shelf", text)),
        plain.suggested(),
        List.of(),
        new Chosen(
            "refused", Optional.of(text), Optional.of(new Overriding(OverrideReason.OTHER, text))),
        new Note(text, NoteGrade.WEAK, List.of()),
        new Plan(Optional.empty(), Optional.of(text), Optional.of(text), Optional.empty()),
        plain.origin(),
        Optional.empty());
  }
}

package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Generated;
import dev.crivo.Texts;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.PlaybookException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Files of a playbook with slips in them are read, or refused with the file and the line. */
@Generated
class PlaybookPropertyTests {

  private static final Map<String, String> LENDING =
      PlaybookFiles.read(Path.of("src/test/resources/playbooks/lending"));

  private static final Map<String, String> FASTTRACK =
      PlaybookFiles.read(Path.of("rules/fasttrack"));
  private static final Playbook LENDING_READ = new PlaybookReader().read(LENDING);
  private static final Playbook FASTTRACK_READ = new PlaybookReader().read(FASTTRACK);

  private static final Answers LATE = new Answers(Map.of("member", "YES", "daysOverdue", "14"));

  /** A file and what it holds. */
  private record Changed(String file, String content) {}

  @Property(tries = 2_000)
  void aPlaybookWithASlipIsReadOrRefused(@ForAll("filesOfLending") Changed changed) {
    var files = new TreeMap<>(LENDING);
    files.put(changed.file(), changed.content());
    try {
      var playbook = new PlaybookReader().read(files);
      assertThat(Rulebook.ofConditions(playbook).evaluateKnown(LATE).answers()).isNotNull();
      assertThat(GeneratedDrl.of(playbook)).isNotEmpty();
      ExampleCase.of(playbook);
    } catch (PlaybookException refusal) {
      assertTellsWhere(refusal, files);
    }
  }

  @Property(tries = 2_000)
  void rulesWithASlipAreReadOrRefused(@ForAll("rulesOfFastTrack") Changed changed) {
    var files = new TreeMap<>(Map.of("case.drl", FASTTRACK.get("case.drl")));
    files.put(changed.file(), changed.content());
    var problems = new Problems();
    try {
      var drl = new DrlReader(problems).read(files);
      assertThat(drl.words().questions()).hasSizeLessThan(100);
      problems.throwIfAny();
    } catch (PlaybookException refusal) {
      assertTellsWhere(refusal, files);
    }
  }

  @Property(tries = 6_000)
  void statusesWithASlipAreReadOrRefused(@ForAll("statuses") String content) {
    var problems = new Problems();
    try {
      var read = new StatusReader(problems).read(content);
      problems.throwIfAny();
      assertThat(read.all())
          .isNotEmpty()
          .allSatisfy(s -> assertThat(Names.isPlain(s.code())).isTrue());
    } catch (PlaybookException refusal) {
      assertTellsWhere(refusal, Map.of(StatusReader.FILE, content));
    }
  }

  @Property(tries = 6_000)
  void textsWithASlipAreReadOrRefused(@ForAll("texts") String content) {
    var problems = new Problems();
    var files = Map.of(TextReader.ENGLISH, content);
    try {
      var texts = new TextReader(Map.of("Limit.OVERDUE_DAYS", 14), problems).read(files);
      problems.throwIfAny();
      assertThat(texts).hasSize(1);
      texts
          .values()
          .forEach(t -> t.byKey().keySet().forEach(key -> assertThat(t.get(key)).isNotBlank()));
    } catch (PlaybookException refusal) {
      assertTellsWhere(refusal, files);
    }
  }

  @Property(tries = 8_000)
  void casesWithASlipAreReadOrRefused(@ForAll("cases") String content) {
    try {
      for (var read : ExampleCase.in("cases/a.yaml", content, FASTTRACK_READ)) {
        assertThat(read.expected()).allMatch(code -> FASTTRACK_READ.status(code).isPresent());
        assertThat(read.line()).isPositive();
      }
    } catch (PlaybookException refusal) {
      assertTellsWhere(refusal, Map.of("cases/a.yaml", content));
    }
  }

  @Property(tries = 3_000)
  void aCaseThatIsWrittenIsReadAsTheSame(@ForAll("anyTexts") String text) {
    var shelf = text.isBlank() ? "x" : text.strip();
    var example =
        new ExampleCase(
            text,
            "cases/a.yaml",
            1,
            Answers.NONE.with("member", "YES").with("shelf", shelf),
            List.of("lent.home"),
            Optional.of(shelf),
            List.of("member"),
            true,
            Optional.empty(),
            List.of());

    var yaml = CaseYaml.of(example, LENDING_READ);

    assertThat(ExampleCase.in("cases/a.yaml", yaml, LENDING_READ)).containsExactly(example);
  }

  /** Every problem names a file there is, and a line of it or none. */
  private static void assertTellsWhere(PlaybookException refusal, Map<String, String> files) {
    assertThat(refusal.problems()).isNotEmpty();
    for (var problem : refusal.problems()) {
      assertThat(problem.message()).isNotBlank();
      assertThat(problem.line())
          .as(problem.toString())
          .isBetween(0, lines(files.getOrDefault(problem.file(), "")) + 1);
    }
  }

  private static int lines(String content) {
    return content.split("\\R", -1).length;
  }

  @Provide
  Arbitrary<Changed> filesOfLending() {
    return slipsInOneOf(LENDING, ".");
  }

  @Provide
  Arbitrary<Changed> rulesOfFastTrack() {
    return slipsInOneOf(FASTTRACK, ".drl");
  }

  private static Arbitrary<Changed> slipsInOneOf(Map<String, String> files, String ending) {
    var names = new ArrayList<>(files.keySet());
    names.removeIf(name -> !name.contains(ending));
    return Arbitraries.of(names)
        .flatMap(name -> Texts.slipsIn(files.get(name)).map(content -> new Changed(name, content)));
  }

  @Provide
  Arbitrary<String> statuses() {
    return Texts.slipsIn(
        Arbitraries.of(LENDING.get(StatusReader.FILE), FASTTRACK.get(StatusReader.FILE)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.slipsIn(LENDING.get(TextReader.ENGLISH));
  }

  @Provide
  Arbitrary<String> cases() {
    return Arbitraries.oneOf(
        Texts.slipsIn(
            Arbitraries.of(
                FASTTRACK.get("cases/boundaries.yaml"), FASTTRACK.get("cases/in-progress.yaml"))),
        Texts.any());
  }

  @Provide
  Arbitrary<String> anyTexts() {
    return Texts.any().filter(Names::isWhole);
  }
}

package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseYamlTests {

  private static final Playbook FASTTRACK = Rulebook.read(Path.of("rules/fasttrack"));

  @Test
  void writesEveryShippedCaseSoThatItIsReadAsTheSame() {
    var cases = ExampleCase.of(FASTTRACK);

    assertThat(cases).hasSizeGreaterThan(100);
    assertThat(cases)
        .allSatisfy(c -> assertThat(read(CaseYaml.of(c, FASTTRACK), c)).containsExactly(c));
  }

  @Test
  void writesCasesAsTheirOwnersDo() {
    var file = "cases/boundaries.yaml";
    var cases = ExampleCase.of(FASTTRACK).stream().filter(c -> c.file().equals(file)).toList();

    assertThat(cases).hasSizeGreaterThan(20);
    assertThat(cases)
        .allSatisfy(
            c -> assertThat(FASTTRACK.files().get(file)).contains(CaseYaml.of(c, FASTTRACK)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "YES",
        "null",
        "0x1F",
        "a: b",
        "a #b",
        "- a",
        "{a}, [b]",
        "it's \"so\" \\ \\n",
        "  two  blanks  ",
        "tab\tand\nline",
        "São Paulo 🦊",
        "\u202eright to left",
        "\u2028line",
        "no character: \uFFFE",
        "",
        "---",
        "& anchor * alias ! tag % @ `",
      })
  void keepsAnyText(String text) {
    var lending = Playbooks.lending().load().playbook();
    var sentence = (text + " " + "word ".repeat(30) + text + " end");
    for (var name : List.of(text, sentence)) {
      var example = example(name, text.isBlank() ? "x" : text.strip());
      var yaml = CaseYaml.of(example, lending);

      assertThat(ExampleCase.in(example.file(), yaml, lending)).containsExactly(example);
      assertThat(yaml.codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
  }

  private static List<ExampleCase> read(String yaml, ExampleCase like) {
    return ExampleCase.in(like.file(), "\n".repeat(like.line() - 1) + yaml, FASTTRACK);
  }

  private static ExampleCase example(String name, String shelf) {
    return new ExampleCase(
        name,
        "cases/new.yaml",
        1,
        Answers.NONE.with("member", "YES").with("daysOverdue", "0").with("shelf", shelf),
        List.of("lent.home"),
        Optional.of(shelf),
        List.of("member", "lent.home"),
        false,
        Optional.of("refused"),
        List.of());
  }
}

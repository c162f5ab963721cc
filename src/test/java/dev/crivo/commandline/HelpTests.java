package dev.crivo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import dev.crivo.console.ScreenTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpTests {

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void everyCommandAndOptionHasItsTextsAndAnExample(Language language) {
    var texts = ScreenTexts.read(language);

    assertThat(texts.keySet()).containsAll(keysNeeded(texts));
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameTexts(Language language) {
    assertThat(ScreenTexts.read(language).keySet())
        .isEqualTo(ScreenTexts.read(Language.ENGLISH).keySet());
  }

  @ParameterizedTest
  @EnumSource
  void everyHelpPageFitsEightyColumns(Language language) {
    for (var command : Commands.all()) {
      var page = Program.in(home).run("help", command.getName(), "--lang", language.toString());

      assertThat(page.exitCode()).isZero();
      assertThat(page.out().lines())
          .allMatch(line -> new AttributedString(line).columnLength() <= 80);
    }
  }

  @Test
  void helpListsEveryCommandWithOneLine() {
    var help = Program.in(home).run("help").out();

    assertThat(Commands.all()).allMatch(command -> help.contains("  " + command.getName() + " "));
  }

  @Test
  void everyCommandIsInAGroupOfTheList() {
    assertThat(Commands.all())
        .extracting(CommandMethod::getGroup)
        .isSubsetOf(CommandGroup.IN_ORDER);
  }

  @Test
  void theHelpOptionShowsThePageWhateverElseIsWritten() {
    var program = Program.in(home);
    var page = program.run("help", "version").out();

    assertThat(page).contains("--format text|json", "(default: text)", "-h, --help", "Example");
    assertThat(program.run("version", "--help").out()).isEqualTo(page);
    assertThat(program.run("version", "-h", "--nonsense").out()).isEqualTo(page);
    assertThat(program.run("--help").out()).isEqualTo(program.run("help").out());
  }

  @Test
  void theHelpOptionAfterANounListsWhatItKnows() {
    var program = Program.in(home);

    var listed = program.run("rules", "--help");

    assertThat(listed.exitCode()).isZero();
    assertThat(listed.out()).contains("rules list", "rules show").doesNotContain("audit");
    assertThat(program.run("rules", "-h", "--lang", "pt-BR").out())
        .isEqualTo(program.run("help", "rules", "--lang", "pt-BR").out());
    assertThat(program.run("nonsense", "--help").err()).contains("nonsense");
  }

  private static List<String> keysNeeded(Map<String, String> texts) {
    var keys = new ArrayList<String>();
    for (var command : Commands.all()) {
      Stream.of(".summary", ".help", ".example")
          .map(CommandHelp.key(command)::concat)
          .forEach(keys::add);
      Stream.concat(command.arguments().stream(), command.options().stream())
          .map(input -> CommandHelp.key(command, input, texts))
          .forEach(keys::add);
      keys.add("group." + command.getGroup());
    }
    return keys;
  }
}

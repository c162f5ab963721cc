package dev.crivo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneShotTests {

  private static final String LENDING = "src/test/resources/playbooks/lending";

  @TempDir Path home;
  private Program crivo;

  @BeforeEach
  void start() {
    crivo = Program.in(home);
  }

  @Test
  void aCommandThatWorksEndsWithZeroAndSaysNothingOnTheErrorStream() {
    var run = crivo.run("version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Java", home.resolve("data").toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          versoin               | unknown command "versoin". Did you mean "version"? See: crivo help
          frobnicate            | unknown command "frobnicate". See: crivo help
          version --fromat json | unknown option --fromat. Did you mean --format? See: crivo help version
          version --format      | option --format needs a value; write --format=VALUE. See: crivo help version
          version --format xml  | --format: "xml" is not one of: text, json.
          version now           | unexpected argument "now". Put quotes around text with blanks. See: crivo help version
          version --plain=yes   | option --plain takes no value. See: crivo help version
          version --lang xx     | --lang: "xx" is not one of: en, pt-BR.
          version --rules /none | --rules: there is no folder "/none". Name the folder that holds case.drl.
          help frobnicate       | unknown command "frobnicate". See: crivo help
          """)
  void wrongUsageIsOneLineOnTheErrorStreamAndCodeTwo(String words, String message) {
    var run = crivo.run(words.split(" "));

    assertThat(run.err()).isEqualTo("crivo: " + message + System.lineSeparator());
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void anArgumentWithBlanksStaysOneArgument() {
    assertThat(crivo.run("version", "Ana Maria").err()).contains("\"Ana Maria\"");
  }

  @Test
  void whatTheUserWroteCannotSteerTheTerminal() {
    assertThat(crivo.run("\033[2J\u202Egnp.exe").err())
        .contains("\\u{001B}[2J\\u{202E}gnp.exe")
        .doesNotContain("\033", "\u202E");
  }

  @Test
  void theLanguageIsThatOfTheOptionThenOfTheVariable() {
    assertThat(crivo.run("version", "--lang", "pt-BR").out()).contains("Regras");
    assertThat(crivo.run("--lang=pt_BR", "version").out()).contains("Regras");
    assertThat(crivo.setting("CRIVO_LANG", "pt").run("version").out()).contains("Regras");
    assertThat(crivo.run("versoin", "--lang", "pt").err()).contains("comando desconhecido");
  }

  @Test
  void aLanguageWithoutTextsInTheVariableIsRefused() {
    var run = crivo.setting("CRIVO_LANG", "es").setting("LANG", "pt_BR.UTF-8").run("version");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CRIVO_LANG", "\"es\" não é um destes: en, pt-BR");
  }

  @Test
  void jsonIsForOtherProgramsAndNothingElseIsOnTheOutput() {
    var run = crivo.setting("CRIVO_RULES", LENDING).run("version", "--format=json");

    assertThat(run.out()).startsWith("{").endsWith("}" + System.lineSeparator());
    assertThat(run.out()).contains("\"rulesFrom\" : \"variable\"");
  }

  @Test
  void theRulesComeWithTheProgramWhereNobodyNamesAny() {
    assertThat(crivo.run("version").out()).contains("they came with the program");
  }

  @Test
  void theRulesOfTheOptionWinOverThoseOfTheVariableAndTheLauncher() {
    var all = crivo.setting("CRIVO_RULES", "/none").setting("crivo.rules", "/none");

    assertThat(all.run("version", "--rules", LENDING).exitCode()).isZero();
    assertThat(all.run("version").err()).contains("CRIVO_RULES: there is no folder \"/none\"");
  }

  @Test
  void aFolderAboveAPlaybookIsToldFromThePlaybook() {
    var above = crivo.run("version", "--rules", "src/test/resources/playbooks");

    assertThat(above.exitCode()).isEqualTo(2);
    assertThat(above.err()).contains("Did you mean", "lending").hasLineCount(1);
  }

  @Test
  void anEmptyNameOfAFolderOfRulesIsNotTheCurrentOne() {
    assertThat(crivo.run("version", "--rules", "").err())
        .contains("--rules: there is no folder \"\"");
  }

  @Test
  void helpOnACommandTakesNothingAfterItsName() {
    var extra = crivo.run("help", "decisions", "list", "extra");
    var empty = crivo.run("help", "");

    assertThat(extra.exitCode()).isEqualTo(2);
    assertThat(extra.err()).contains("unexpected argument \"extra\".");
    assertThat(empty.exitCode()).isEqualTo(2);
    assertThat(empty.err()).contains("unknown command \"\".");
  }

  @Test
  void messagesEndWithoutABlank() {
    assertThat(crivo.run("-v").err()).endsWith("See: crivo help\n");
  }

  @Test
  void showingTheVersionWritesNothing() {
    crivo.run("version");

    assertThat(Files.exists(home.resolve("data"))).isFalse();
  }

  @Test
  void settingsMeantForOtherProgramsAreNotRead() {
    var run = crivo.run("version", "--debug");

    assertThat(run.err()).contains("unknown option --debug");
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    var run = crivo.runOntoFullDisk("version", "--format", "json");

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err())
        .isEqualTo(
            "crivo: the output could not be written in full. Check that its disk has room.\n");
  }
}

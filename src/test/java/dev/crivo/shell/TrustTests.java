package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.Program;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Rules are code: who may change them, and which version is run. */
class TrustTests {

  @TempDir Path home;
  private LendingFolder rules;

  @BeforeEach
  void copyThePlaybook() throws IOException {
    assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
    rules = LendingFolder.in(home);
  }

  @ParameterizedTest
  @CsvSource({"CRIVO_RULES,CRIVO_RULES", "crivo.rules,crivo.rules", "--rules,--rules"})
  void refusesRulesThatEverybodyCanChangeWhoeverNamedThem(String by, String shown)
      throws IOException {
    mode(rules.path().resolve("lending.drl"), "rw-rw-rw-");

    var result =
        by.equals("--rules")
            ? Program.in(home).run("rules", "list", "--rules", rules.toString())
            : Program.in(home).setting(by, rules).run("rules", "list");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "crivo: %s: rules are code, and everybody can write to \"%s\". Take that right away: chmod -R go-w %s\n"
                .formatted(shown, rules.path().resolve("lending.drl"), rules));
  }

  @Test
  void takesThemOnceTheRightIsTakenAway() throws IOException {
    mode(rules.path(), "rwxrwxrwx");
    assertThat(list().exitCode()).isEqualTo(2);

    mode(rules.path(), "rwxr-xr-x");
    assertThat(list().exitCode()).isZero();
  }

  @Test
  void takesAFolderThatItsUserTrustsKnowinglyAndNoOther() throws IOException {
    mode(rules.path(), "rwxrwxrwx");
    var command = new String[] {"rules", "list", "--rules", rules.toString()};

    var trusted = Program.in(home).setting("CRIVO_TRUST_RULES", rules).run(command);
    var several = Program.in(home).setting("CRIVO_TRUST_RULES", "/x:" + rules).run(command);
    var other = Program.in(home).setting("CRIVO_TRUST_RULES", home).run(command);
    var yes = Program.in(home).setting("CRIVO_TRUST_RULES", "1").run(command);

    assertThat(trusted.exitCode()).isZero();
    assertThat(several.exitCode()).isZero();
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(yes.exitCode()).isEqualTo(2);
  }

  @Test
  void saysWhatToDoAboutAForeignOwnerAndALink() throws IOException {
    Files.createSymbolicLink(rules.path().resolve("b.yaml"), home);
    assertThat(list().err()).contains("b.yaml\" is a link that leads out of the playbook");
    Files.delete(rules.path().resolve("b.yaml"));

    assumeThat((int) Files.getAttribute(home, "unix:uid")).isZero();
    Files.setAttribute(rules.path(), "unix:uid", 65534);
    var refused = Program.in(home).run("rules", "list", "--rules", rules.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("belongs to ", "Use a copy of your own", "CRIVO_TRUST_RULES=" + rules);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cache", "cache/rules-0.cache"})
  void refusesACacheThatEverybodyCanChange(String path) throws IOException {
    var cache = Files.createDirectories(home.resolve("cache"));
    Files.writeString(cache.resolve("rules-0.cache"), "");
    mode(cache, "rwxr-xr-x");
    mode(home.resolve(path), "rwxrwxrwx");
    var program = Program.in(home).setting("CRIVO_CACHE", cache);

    var refused = program.run("rules", "test", "--rules", rules.toString());
    var shown = program.run("version");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("compiled rules are code, and everybody can write to \"" + home.resolve(path))
        .contains("chmod -R go-w " + cache);
    assertThat(shown.exitCode()).as("what runs no rules runs").isZero();
  }

  @Test
  void compiledRulesAreTheirOwnersAlone() throws IOException {
    var cache = home.resolve("cache");
    var program = Program.in(home).setting("CRIVO_CACHE", cache);

    assertThat(program.run("rules", "test", "--rules", rules.toString()).exitCode()).isZero();

    try (var files = Files.walk(cache)) {
      assertThat(files)
          .hasSizeGreaterThan(1)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .endsWith("------"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 63, 64})
  void runsRulesOfTheVersionAskedForByItsFirstDigits(int digits) {
    var wanted = version().substring(0, digits).toUpperCase();

    assertThat(pinned(wanted).exitCode()).isZero();
  }

  @Test
  void refusesRulesOfAnotherVersionInEveryCommandThatUsesThem() throws IOException {
    var wanted = version();
    rules.change("case.drl", "( 14 )", "( 15 )");

    var refused = pinned(wanted);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains(wanted, version(), rules.toString());
    for (var command : new String[] {"rules list", "playbook show", "classify --answers -"}) {
      var result =
          Program.in(home)
              .input("member: YES")
              .setting("CRIVO_RULES", rules)
              .setting("CRIVO_RULES_SHA256", wanted)
              .run(command.split(" "));
      assertThat(result.err()).as(command).isEqualTo(refused.err());
    }
  }

  @Test
  void aChangedTextIsOfTheSameVersion() throws IOException {
    var wanted = version();
    rules.change("messages.properties", "Lending", "Loans");

    assertThat(pinned(wanted).exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1", "0123456789a", "0123456789abg", "latest"})
  void refusesWhatIsNoVersion(String wanted) {
    var refused = pinned(wanted);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("CRIVO_RULES_SHA256: \"" + wanted + "\" is no version");
  }

  @Test
  void refusesMoreDigitsThanAVersionHas() {
    assertThat(pinned(version() + "0").err()).contains("is no version");
  }

  @Test
  void showsTheVersionToAskFor() {
    var version = version();

    assertThat(list().out()).contains("Version " + version);
    assertThat(run("playbook", "show").out()).contains("Version " + version);
    for (var command : new String[] {"rules list", "playbook show"}) {
      var json = run((command + " --format json").split(" ")).out();
      assertThat(JsonMapper.shared().readTree(json).get(0).get("playbookVersion").asString())
          .as(command)
          .isEqualTo(version);
    }
  }

  private String version() {
    return Rulebook.read(rules.path()).version();
  }

  private Program.Result list() {
    return run("rules", "list");
  }

  private Program.Result run(String... command) {
    return Program.in(home).setting("CRIVO_RULES", rules).run(command);
  }

  private Program.Result pinned(String version) {
    return Program.in(home)
        .setting("CRIVO_RULES", rules)
        .setting("CRIVO_RULES_SHA256", version)
        .run("rules", "test");
  }

  private static void mode(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}

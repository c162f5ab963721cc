package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Crivo;
import dev.crivo.Program;
import dev.crivo.console.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names a customer or a person stands in the record, the drafts and the history alone. */
class PrivacyTests {

  private static final List<String> WORDS =
      List.of("marker-tenant", "marker-by", "marker-owner", "marker-note", "marker-next");

  private static final String ANSWERS = "workload: TEAMS\nentitlementsCount: DUPLICATE_TENANT";
  private static final String WAITING = "workload: TEAMS\nentitlementsCount: COUNT";

  private static final String[] RECORDING = {
    "classify",
    "--answers=-",
    "--record",
    "--tenant=marker-tenant",
    "--as=marker-by",
    "--owner=marker-owner",
    "--note=Not to be counted because the marker-note lists the customer a second time.",
    "--next-action=marker-next"
  };

  @TempDir Path home;

  @Test
  void recordingThemLeavesThemInTheRecordAlone() throws IOException {
    var program = Program.in(home).setting("CRIVO_CACHE", home.resolve("cache"));

    assertThat(program.input(ANSWERS).run(RECORDING).exitCode()).isZero();

    assertThat(filesWithWords())
        .isNotEmpty()
        .allMatch(file -> file.getFileName().toString().startsWith("crivo.db"));
  }

  @Test
  void anInterviewThatWasLeftKeepsThemInItsDraft() throws IOException {
    var program = Program.in(home);

    var left = program.input("marker-tenant\nteams\n12\nq\n").run("interview", "--as=marker-by");

    assertThat(left.exitCode()).isEqualTo(4);
    assertThat(filesWithWords()).isNotEmpty().allMatch(file -> file.toString().contains("drafts"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"answers", "record", "rules"})
  void aCommandThatFailsWritesThemNowhere(String failure) throws IOException {
    var program = Program.in(home);
    var words = new ArrayList<>(List.of(RECORDING));
    switch (failure) {
      case "answers" -> program = program.input("workload: marker-note");
      case "record" -> program = program.input(WAITING);
      default -> words.add("--rules=" + home.resolve("marker-owner"));
    }

    assertThat(program.run(words.toArray(String[]::new)).exitCode()).isBetween(2, 5);

    assertThat(filesWithWords()).isEmpty();
  }

  @Test
  void aDecisionThatCannotBeStoredLeavesThemInTheSpoolAlone() throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.write(home.resolve("data/crivo.db"), new byte[10_000]);

    var failed = Program.in(home).input(ANSWERS).run(RECORDING);

    assertThat(failed.exitCode()).isEqualTo(5);
    assertThat(failed.err()).doesNotContain("marker");
    assertThat(filesWithWords())
        .hasSize(1)
        .allMatch(file -> file.getParent().equals(home.resolve("data/spool")));
  }

  @Test
  void aMistakeOfTheProgramIsLoggedWithoutThem() throws IOException {
    var err = new ByteArrayOutputStream();
    var settings =
        Map.of("CRIVO_HOME", home + "/data", "CRIVO_CACHE", home + "/cache", "CRIVO_LANG", "en");
    var around =
        new Surroundings(
            failing(), print(new ByteArrayOutputStream()), print(err), settings, Optional.empty());

    assertThat(Crivo.run(List.of(RECORDING), around)).isEqualTo(70);

    assertThat(Files.readString(home.resolve("data/errors.log")))
        .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException")
        .contains("  at dev.crivo.");
    assertThat(filesWithWords()).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .doesNotContain("marker")
        .contains("errors.log");
  }

  /** The libraries as they are configured outside of tests. */
  @Test
  void theProgramAsItIsStartedPrintsNoneOfThemUnasked() throws Exception {
    Files.createDirectories(home.resolve("data"));
    Files.write(home.resolve("data/crivo.db"), new byte[10_000]);

    var failed = started(RECORDING);
    Files.delete(home.resolve("data/crivo.db"));
    var recorded = started(RECORDING);

    assertThat(failed).containsExactly("5", "");
    assertThat(recorded).containsExactly("0", "");
    assertThat(filesWithWords())
        .isNotEmpty()
        .allMatch(file -> file.toString().matches(".*/data/(crivo\\.db|spool/).*"));
  }

  private static InputStream failing() {
    return new InputStream() {
      @Override
      public int read() {
        var cause = new IllegalArgumentException("marker-tenant");
        throw new IllegalStateException("marker-note", cause);
      }
    };
  }

  /** The exit code, and what was printed to either output that has a marker word in it. */
  private List<String> started(String... words) throws Exception {
    var classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> !path.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(List.of("-cp", classes, "dev.crivo.Crivo"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CRIVO_HOME", home + "/data");
    builder
        .environment()
        .put("CRIVO_CACHE", Path.of("target/test-cache").toAbsolutePath().toString());
    builder.environment().put("CRIVO_LANG", "en");
    var process = builder.start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(ANSWERS);
    }
    var named =
        process
            .inputReader(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("marker"))
            .collect(Collectors.joining("\n"));
    return List.of(String.valueOf(process.waitFor()), named);
  }

  private List<Path> filesWithWords() throws IOException {
    try (var files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).filter(PrivacyTests::hasAWord).toList();
    }
  }

  private static boolean hasAWord(Path file) {
    try {
      var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return WORDS.stream().anyMatch(content::contains);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static PrintStream print(ByteArrayOutputStream target) {
    return new PrintStream(target, true, StandardCharsets.UTF_8);
  }
}

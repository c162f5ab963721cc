package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher with a Java and a Maven that only tell how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTests {

  private static final List<String> TOOLS =
      List.of(
          "bash",
          "basename",
          "cat",
          "dirname",
          "env",
          "find",
          "grep",
          "head",
          "locale",
          "mkdir",
          "readlink",
          "rm",
          "sleep",
          "touch");

  /** A Java that lays a jar out, keeps an archive, or tells how it was called. */
  private static final String PREPARING =
      """
      case "$*" in
        -version) echo 'openjdk version "17"'; exit ;;
        *" extract "*) mkdir -p "$6" && touch "$6/crivo.jar"; exit ;;
      esac
      for a in "$@"; do case "$a" in -XX:ArchiveClassesAtExit=*) touch "${a#*=}"; exit ;; esac; done
      for a in "$@"; do echo "[$a]"; done
      case "$*" in *" version") exit 0 ;; esac
      exit 3
      """;

  @TempDir Path folder;
  private Path home;
  private Path tools;

  /** What came of a run. */
  private record Result(int exitCode, String out, String err) {}

  @BeforeEach
  void layOut() throws IOException {
    home = Files.createDirectories(folder.resolve("my crivo"));
    tools = Files.createDirectories(folder.resolve("bin"));
    Files.copy(Path.of("crivo"), home.resolve("crivo"));
    home.resolve("crivo").toFile().setExecutable(true);
    Files.writeString(home.resolve("pom.xml"), "");
    Files.createDirectories(home.resolve("src/main"));
    for (var tool : TOOLS) {
      script(tool, "exec " + real(tool) + " \"$@\"");
    }
    script("java", "for a in \"$@\"; do echo \"[$a]\"; done; cat; exit 3");
    script("mvn", "echo built >> builds; mkdir -p target; touch target/crivo.jar");
  }

  @Test
  void itBuildsOnFirstUseAndSaysSo() throws Exception {
    var first = run(Map.of());
    var second = run(Map.of());

    assertThat(first.err()).startsWith("crivo: building");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void itBuildsAgainWhenASourceChanged() throws Exception {
    run(Map.of());
    var later = Files.getLastModifiedTime(home.resolve("target/crivo.jar")).toMillis() + 5_000;
    Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.fromMillis(later));
    run(Map.of());

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void argumentsInputAndExitCodePassThrough() throws Exception {
    var result = run(Map.of(), "--note", "Ana  Maria", "");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).contains("[--note]\n[Ana  Maria]\n[]\npiped\n");
    assertThat(result.out()).contains("[-Dcrivo.rules=" + home.toRealPath() + "/rules/fasttrack]");
  }

  @Test
  void itFindsItsFolderThroughLinks() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("one"), Path.of("my crivo", "crivo"));
    var second = Files.createSymbolicLink(folder.resolve("two"), link);
    var result = run(second, Map.of());

    assertThat(result.out()).contains("[" + home.toRealPath() + "/target/crivo.jar]");
  }

  @Test
  void theInputIsLeftToTheProgramAlsoWhenItIsBuilt() throws Exception {
    script("mvn", "cat; mkdir -p target; touch target/crivo.jar");

    assertThat(run(Map.of()).out()).endsWith("piped\n");
  }

  @Test
  void aBuildThatFailsIsExplained() throws Exception {
    script("mvn", "echo the reason; exit 1");
    var result = run(Map.of());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("the reason", "the build failed");
    assertThat(result.out()).isEmpty();
    assertThat(home.resolve("target/crivo-build.lock")).doesNotExist();
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    Files.delete(tools.resolve("mvn"));
    assertThat(run(Map.of()).err()).contains("Maven is missing");
    assertThat(run(Map.of("CRIVO_LANG", "pt-BR")).err()).contains("Falta o Maven");
    Files.delete(tools.resolve("java"));
    assertThat(run(Map.of()).err()).contains("Java is missing");
    assertThat(run(Map.of("JAVA_HOME", "/none")).err()).contains("JAVA_HOME is /none");
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    var jdk = Files.createDirectories(folder.resolve("jdk"));
    Files.createDirectories(jdk.resolve("bin"));
    Files.move(tools.resolve("java"), jdk.resolve("bin/java"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    assertThat(run(Map.of("JAVA_HOME", jdk.toString())).err()).contains("is Java 11, too old");

    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
    assertThat(run(Map.of("JAVA_HOME", jdk.toString())).exitCode()).isEqualTo(3);
  }

  @Test
  void twoFirstUsesAtOnceBuildOnce() throws Exception {
    var processes = Stream.generate(() -> start(home.resolve("crivo"), Map.of())).limit(4).toList();
    for (var process : processes) {
      process.getOutputStream().close();
      assertThat(process.waitFor()).isEqualTo(3);
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void itPreparesAQuickStartOnceForEachBuildAndJava() throws Exception {
    script("java", PREPARING);
    var first = run(Map.of());
    var second = run(Map.of());

    assertThat(first.err()).contains("crivo: preparing a quick start");
    assertThat(second.err()).isEmpty();
    assertThat(second.out())
        .contains("[-XX:SharedArchiveFile=" + start() + "/crivo.jsa]")
        .contains("[-jar]\n[" + start() + "/app/crivo.jar]");

    var later = Files.getLastModifiedTime(start().resolve("of")).toMillis() + 5_000;
    Files.setLastModifiedTime(home.resolve("target/crivo.jar"), FileTime.fromMillis(later));
    assertThat(run(Map.of()).err()).as("another build").contains("preparing a quick start");

    script("java", PREPARING.replace("17", "17.0.99"));
    assertThat(run(Map.of()).err()).as("another Java").contains("preparing a quick start");
  }

  @Test
  void withoutAnArchiveOfItsClassesItRunsAllTheSame() throws Exception {
    script("java", PREPARING.replace("touch \"${a#*=}\"", "exit 1"));
    var first = run(Map.of());

    assertThat(first.exitCode()).isEqualTo(3);
    assertThat(first.err()).contains("that did not work out", start() + "/log");
    assertThat(first.out()).contains("[-jar]\n[" + start() + "/app/crivo.jar]");
    assertThat(run(Map.of()).err()).as("told and tried once").isEmpty();
  }

  @Test
  void withoutALaidOutJarItRunsTheJarAsItIs() throws Exception {
    script("java", PREPARING.replace("mkdir -p \"$6\"", "exit 1"));
    var first = run(Map.of());

    assertThat(first.err()).contains("that did not work out");
    assertThat(first.out())
        .contains("[-jar]\n[" + home.toRealPath() + "/target/crivo.jar]")
        .doesNotContain("SharedArchiveFile");
  }

  @Test
  void aNewerJavaKeepsAnAotCache() throws Exception {
    script("java", PREPARING.replace("17", "25").replace("ArchiveClassesAtExit", "AOTCacheOutput"));

    assertThat(run(Map.of()).out())
        .contains("[-XX:AOTCache=" + home.toRealPath() + "/target/crivo-start-25/crivo.aot]");
  }

  @Test
  void aBuildThatWasKilledIsTakenOver() throws Exception {
    var ended = new ProcessBuilder("true").start();
    ended.waitFor();
    var lock = Files.createDirectories(home.resolve("target/crivo-build.lock"));
    Files.writeString(lock.resolve("pid"), String.valueOf(ended.pid()));
    Files.writeString(home.resolve("target/crivo.jar"), "half");
    run(Map.of());

    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aClosedInputIsAnEmptyOne() throws Exception {
    Files.createDirectories(home.resolve("target"));
    var closing = folder.resolve("closing");
    Files.writeString(
        closing, "#!" + real("bash") + "\nexec '" + home.resolve("crivo") + "' <&-\n");
    closing.toFile().setExecutable(true);
    script("java", "test -e /dev/fd/0; echo $?; cat");

    assertThat(run(closing, Map.of()).out()).isEqualTo("0\n");
  }

  private Path start() throws IOException {
    return home.toRealPath().resolve("target/crivo-start-17");
  }

  private Result run(Map<String, String> variables, String... args) throws Exception {
    return run(home.resolve("crivo"), variables, args);
  }

  private Result run(Path launcher, Map<String, String> variables, String... args)
      throws Exception {
    var process = start(launcher, variables, args);
    try (var input = process.getOutputStream()) {
      input.write("piped\n".getBytes());
    } catch (IOException notRead) {
      // It ended before it read its input.
    }
    var out = new String(process.getInputStream().readAllBytes());
    var err = Files.readString(folder.resolve("err"));
    return new Result(process.waitFor(), out, err);
  }

  private Process start(Path launcher, Map<String, String> variables, String... args) {
    var command = Stream.concat(Stream.of(launcher.toString()), Stream.of(args)).toList();
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().putAll(variables);
    builder.redirectError(folder.resolve("err").toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long builds() throws IOException {
    return Files.readAllLines(home.resolve("builds")).size();
  }

  private void script(String name, String body) throws IOException {
    Files.writeString(tools.resolve(name), "#!" + real("bash") + "\n" + body + "\n");
    tools.resolve(name).toFile().setExecutable(true);
  }

  private static Path real(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(bin -> Path.of(bin, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}

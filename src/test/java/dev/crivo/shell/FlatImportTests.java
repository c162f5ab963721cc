package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Crivo;
import dev.crivo.intake.PastDecisionsFile;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that are many times as much as the memory that they are imported and audited in. */
class FlatImportTests {

  private static final Path RULES = Path.of("rules/fasttrack").toAbsolutePath();
  private static final int ROWS = 20_000;

  /** The notes alone, of some 2,000 letters each, are more than the memory. */
  private static final int REPEATS = 40;

  private static final String MEMORY = "-Xmx64m";

  @TempDir Path home;

  @Test
  void noRecordIsInMemoryAsAWhole() throws IOException, InterruptedException {
    var file = home.resolve("past.csv");
    new PastDecisionsFile(Rulebook.read(RULES), 7, REPEATS).write(file, ROWS);

    assertThat(run("decisions", "import", file.toString()))
        .last()
        .isEqualTo("Imported 20,000 decisions.");
    assertThat(run("audit", "run"))
        .anySatisfy(line -> assertThat(line).startsWith("20,000 decisions, held against"));
  }

  @Test
  void noListOfEntitlementsIsInMemoryAsAWhole() throws IOException, InterruptedException {
    var workloads = Rulebook.read(RULES).question("workload").orElseThrow().choices();
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(n -> "tenant-" + n / 10 + "," + workloads.get(n % 10) + ",5")
            .collect(Collectors.joining("\n", "tenant,workload,entitlements\n", "\n"));
    var file = Files.writeString(home.resolve("list.csv"), rows);

    assertThat(run("entitlements", "import", file.toString()))
        .contains("Recorded 100,000 new entitlements.", "20,000 rows: 20,000 new.");
    assertThat(run("entitlements", "import", file.toString()))
        .last()
        .isEqualTo("20,000 rows: 20,000 with as many as known.");
  }

  /** All that it prints, errors among it. */
  private List<String> run(String... words) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Crivo.class.getName()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CRIVO_HOME", home.resolve("data").toString());
    builder
        .environment()
        .put("CRIVO_CACHE", Path.of("target/test-cache").toAbsolutePath().toString());
    builder.environment().put("CRIVO_RULES", RULES.toString());
    builder.environment().put("CRIVO_LANG", "en");
    builder.environment().remove("CRIVO_DB_URL");
    var program = builder.start();
    try (var output = program.inputReader(StandardCharsets.UTF_8)) {
      var lines = output.lines().toList();
      program.waitFor();
      return lines;
    }
  }
}

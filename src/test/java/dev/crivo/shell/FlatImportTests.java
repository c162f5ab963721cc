package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Crivo;
import dev.crivo.intake.PastDecisionsFile;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that are many times as much as the memory that they are imported and audited in. */
class FlatImportTests {

  private static final Path RULES = Path.of("rules/fasttrack").toAbsolutePath();
  private static final int ROWS = 20_000;

  /** The notes alone, of some 2,000 letters each, are more than the memory. */
  private static final int REPEATS = 40;

  private static final String MEMORY = "-Xmx64m";

  /** What is not read of a list is more than the memory, too. */
  private static final String REMARK = "x".repeat(4_000);

  private static final String LONG = "x".repeat(180);

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
    var file = home.resolve("list.csv");
    try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("tenant,workload,entitlements,account manager,remark");
      for (var row = 0; row < ROWS; row++) {
        var workload = workloads.get(row % 10);
        out.println(LONG + row / 10 + "," + workload + ",5," + LONG + row + "," + REMARK);
      }
    }

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

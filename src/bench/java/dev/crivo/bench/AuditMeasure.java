package dev.crivo.bench;

import dev.crivo.decision.ReadingFloor;
import dev.crivo.decision.TestServer;
import dev.crivo.intake.PastDecisionsFile;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * An audit of any number of decisions, end to end as a person runs it, beside a program that merely
 * reads the same columns of the same rows. Both run in a process of their own, in turns. Options
 * are numbers of decisions, and {@code sqlite} or {@code postgresql} for one of them alone.
 */
final class AuditMeasure implements Measure {

  private static final List<String> SIZES = List.of("10000", "100000", "1000000");
  private static final Path FOLDER = Path.of("target/bench/audit").toAbsolutePath();
  private static final Path RULES = Path.of("rules/fasttrack").toAbsolutePath();
  private static final String HEAP = "-Xmx512m";
  private static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin/java").toString(),
          HEAP,
          "-XX:+UseSerialGC");
  private static final int SEED_ROWS = 2_000;
  private static final int PORT = 54_329;

  private double ratio;

  private Report report;

  /** Where one record is, for the program and for JDBC. */
  private record Place(String store, Map<String, String> environment, String jdbc, Path file) {}

  @Override
  public boolean run(List<String> options) throws Exception {
    FileSystemUtils.deleteRecursively(FOLDER);
    Files.createDirectories(FOLDER);
    var sizes = options.stream().filter(option -> option.matches("\\d+")).toList();
    var stores = options.stream().filter(option -> !option.matches("\\d+")).toList();
    // What takes half an hour has a table of its own.
    var isLarge = sizes.stream().anyMatch(size -> Long.parseLong(size) > 1_000_000);
    report = report(isLarge ? "audit of millions" : "audit");
    try {
      for (var size : sizes.isEmpty() ? SIZES : sizes) {
        if (stores.isEmpty() || stores.contains("sqlite")) {
          sqlite(Long.parseLong(size));
        }
        if (stores.isEmpty() || stores.contains("postgresql")) {
          postgresql(Long.parseLong(size));
        }
      }
      report.show();
    } finally {
      FileSystemUtils.deleteRecursively(FOLDER);
    }
    return true;
  }

  private static Report report(String name) {
    return new Report(
        name,
        "store",
        "decisions",
        "reading alone",
        "audit",
        "of that, start",
        "decisions a second",
        "times the floor",
        "µs each",
        "CPU",
        "memory");
  }

  /** How many readings of so many decisions in SQLite an audit of them takes. */
  double ratio(long many) throws Exception {
    run(List.of("sqlite", String.valueOf(many)));
    return ratio;
  }

  private void sqlite(long many) throws Exception {
    var home = FOLDER.resolve("home");
    var file = home.resolve("crivo.db");
    measure(new Place("SQLite", environment(home), "jdbc:sqlite:" + file, file), many);
    FileSystemUtils.deleteRecursively(home);
  }

  /** One that waits for its disk at every commit, as servers do; an audit only reads. */
  private void postgresql(long many) throws Exception {
    var data = FOLDER.resolve("server");
    var server = TestServer.durable(data, PORT);
    try {
      var url = server.url("postgres");
      var environment = environment(FOLDER.resolve("home"));
      environment.put("CRIVO_DB_URL", url);
      crivo(environment, "db", "migrate");
      var jdbc = "jdbc:postgresql://localhost:" + PORT + "/postgres?user=postgres";
      measure(new Place("PostgreSQL", environment, jdbc, FOLDER), many);
    } finally {
      server.stop();
      FileSystemUtils.deleteRecursively(data);
    }
  }

  private static Map<String, String> environment(Path home) {
    var environment = new HashMap<String, String>();
    environment.put("CRIVO_HOME", home.toString());
    environment.put("CRIVO_CACHE", FOLDER.resolve("cache").toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JDK_JAVA_OPTIONS", HEAP);
    return environment;
  }

  private void measure(Place place, long many) throws Exception {
    // The first start compiles the playbook, once for all.
    crivo(place.environment(), "audit", "run");
    var start = crivo(place.environment(), "audit", "run");
    record(place, 1);
    record(place, 2);
    ManyDecisions.in(place.jdbc(), many);
    var runs = many > 1_000_000 ? 1 : 3;
    var floors = new ArrayList<Child>();
    var audits = new ArrayList<Child>();
    for (var run = 0; run < runs; run++) {
      warm(place.file());
      floors.add(floor(place.jdbc()));
      warm(place.file());
      audits.add(crivo(place.environment(), "audit", "run"));
    }
    tell(place, many, start, floors, audits);
  }

  /** Some that were decided elsewhere, and some that are decided here. */
  private static void record(Place place, int seed) throws Exception {
    var table = FOLDER.resolve("cases-" + seed + ".csv");
    new PastDecisionsFile(Rulebook.read(RULES), seed, 1).write(table, SEED_ROWS);
    if (seed == 1) {
      crivo(place.environment(), "decisions", "import", table.toString());
    } else {
      var out = FOLDER.resolve("results.csv");
      Files.deleteIfExists(out);
      crivo(
          place.environment(),
          "classify",
          "--in",
          table.toString(),
          "--out",
          out.toString(),
          "--record",
          "--insist");
    }
  }

  private static Child crivo(Map<String, String> environment, String... arguments)
      throws Exception {
    var command = new ArrayList<>(List.of("./crivo"));
    command.addAll(List.of(arguments));
    return Child.run(command, environment);
  }

  private static Child floor(String jdbc) throws Exception {
    var command = new ArrayList<>(JAVA);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ReadingFloor.class.getName(), jdbc));
    return Child.run(command, Map.of());
  }

  /** So that neither of the two waits for the disk more than the other. */
  private static void warm(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private void tell(Place place, long many, Child start, List<Child> floors, List<Child> audits) {
    var floor = sample(floors);
    var audit = sample(audits);
    ratio = audit.ratio(floor);
    report.row(
        place.store(),
        number("%,d", many),
        floor,
        audit,
        number("%.2f s", start.seconds()),
        number("%,.0f", many / audit.median()),
        number("%.2f", audit.ratio(floor)),
        number("%.1f", audit.median() / many * 1e6),
        number("%.1f s", audits.stream().mapToDouble(Child::cpu).average().orElseThrow()),
        number("%,d MB", audits.stream().mapToLong(Child::megabytes).max().orElseThrow()));
  }

  private static Sample sample(List<Child> runs) {
    return new Sample(runs.stream().mapToDouble(Child::seconds).toArray());
  }

  private static String number(String format, Object number) {
    return String.format(Locale.ROOT, format, number);
  }
}

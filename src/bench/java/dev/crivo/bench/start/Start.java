package dev.crivo.bench.start;

import dev.crivo.bench.Measure;
import dev.crivo.bench.Report;
import dev.crivo.bench.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** How long one waits from the command to what it has to say, and from an answer to the next. */
public final class Start implements Measure {

  private static final String QUESTION = "Which tenant";
  private static final String PLAYBOOKS_QUESTION = "Which product";

  private static final String FLOOR = "a bare Spring Boot and Spring Shell program: its one line";
  private static final String OURS = "`crivo interview`: the first question";
  private static final String NAIVE =
      "the jar as Maven makes it, rules never compiled: the first question";

  private static final int SAVES = 15;

  /** What is answered, and the question that comes next. */
  private static final List<Map.Entry<String, String>> ANSWERS =
      List.of(
          Map.entry("contoso", PLAYBOOKS_QUESTION),
          Map.entry("teams", "How many entitlements"),
          Map.entry("120", "Are these seats real"),
          Map.entry("count", "What do we know"),
          Map.entry("obstacle", "What stands in the way"),
          Map.entry("technology", "What exactly"));

  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final List<Double> steps = new ArrayList<>();
  private final List<Double> saves = new ArrayList<>();
  private Path folder;
  private List<String> bare;

  /** What to do in a round, which has a number. */
  private interface Round {
    void run(int number) throws IOException;
  }

  @Override
  public boolean run(List<String> options) throws Exception {
    var runs = options.isEmpty() ? 15 : Integer.parseInt(options.get(0));
    inTurns(
        runs,
        number -> {
          telling(number);
          others(number);
          steps();
          if (number == runs - 1) {
            saves();
          }
        });
    report().show();
    return true;
  }

  /** Measures no more than the ratios below are made of. */
  public void measure(int runs) throws Exception {
    inTurns(runs, this::telling);
  }

  private void inTurns(int runs, Round round) throws Exception {
    folder = Files.createTempDirectory("crivo-bench");
    try {
      bare = BareProgram.in(folder.resolve("bare"), Java.inUse()).command();
      // Whatever is prepared once is prepared now.
      weighed(crivo("interview"), "warm");
      for (int i = 0; i < runs; i++) {
        round.run(i);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** How many starts of a bare program the first question takes. */
  public double ratioToBare() {
    return sample(seconds.get(OURS)).ratio(sample(seconds.get(FLOOR)));
  }

  /** How many starts of the jar as Maven makes it the first question takes. */
  public double ratioToNaive() {
    return sample(seconds.get(OURS)).ratio(sample(seconds.get(NAIVE)));
  }

  /**
   * How many classes of some package and those below it one command loads, once the rules are in
   * the cache.
   */
  public static long loaded(String within, String... words) throws Exception {
    var home = Files.createTempDirectory("crivo-bench");
    try {
      var log = home.resolve("classes");
      for (var time : List.of("first", "again")) {
        Java.run(Java.inUse().laidOut(log, words), home);
      }
      try (var lines = Files.lines(log)) {
        return lines.filter(line -> line.contains(" " + within + ".")).count();
      }
    } finally {
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private void telling(int number) throws IOException {
    keep(FLOOR, shown(bare, "warm", "hello"));
    keep(OURS, shown(crivo("interview"), "warm", QUESTION));
    keep(NAIVE, shown(naive(), "fresh" + number, QUESTION));
  }

  private void others(int number) throws IOException {
    keep("the same: the first answer that Drools weighs", weighed(naive(), "as fresh" + number));
    keep(
        "`crivo interview`: the first answer that Drools weighs",
        weighed(crivo("interview"), "warm"));
    keep(
        "`crivo interview --tenant`: the first question of the playbook, with the record opened",
        shown(crivo("interview", "--tenant", "fabrikam"), "warm", PLAYBOOKS_QUESTION));
    keep("`crivo version`", shown(crivo("version"), "warm", "Crivo"));
    keep("`crivo rules list`", shown(crivo("rules", "list"), "warm", "blocked"));
    keep("`crivo decisions list`", shown(crivo("decisions", "list"), "warm", "\n"));
  }

  private static List<String> crivo(String... words) {
    var command = new ArrayList<>(List.of("./crivo"));
    command.addAll(Arrays.asList(words));
    return command;
  }

  private static List<String> naive() {
    var java = Java.inUse().executable();
    return List.of(java, "-Dcrivo.rules=rules/fasttrack", "-jar", "target/crivo.jar", "interview");
  }

  private double shown(List<String> command, String cache, String text) throws IOException {
    try (var dialogue = begin(command, cache)) {
      return dialogue.untilShown(text);
    }
  }

  private double weighed(List<String> command, String cache) throws IOException {
    try (var dialogue = begin(command, cache)) {
      var seconds = dialogue.untilShown(QUESTION);
      for (var answer : ANSWERS.subList(0, 2)) {
        seconds += dialogue.answered(answer.getKey(), answer.getValue());
      }
      return seconds;
    }
  }

  private Dialogue begin(List<String> command, String cache) throws IOException {
    // Else it would offer to go on with the interview before.
    FileSystemUtils.deleteRecursively(folder.resolve("home/drafts"));
    var variables =
        Map.of(
            "CRIVO_LANG", "en",
            "CRIVO_HOME", folder.resolve("home").toString(),
            "CRIVO_CACHE", folder.resolve(cache).toString(),
            "JAVA_HOME", System.getProperty("java.home"));
    return new Dialogue(command, variables, folder.resolve("errors"));
  }

  private void steps() throws IOException {
    try (var dialogue = begin(crivo("interview"), "warm")) {
      dialogue.untilShown(QUESTION);
      for (var answer : ANSWERS) {
        steps.add(dialogue.answered(answer.getKey(), answer.getValue()));
      }
    }
  }

  /** A rule is saved; the next line tells what its examples say. */
  private void saves() throws IOException {
    var rules = folder.resolve("rules");
    FileSystemUtils.copyRecursively(Path.of("rules/fasttrack"), rules);
    try (var dialogue = begin(crivo("rules", "watch", rules.toString()), "warm")) {
      dialogue.untilShown("Save a file");
      var file = rules.resolve("messages.properties");
      for (int i = 0; i < SAVES; i++) {
        var text = Files.readString(file) + "\n# saved again\n";
        saves.add(dialogue.told(() -> Files.writeString(file, text), "example cases passed"));
        // It looks at all other cases before it looks for the next change.
        dialogue.untilShown("Nothing that decides");
      }
    }
  }

  private void keep(String what, double took) {
    seconds.computeIfAbsent(what, w -> new ArrayList<>()).add(took);
  }

  private static Sample sample(List<Double> seconds) {
    return new Sample(seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private Report report() {
    var report =
        new Report(
            "start", "from the command to", "median (fastest to slowest)", "times the floor");
    var floor = sample(seconds.get(FLOOR));
    seconds.forEach(
        (what, all) -> report.row(what, sample(all), "%.2f".formatted(sample(all).ratio(floor))));
    report.row("an answer in the interview: the next question", sample(steps), "");
    report.row(
        "a saved file under `crivo rules watch`: what its example cases say", sample(saves), "");
    return report;
  }
}

package dev.crivo.intake;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of past decisions of any length, to measure with: the example cases of a playbook with
 * other tenants, people and days. One in ten has the status of another case. The same for the same
 * seed.
 */
public final class PastDecisionsFile {

  private static final List<String> OWN =
      List.of("tenant", "date", "person", "status", "entitlements", "note");
  private static final List<String> NOTES =
      List.of(
          "Waits for 150 licences because the order is late; we call again on the 12th.",
          "No answer",
          "Called twice and wrote once; the sponsor is away until May.",
          "Will not start before their lawyers agree, because of the new law.");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int PEOPLE = 60;
  private static final int DECISIONS_OF_A_TENANT = 6;

  private final Random random;
  private final List<ExampleCase> cases;
  private final List<String> questions;
  private final int repeats;

  /**
   * @param repeats how often each note says the same
   */
  public PastDecisionsFile(Playbook playbook, long seed, int repeats) {
    this.repeats = repeats;
    this.random = new Random(seed);
    this.cases =
        ExampleCase.of(playbook).stream().filter(example -> isDecided(example, playbook)).toList();
    this.questions = playbook.questions().stream().map(Question::name).toList();
  }

  private static boolean isDecided(ExampleCase example, Playbook playbook) {
    return playbook
        .status(example.expected().get(0))
        .filter(s -> s.kind() == Status.Kind.OUTCOME || s.kind() == Status.Kind.DETAIL)
        .isPresent();
  }

  /**
   * @param arguments how many rows, the file, and optionally a seed and a playbook's folder
   */
  public static void main(String... arguments) throws IOException {
    var seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 7;
    var rules = Path.of(arguments.length > 3 ? arguments[3] : "rules/fasttrack");
    new PastDecisionsFile(Rulebook.read(rules), seed, 1)
        .write(Path.of(arguments[1]), Integer.parseInt(arguments[0]));
  }

  public void write(Path file, int rows) throws IOException {
    try (var out = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
      var headers = new ArrayList<>(OWN);
      headers.addAll(questions);
      out.printRecord(headers);
      for (var row = 0; row < rows; row++) {
        out.printRecord(row(row, rows));
      }
    }
  }

  private List<String> row(int row, int rows) {
    var example = any(cases);
    var status = random.nextInt(10) > 0 ? example : any(cases);
    var cells = new ArrayList<String>();
    cells.add("tenant-" + random.nextInt(rows / DECISIONS_OF_A_TENANT + 1));
    cells.add(FIRST.plusDays(random.nextInt(365)).toString());
    cells.add("person-" + random.nextInt(PEOPLE));
    cells.add(status.expected().get(0));
    cells.add(String.valueOf(1 + random.nextInt(900)));
    cells.add(any(NOTES).repeat(repeats) + (row % 3 == 0 ? " Ref " + row + "." : ""));
    cells.addAll(answers(example.answers()));
    return cells;
  }

  private List<String> answers(Answers answers) {
    return questions.stream().map(question -> answers.get(question).orElse("")).toList();
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}

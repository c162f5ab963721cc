package dev.crivo.shell;

import static dev.crivo.audit.LendingDesk.LATE;
import static dev.crivo.audit.LendingDesk.NOVEL;
import static dev.crivo.audit.LendingDesk.RENAMED;
import static dev.crivo.audit.LendingDesk.RULES;
import static dev.crivo.audit.LendingDesk.about;
import static dev.crivo.audit.LendingDesk.accepted;
import static dev.crivo.audit.LendingDesk.noting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.audit.LendingDesk;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.NewReview;
import dev.crivo.decision.Review;
import dev.crivo.decision.Review.Draw;
import dev.crivo.decision.Review.Kind;
import dev.crivo.decision.Review.Shown;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Samples and reviews of decisions whose statuses were renamed or split since, and masked. */
class AuditAgreementTests {

  private static final String MASKED_NOTE = "Contoso lent it home: lent.home.";

  @TempDir Path home;
  private LendingFolder lending;
  private Path sample;

  @BeforeEach
  void recordUnderOldNames() throws IOException {
    lending = LendingFolder.in(home);
    sample = home.resolve("sample.json");
  }

  @Test
  void holdsAnOldStatusAgainstReviewsByItsNameOfToday() throws IOException {
    var id = record(RULES, accepted(RULES, NOVEL));
    renameHome();
    review(RENAMED, id, "bea", "lent.out");
    var crosswalk = crosswalk("lent.home: { renamed: lent.out }");

    var with = json("audit", "agreement", "--crosswalk", crosswalk);
    var without = json("audit", "agreement");

    assertThat(with.at("/agreement/0/n").asInt()).isOne();
    assertThat(with.get("differ")).isEmpty();
    assertThat(with.get("notJudged")).isEmpty();
    assertThat(without.get("agreement")).isEmpty();
    assertThat(without.get("differ")).isEmpty();
    assertThat(without.at("/notJudged/lent.home").asInt()).isOne();
  }

  @Test
  void differsFromAnOldStatusByItsNameOfToday() throws IOException {
    var id = record(RULES, accepted(RULES, NOVEL));
    renameHome();
    review(RENAMED, id, "bea", "refused");
    review(RENAMED, id, "carla", "refused");
    var crosswalk = crosswalk("lent.home: { renamed: lent.out }");

    var json = json("audit", "agreement", "--crosswalk", crosswalk);

    assertThat(json.at("/differ/0/onRecord/status").asString()).isEqualTo("lent.out");
    assertThat(json.at("/overruled/0/found").asString()).isEqualTo("refused");
  }

  @Test
  void countsWhatWasSplitApartAndSaysSo() throws IOException {
    var id = record(RULES, accepted(RULES, NOVEL));
    renameHome();
    review(RENAMED, id, "bea", "refused");
    review(RENAMED, id, "carla", "lent.out");
    var crosswalk = crosswalk("lent.home:\n  split: [lent.out, refused]");

    var json = json("audit", "agreement", "--crosswalk", crosswalk);

    assertThat(json.get("agreement").values())
        .map(a -> a.get("one").asString() + "-" + a.get("other").asString())
        .containsExactly("bea-carla");
    assertThat(json.at("/notJudged/lent.home").asInt()).isOne();
    assertThat(json.get("differ")).hasSize(1);
    assertThat(json.get("overruled")).isEmpty();
    assertThat(unwrapped(run("", "audit", "agreement", "--crosswalk", crosswalk).out()))
        .contains("In no figure, because the playbook in use has no one status")
        .contains("lent.home: 1 case");
  }

  @Test
  void settlesUnderTheNamesOfToday() throws IOException {
    var id = record(RULES, accepted(RULES, NOVEL));
    renameHome();
    review(RENAMED, id, "bea", "refused");
    var crosswalk = crosswalk("lent.home: { renamed: lent.out }");
    draw();

    var none = run("", "audit", "adjudicate", sample.toString(), "--as", "dora");
    var settled =
        run(
            "a\nShe has it at home.\n",
            "audit",
            "adjudicate",
            sample.toString(),
            "--as",
            "dora",
            "--crosswalk",
            crosswalk);

    assertThat(none.out()).contains("No case of the sample is left to be settled.");
    assertThat(settled.exitCode()).as(settled.out()).isZero();
    assertThat(settled.out()).contains("A     Lent > Home loan").doesNotContain("lent.home");
    assertThat(reviews().get(1).status()).contains("lent.out");
  }

  @Test
  void drawsOldAndNewNamesOfAStatusFromOneStratum() throws IOException {
    record(RULES, accepted(RULES, NOVEL));
    renameHome();
    record(RENAMED, accepted(RENAMED, NOVEL));
    var crosswalk = crosswalk("lent.home: { renamed: lent.out }");

    var with = drawn("--stratify", "status", "--crosswalk", crosswalk);
    var without = drawn("--stratify", "status");
    var past = drawn("--playbook", RULES.playbook().version().substring(0, 12));

    assertThat(keys(with)).containsExactly("[\"lent.out\"]");
    assertThat(with.at("/options/crosswalk").asString()).isEqualTo(crosswalk);
    assertThat(keys(without)).containsExactly("[\"lent.home\"]", "[\"lent.out\"]");
    assertThat(past.get("population").asInt()).isOne();
    assertThat(past.at("/options/playbook").asString()).hasSize(12);
  }

  @Test
  void showsANoteWithoutTheNamesOfItsDayAndOldCodes() throws IOException {
    record(RULES, noting(accepted(RULES, NOVEL), "Home loan, code lent.old, for she asked."));
    lending.change(
        "messages.properties", "status.lent.home = Home loan", "status.lent.home = Take away");
    var crosswalk = crosswalk("lent.old: { renamed: lent.home }");
    draw();

    var shown =
        run("q\n", "audit", "review", sample.toString(), "--as", "bea", "--crosswalk", crosswalk);

    assertThat(shown.out()).contains("[…], code […], for she asked.");
  }

  @Test
  void masksWhoAndWhatWasWrittenOnTheScreenAndInAFile() throws IOException {
    var id = record(RULES, noting(about(accepted(RULES, NOVEL), "Contoso"), MASKED_NOTE));
    review(RULES, id, "bea", "refused");
    review(RULES, id, "carla", "refused");
    var out = home.resolve("report.json");

    var plain = run("", "audit", "agreement").out();
    var text = run("", "audit", "agreement", "--mask", "all").out();
    var file =
        run("", "audit", "agreement", "--mask", "all", "--format", "json", "--out", out.toString());

    assertThat(plain).contains("Contoso", "(ana)", "bea", "Novels");
    assertThat(text)
        .contains("tenant-1", "(by-1)", "(by-2)", "(by-3)", "picked-1")
        .doesNotContainIgnoringCase("contoso")
        .doesNotContain("ana)", "bea", "carla", "Novels");
    assertThat(file.out()).isEqualTo("The report is in " + out + "\n");
    var json = Files.readString(out);
    assertThat(json)
        .contains("note-1", "by-1", "picked-1")
        .doesNotContainIgnoringCase("contoso")
        .doesNotContain("\"ana\"", "bea", "carla", "Novels", "a remark");
    assertThat(JsonMapper.shared().readTree(json).get("masked").values())
        .map(JsonNode::asString)
        .contains("by", "note", "picked");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesToMaskWhatIsNoField() {
    var refused = run("", "audit", "agreement", "--mask", "all,x");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--mask: \"x\" is not one of");
  }

  private String record(Rulebook rules, Decision decision) {
    var fresh = LendingDesk.fresh(decision, Optional.empty());
    var made =
        new NewDecision(
            fresh.by(),
            fresh.subject(),
            fresh.answers(),
            fresh.suggested(),
            fresh.alternatives(),
            fresh.chosen(),
            fresh.note(),
            fresh.plan(),
            Origin.of(rules.playbook(), Locale.ENGLISH, "0.1.0"),
            fresh.corrects());
    try (var record = open()) {
      return record.record(rules.playbook(), made).id();
    }
  }

  private void review(Rulebook rules, String decision, String by, String status) {
    var found = accepted(rules, LATE);
    try (var record = open()) {
      record
          .reviews()
          .record(
              rules.playbook(),
              new NewReview(
                  decision,
                  Kind.REVIEW,
                  by,
                  Shown.NOTE,
                  found.answers(),
                  found.suggested(),
                  Optional.of(new Chosen(status, Optional.empty(), Optional.empty())),
                  "a remark",
                  found.origin(),
                  new Draw("7", "f".repeat(64))));
    }
  }

  private List<Review> reviews() {
    try (var record = open()) {
      return record.reviews().all();
    }
  }

  private Decisions open() {
    return Decisions.open(home.resolve("data"), Clock.systemUTC());
  }

  private void renameHome() throws IOException {
    for (var file :
        List.of("statuses.yaml", "lending.drl", "messages.properties", "cases/lending.yaml")) {
      lending.change(file, "lent.home", "lent.out");
    }
  }

  private String crosswalk(String content) throws IOException {
    return Files.writeString(home.resolve("crosswalk.yaml"), content).toString();
  }

  private void draw() {
    drawn("--out", sample.toString());
  }

  private JsonNode drawn(String... options) {
    var all =
        Stream.concat(
            Stream.of("audit", "sample", "--size", "9", "--seed", "7"), Stream.of(options));
    return json(all.toArray(String[]::new));
  }

  private static List<String> keys(JsonNode drawn) {
    return drawn.get("strata").values().stream().map(s -> s.get("key").toString()).toList();
  }

  private JsonNode json(String... words) {
    var all = Stream.concat(Stream.of(words), Stream.of("--format", "json"));
    var result = run("", all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return JsonMapper.shared().readTree(result.out());
  }

  private Program.Result run(String input, String... words) {
    var all = Stream.concat(Stream.of(words), Stream.of("--rules", lending.toString()));
    return Program.in(home).input(input).run(all.toArray(String[]::new));
  }

  private static String unwrapped(String out) {
    return out.replaceAll("\\s+", " ");
  }
}

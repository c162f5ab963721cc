package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sample, two reviewers, what they agree on, and a third person who settles the rest. */
class AuditReviewTests {

  private static final String NOTE = "Refused: not lent because his books are weeks late.";

  /** Whose books are 20 days late, and whose are 3. */
  private static final String LATE = "yes\n20\n";

  private static final String LENT = "yes\n3\nMaps\n";

  @TempDir Path home;
  private Path rules;
  private Path sample;

  @BeforeEach
  void copyThePlaybook() throws IOException {
    rules = LendingFolder.in(home).path();
    sample = home.resolve("sample.json");
  }

  @Test
  void aBlindReviewerSeesTheFactsAndNothingOfWhatWasChosen() {
    decided("ana", 1);
    draw(1);

    var review = run(LATE + "accept\n\n", "audit", "review", sample.toString(), "--as", "bea");

    assertThat(review.exitCode()).isZero();
    assertThat(shownBefore(review.out(), "Is the reader a member"))
        .contains("Reader 1, 1 entitlement", "[…]: not […] because his books are weeks late.")
        .doesNotContain("Refused", "refused", "ana");
    var recorded = reviews().get(0);
    assertThat(recorded.by()).isEqualTo("bea");
    assertThat(recorded.shown()).isEqualTo(Review.Shown.NOTE);
    assertThat(recorded.status()).contains("refused.late");
    assertThat(recorded.answers().byQuestion()).containsEntry("daysOverdue", "20");
    assertThat(recorded.suggested().reasons()).isNotEmpty();
  }

  @Test
  void showsNoNoteOrTheWholeDecisionWhereThatIsAskedFor() {
    decided("ana", 1);
    draw(1);

    var without = run("q\n", "audit", "review", sample.toString(), "--as", "bea", "--without-note");
    var open = run("q\n", "audit", "review", sample.toString(), "--as", "bea", "--open");

    assertThat(without.out()).contains("Reader 1").doesNotContain("weeks late");
    assertThat(open.out()).contains("Status           Refused", NOTE, "By               ana");
    assertThat(reviews()).isEmpty();
  }

  @Test
  void goesOnWhereTheReviewerLeftAndAsksNothingTwice() {
    decided("ana", 3);
    draw(3);

    var first =
        run(LATE + "accept\n\n" + "yes\nq\n", "audit", "review", sample.toString(), "--as", "bea");
    var second =
        run(
            (LATE + "accept\nlooked it up\n").repeat(2),
            "audit",
            "review",
            sample.toString(),
            "--as",
            "Bea");
    var third = run("", "audit", "review", sample.toString(), "--as", "bea");

    assertThat(first.exitCode()).isEqualTo(4);
    assertThat(first.out()).contains("Case 1 of 3", "Case 2 of 3", "2 cases are still");
    assertThat(second.exitCode()).isZero();
    assertThat(second.out())
        .contains("1 is reviewed by you already, 2 are left", "Case 2 of 3", "Case 3 of 3")
        .doesNotContain("Case 1 of 3");
    assertThat(third.out()).contains("All 3 cases for you are reviewed.");
    assertThat(reviews()).hasSize(3).map(Review::note).containsOnlyOnce("");
  }

  @Test
  void leavesOutWhatTheReviewerDecidedAlsoWhereAllIsShown() {
    decided("bea", 1);
    draw(1);

    var blind = run("", "audit", "review", sample.toString(), "--as", "BEA");
    var open = run("", "audit", "review", sample.toString(), "--as", "bea", "--open");

    assertThat(blind.exitCode()).isZero();
    assertThat(unwrapped(blind.out())).contains("no second opinion", "nothing in this sample");
    assertThat(unwrapped(open.out())).contains("no second opinion", "nothing in this sample");
  }

  @Test
  void recordsThatNoStatusFollows() {
    decided("ana", 1);
    draw(1);

    var review = run("unknown\nno-status\n\n", "audit", "review", sample.toString(), "--as", "bea");

    assertThat(review.out()).contains("Right: no status follows");
    assertThat(reviews()).singleElement().matches(r -> r.status().isEmpty());
    assertThat(json("audit", "agreement").get("differ")).hasSize(1);
  }

  @Test
  void saysNothingOfFewerThanThirtyCases() {
    decided("ana", 2);
    draw(2);
    review("bea", LATE, LATE);

    var json = json("audit", "agreement", sample.toString());

    assertThat(json.at("/agreement/0/n").asInt()).isEqualTo(2);
    assertThat(json.at("/agreement/0/level2/raw/none").asString()).isEqualTo("too-few");
    assertThat(json.get("right").isNull()).isTrue();
    assertThat(run("", "audit", "agreement", sample.toString()).out())
        .contains("too few (2 of 30)")
        .doesNotContain("%");
  }

  @Test
  void tellsHowFarReviewersAgreeWithDecisionsAndWithEachOther() {
    decided("ana", 30);
    draw(30);
    review("bea", repeated(LENT, LATE, 29));
    review("carla", repeated(LATE, LATE, 29));

    var json = json("audit", "agreement", sample.toString());

    assertThat(json.get("reviewedTwice").asInt()).isEqualTo(30);
    assertThat(
            texts(
                json.get("agreement"),
                a -> a.get("one").asString() + "-" + a.get("other").asString()))
        .containsExactly("decisions-reviewers", "decisions-bea", "decisions-carla", "bea-carla");
    assertThat(json.at("/agreement/1/level2/raw/value").asDouble()).isEqualTo(29 / 30.0);
    assertThat(json.at("/agreement/2/level2/raw/value").asDouble()).isEqualTo(1);
    assertThat(json.at("/agreement/3/level1/raw/value").asDouble()).isEqualTo(29 / 30.0);
    assertThat(json.at("/agreement/2/level2/ac1/value").asDouble()).isEqualTo(1);
    assertThat(json.at("/right/share").asDouble()).isEqualTo(29 / 30.0);
    assertThat(json.at("/right/margin").asDouble()).isZero();
    assertThat(json.get("differ")).hasSize(1);
    assertThat(json.at("/differ/0/part/question").asString()).isEqualTo("daysOverdue");
    assertThat(json.at("/differ/0/part/one").asString()).isEqualTo("3");
    assertThat(json.at("/differ/0/part/other").asString()).isEqualTo("20");
    assertThat(json.get("overruled")).isEmpty();
    var text = run("", "audit", "agreement", sample.toString()).out();
    assertThat(text).contains("Raw agreement     96.6% (83.3% to 99.4%)", "Gwet's AC1");
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void countsOpenReviewsApart() {
    decided("ana", 1);
    draw(1);
    review("bea", LATE);
    run(LATE + "accept\n\n", "audit", "review", sample.toString(), "--as", "carla", "--open");

    assertThat(
            texts(
                json("audit", "agreement").get("agreement"),
                a -> a.get("blind").asBoolean() + "-" + a.get("other").asString()))
        .containsExactly("true-bea", "false-carla");
  }

  @Test
  void aThirdPersonSettlesWhatReviewersDifferOnAndTheRecordStaysAsItIs() {
    decided("ana", 2);
    draw(2);
    review("bea", LENT, LATE);
    review("carla", LATE, LATE);
    var before = decisions();

    var mine = run("", "audit", "adjudicate", sample.toString(), "--as", "carla");
    var settled =
        run(
            "a\nThe counter has him at three days.\n",
            "audit",
            "adjudicate",
            sample.toString(),
            "--as",
            "dora");
    var again = run("", "audit", "adjudicate", sample.toString(), "--as", "eva");

    assertThat(unwrapped(mine.out())).contains("1 of them is left out", "a third person has to");
    assertThat(settled.exitCode()).isZero();
    var id = reviews().get(0).decision();
    assertThat(shownBefore(settled.out(), "What is right?"))
        .contains("Answered alike", "A     3", "B     20", "A     Lent", "B     Refused")
        .doesNotContain("bea", "carla", "ana");
    assertThat(settled.out()).contains("crivo interview --corrects " + id);
    assertThat(again.out()).contains("No case of the sample is left to be settled.");
    assertThat(reviews().get(4).kind()).isEqualTo(Review.Kind.ADJUDICATION);
    assertThat(reviews().get(4).status()).contains("lent.home");
    assertThat(reviews().get(4).answers().byQuestion()).containsEntry("daysOverdue", "3");
    assertThat(decisions()).isEqualTo(before);
    var overruled = json("audit", "agreement", sample.toString()).get("overruled");
    assertThat(overruled.get(0).get("found").asString()).isEqualTo("lent.home");
    assertThat(overruled.get(0).get("correctedBy").isNull()).isTrue();
  }

  @Test
  void whoSettledACaseIsNotOfferedItForReview() {
    decided("ana", 2);
    draw(2);
    review("bea", LENT, LATE);
    var settled = run("a\nThree days.\n", "audit", "adjudicate", sample.toString(), "--as", "dora");
    assertThat(settled.exitCode()).isZero();

    var review = run(LATE + "accept\n\n", "audit", "review", sample.toString(), "--as", "Dora");

    assertThat(unwrapped(review.out()))
        .contains("1 of them is left out because you settled it", "Case 1 of 1")
        .contains("The 1 case for you is reviewed.");
    assertThat(reviews()).hasSize(4);
    assertThat(reviews().get(3).decision()).isNotEqualTo(reviews().get(2).decision());
  }

  @Test
  void whoSettlesMayFindNeitherRight() {
    decided("ana", 1);
    draw(1);
    review("bea", LENT);

    var settled =
        run(
            "?\nneither\nunknown\nno-status\nNobody knows him.\n",
            "audit",
            "adjudicate",
            sample.toString(),
            "--as",
            "dora");

    assertThat(settled.exitCode()).isZero();
    assertThat(reviews().get(1).status()).isEmpty();
    assertThat(reviews().get(1).note()).isEqualTo("Nobody knows him.");
    assertThat(settled.out()).contains("Found         no status");
  }

  @Test
  void refusesSamplesThatAreNone() throws IOException {
    decided("ana", 2);
    draw(2);
    var content = Files.readString(sample);
    var first = JsonMapper.shared().readTree(content).at("/strata/0/decisions/0").asString();

    assertRefused("is no sample", "{");
    assertRefused("is no sample", "[]");
    assertRefused("not as it was written", content.replace("\"size\" : 2", "\"size\" : 3"));
    assertRefused("not as it was written", content.replace(first, "7" + first.substring(1)));
    assertRefused("not as it was written", content.replace("\"seed\" : \"7\"", "\"seed\" : 7"));
    assertRefused(
        "not as it was written", content.replace("\"population\" : 2", "\"population\" : 9"));
    Files.delete(sample);
    assertThat(run("", "audit", "review", sample.toString()).err()).contains("there is no file");
  }

  @Test
  void refusesTheSampleOfAnotherRecordAndOfAnotherPlaybook() throws IOException {
    decided("ana", 1);
    draw(1);

    var elsewhere =
        Program.in(home.resolve("other"))
            .run("audit", "review", sample.toString(), "--rules", rules.toString());
    var otherRules = Program.in(home).run("audit", "review", sample.toString());

    assertThat(elsewhere.exitCode()).isEqualTo(2);
    assertThat(elsewhere.err()).contains("is not in the record in use");
    assertThat(otherRules.exitCode()).isEqualTo(2);
    assertThat(otherRules.err()).contains("made under the playbook \"Lending desk\"");
  }

  @Test
  void saysWhereTheRulesHaveChangedSince() throws IOException {
    decided("ana", 1);
    draw(1);
    new LendingFolder(rules).change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 21 )");

    assertThat(unwrapped(run("q\n", "audit", "review", sample.toString(), "--as", "bea").out()))
        .contains("1 decision of the sample was made under another version of the rules");
  }

  @Test
  void reviewsAtATerminalInPortuguese() {
    decided("ana", 1);
    draw(1);

    var shown =
        Program.in(home)
            .input("1\r20\r1\r\r")
            .runAtTerminal(
                "audit",
                "review",
                sample.toString(),
                "--as",
                "bea",
                "--lang",
                "pt-BR",
                "--rules",
                rules.toString());

    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out()).contains("Às cegas", "Caso 1 de 1");
    assertThat(reviews()).hasSize(1);
  }

  private void assertRefused(String reason, String content) throws IOException {
    Files.writeString(sample, content);
    var refused = run("", "audit", "review", sample.toString(), "--as", "bea");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(reason, sample.toString());
  }

  private void decided(String by, int count) {
    var lines = new StringBuilder();
    for (var i = 1; i <= count; i++) {
      lines.append("interview --as ").append(by).append(" --tenant 'Reader ").append(i);
      lines.append("' --rules '").append(rules).append("'\n1\n").append(LATE);
      lines.append("accept\n\n\n").append(NOTE).append("\n");
    }
    assertThat(Program.in(home).input(lines.toString()).run().exitCode()).isZero();
    assertThat(decisions()).hasSize(count);
  }

  private void draw(int size) {
    var drawn =
        run("", "audit", "sample", "--size", "" + size, "--seed", "7", "--out", sample.toString());
    assertThat(drawn.exitCode()).isZero();
  }

  /** Case by case, accepting what follows. */
  private void review(String by, String... answers) {
    var input = new StringBuilder();
    Stream.of(answers).forEach(a -> input.append(a).append("accept\n\n"));
    var reviewed = run(input.toString(), "audit", "review", sample.toString(), "--as", by);
    assertThat(reviewed.exitCode()).isZero();
  }

  private static String[] repeated(String first, String others, int count) {
    return Stream.concat(Stream.of(first), Stream.generate(() -> others).limit(count))
        .toArray(String[]::new);
  }

  private JsonNode json(String... words) {
    var all = Stream.concat(Stream.of(words), Stream.of("--format", "json"));
    return JsonMapper.shared().readTree(run("", all.toArray(String[]::new)).out());
  }

  private Program.Result run(String input, String... words) {
    var all = Stream.concat(Stream.of(words), Stream.of("--rules", rules.toString()));
    return Program.in(home).input(input).run(all.toArray(String[]::new));
  }

  private static String shownBefore(String out, String question) {
    assertThat(out).contains(question);
    return out.substring(out.indexOf("Case 1"), out.indexOf(question));
  }

  private static List<String> texts(JsonNode list, Function<JsonNode, String> text) {
    return list.values().stream().map(text).toList();
  }

  private static String unwrapped(String out) {
    return out.replaceAll("\\s+", " ");
  }

  private List<Decision> decisions() {
    try (var record = Decisions.open(home.resolve("data"), Clock.systemUTC())) {
      return record.list(DecisionFilter.ALL).toList();
    }
  }

  private List<Review> reviews() {
    try (var record = Decisions.open(home.resolve("data"), Clock.systemUTC())) {
      return record.reviews().all();
    }
  }
}

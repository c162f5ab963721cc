package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.ReachableCases;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.InterviewGraph.Asking;
import dev.crivo.verification.InterviewGraph.Branch;
import dev.crivo.verification.InterviewGraph.Cut;
import dev.crivo.verification.InterviewGraph.End;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InterviewGraphTests {

  static final Rulebook LENDING = rulebook("src/test/resources/playbooks/lending");
  static final Rulebook FASTTRACK = rulebook("rules/fasttrack");
  static final InterviewGraph SHIPPED = graph(FASTTRACK, Answers.NONE, Long.MAX_VALUE);

  @Test
  void unfoldsQuestionsAnswersAndEnds() {
    var graph = graph(LENDING, Answers.NONE, Long.MAX_VALUE);

    assertThat(graph.questions().map(q -> q.question().name()))
        .containsExactly("member", "daysOverdue", "shelf");
    assertThat(graph.ends().map(end -> end.conclusion().codes()))
        .containsExactly(
            List.of("lent.home"),
            List.of("refused.late"),
            List.of("refused"),
            List.of("follow-up.ask-membership"));
    assertThat(graph.ends().filter(End::named).map(End::number)).containsExactly(3);
    assertThat(graph.complete()).isTrue();
  }

  @Test
  void putsAnswersThatLeadToTheSamePointOnOneBranch() {
    var overdue = question(graph(LENDING, Answers.NONE, Long.MAX_VALUE), "daysOverdue");

    assertThat(overdue.branches())
        .containsExactly(
            new Branch(List.of("0", "13"), 2, 4), new Branch(List.of("14", "15"), 4, 2));
    assertThat(overdue.ranges(overdue.branches().get(0)))
        .containsExactly(new Range(0, OptionalInt.of(13)));
    assertThat(overdue.ranges(overdue.branches().get(1)))
        .containsExactly(new Range(14, OptionalInt.empty()));
  }

  @Test
  void doesNotTellNamesApartThatNoRuleReads() {
    var shelf = question(graph(LENDING, Answers.NONE, Long.MAX_VALUE), "shelf");

    assertThat(shelf.branches())
        .containsExactly(
            new Branch(List.of(InterviewGraph.ANY_NAME, InterviewGraph.ANY_NAME), 3, 4));
  }

  @Test
  void tellsWhichNumbersABranchStandsForWhereItsRangesHaveGaps() {
    assertThat(Range.of(List.of(0, 2, 3, 4, 9, 10, 11), List.of(0, 2, 4, 11)))
        .containsExactly(
            new Range(0, OptionalInt.of(2)),
            new Range(4, OptionalInt.of(8)),
            new Range(11, OptionalInt.empty()));
  }

  @Test
  void countsTheCasesOfTheWalkAtEveryEnd() {
    var walked = new HashMap<List<String>, Long>();
    var extent =
        ReachableCases.of(FASTTRACK)
            .forEach(
                e -> {
                  if (e.next().isEmpty()) {
                    walked.merge(e.conclusion().codes(), 1L, Long::sum);
                  }
                });
    var drawn = new HashMap<List<String>, Long>();
    SHIPPED.ends().forEach(end -> drawn.merge(end.conclusion().codes(), end.ends(), Long::sum));

    assertThat(drawn).isEqualTo(walked);
    assertThat(SHIPPED.finished()).isEqualTo(extent.ends());
    assertThat(SHIPPED.cases()).isEqualTo(extent.cases());
  }

  @Test
  void countsAsManyCasesAlongTheBranchesOfAQuestionAsAtTheQuestion() {
    assertThat(SHIPPED.questions().toList())
        .allSatisfy(
            q ->
                assertThat(q.branches().stream().mapToLong(Branch::ends).sum())
                    .isEqualTo(q.ends()));
  }

  @Test
  void keepsOneNodeForWhatGoesOnAlikeSoThatThePictureStaysSmall() {
    var seen = new ArrayList<String>();
    SHIPPED.questions().forEach(q -> seen.add(q.question() + " " + destinations(q)));

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(SHIPPED.nodes()).hasSizeLessThan(150);
    assertThat(SHIPPED.edges()).isLessThan(400);
  }

  @Test
  void numbersNodesByTheirPlaceEachAfterOneThatLeadsToIt() {
    var reached = new ArrayList<>(List.of(0));
    for (int i = 0; i < SHIPPED.nodes().size(); i++) {
      assertThat(SHIPPED.nodes().get(i).number()).isEqualTo(i);
      assertThat(reached).contains(i);
      if (SHIPPED.nodes().get(i) instanceof Asking asking) {
        asking.branches().forEach(branch -> reached.add(branch.to()));
      }
    }
  }

  @Test
  void startsFromWhatIsKnown() {
    var graph = graph(LENDING, Answers.NONE.with("member", "YES"), Long.MAX_VALUE);

    assertThat(graph.questions().map(q -> q.question().name()))
        .containsExactly("daysOverdue", "shelf");
    assertThat(graph.finished()).isEqualTo(6);
    assertThat(graph.from().byQuestion()).containsEntry("member", "YES");
  }

  @Test
  void isOneEndWhereAllIsKnown() {
    var graph = graph(LENDING, Answers.NONE.with("member", "NO"), Long.MAX_VALUE);

    assertThat(graph.nodes()).singleElement().isInstanceOf(End.class);
    assertThat(graph.edges()).isZero();
  }

  @Test
  void marksWhatLiesBeyondTheLimit() {
    var graph = graph(LENDING, Answers.NONE, 5);

    assertThat(graph.complete()).isFalse();
    assertThat(graph.cases()).isEqualTo(5);
    assertThat(graph.nodes()).filteredOn(Cut.class::isInstance).hasSize(1);
    assertThat(question(graph, "member").branches())
        .filteredOn(b -> graph.nodes().get(b.to()) instanceof Cut)
        .extracting(Branch::answers)
        .containsExactly(List.of("NO", "UNKNOWN"));
  }

  @Test
  void tellsHowFarItIs() {
    var told = new ArrayList<Double>();
    InterviewGraph.of(LENDING, Answers.NONE, Long.MAX_VALUE, told::add);

    assertThat(told).isSorted().endsWith(1.0);
  }

  private static List<String> destinations(Asking asking) {
    return asking.branches().stream().map(b -> b.answers() + ">" + b.to()).toList();
  }

  private static Asking question(InterviewGraph graph, String name) {
    return graph
        .questions()
        .filter(q -> q.question().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static InterviewGraph graph(Rulebook rulebook, Answers from, long limit) {
    return InterviewGraph.of(rulebook, from, limit, done -> {});
  }

  private static Rulebook rulebook(String folder) {
    return Rulebook.ofConditions(Rulebook.read(Path.of(folder)));
  }
}

package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Review.Draw;
import dev.crivo.decision.Review.Kind;
import dev.crivo.decision.Review.Shown;
import dev.crivo.decision.ReviewRefused.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Second opinions are kept as decisions are, on every kind of store. */
class ReviewsTests {

  private static final Draw DRAW = new Draw("7", "f".repeat(64));

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Stores.class)
  void keepsEveryFieldAsItWasGiven(Stores store) {
    try (var decisions = store.open(home, NOON)) {
      var decision = decisions.record(PLAYBOOK, PLAIN);
      var full = Examples.full(Optional.empty());
      var review =
          new NewReview(
              decision.id(),
              Kind.REVIEW,
              "Zoë",
              Shown.SUBJECT,
              full.answers(),
              full.suggested(),
              Optional.of(full.chosen()),
              "Não: 本\n🦊",
              full.origin(),
              DRAW);

      var recorded = decisions.reviews().record(PLAYBOOK, review);

      assertThat(recorded).isEqualTo(review.recorded(recorded.id(), NOON.instant()));
      assertThat(decisions.reviews().all()).containsExactly(recorded);
      assertThat(decisions.reviews().of(List.of(decision.id()))).containsExactly(recorded);
      assertThat(decisions.reviews().of(List.of())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Stores.class)
  void nobodyReviewsTwiceOrTheirOwnAndWhatIsSettledIsSettled(Stores store) {
    try (var decisions = store.open(home, NOON)) {
      var id = decisions.record(PLAYBOOK, PLAIN).id();
      decisions.reviews().record(PLAYBOOK, review(id, Kind.REVIEW, "bea"));
      decisions.reviews().record(PLAYBOOK, review(id, Kind.REVIEW, "carla"));

      assertRefused(decisions, review("0".repeat(26), Kind.REVIEW, "x"), Code.NO_SUCH_DECISION);
      assertRefused(decisions, review(id, Kind.REVIEW, "ANA"), Code.OWN_DECISION);
      assertRefused(decisions, review(id, Kind.ADJUDICATION, "ana"), Code.OWN_DECISION);
      assertRefused(decisions, review(id, Kind.REVIEW, "Bea"), Code.ALREADY_REVIEWED);
      assertRefused(decisions, review(id, Kind.ADJUDICATION, "carla"), Code.OWN_REVIEW);
      decisions.reviews().record(PLAYBOOK, review(id, Kind.ADJUDICATION, "dora"));
      assertRefused(decisions, review(id, Kind.ADJUDICATION, "eva"), Code.ALREADY_SETTLED);
      assertRefused(decisions, review(id, Kind.REVIEW, "Dora"), Code.OWN_ADJUDICATION);
      assertThat(decisions.reviews().all()).map(Review::by).containsExactly("bea", "carla", "dora");
    }
  }

  @ParameterizedTest
  @EnumSource(Stores.class)
  void theSchemaItselfRefusesChangesAndRemovals(Stores store) {
    try (var decisions = store.open(home, NOON)) {
      var id = decisions.record(PLAYBOOK, PLAIN).id();
      decisions.reviews().record(PLAYBOOK, review(id, Kind.REVIEW, "bea"));
      var before = decisions.reviews().all();

      for (var statement :
          List.of(
              "update review set note = 'x'",
              "delete from review",
              "insert into review select * from review",
              other("reviewer_folded", "'bea'"),
              other("reviewer_folded", "'ana'"),
              other("decision", "'" + "0".repeat(26) + "'"),
              other("status", "' '"),
              other("shown", "'ALL'"),
              other("kind", "'OPINION'"),
              other("sample_frame", "'short'"))) {
        assertThatExceptionOfType(RuntimeException.class)
            .as(statement)
            .isThrownBy(() -> decisions.store().write(sql -> sql.sql(statement).update()));
      }
      assertThat(decisions.reviews().all()).isEqualTo(before);
      decisions.store().write(sql -> sql.sql(other("note", "'good'")).update());
      assertThat(decisions.reviews().all()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Stores.class)
  void theSchemaItselfRefusesToReviewAndToSettleTheSame(Stores store) {
    try (var decisions = store.open(home, NOON)) {
      var id = decisions.record(PLAYBOOK, PLAIN).id();
      decisions.reviews().record(PLAYBOOK, review(id, Kind.ADJUDICATION, "dora"));

      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(
              () ->
                  decisions
                      .store()
                      .write(sql -> sql.sql(withOtherKind("reviewer_folded")).update()))
          .havingRootCause()
          .withMessageContaining("nobody reviews and settles the same decision");
      decisions.store().write(sql -> sql.sql(withOtherKind("'eva'")).update());
      assertThat(decisions.reviews().all()).hasSize(2);
    }
  }

  private static String withOtherKind(String folded) {
    return other("reviewer_folded", folded).replaceFirst("select(.*?)kind", "select$1'REVIEW'");
  }

  /** Adds a row that differs from the one there is by its id, its reviewer, and one column. */
  private static String other(String column, String value) {
    var columns =
        "id, decision, kind, reviewer, reviewer_folded, at, shown, answers, suggested, status,"
            + " picked, override_reason, override_text, note, language, playbook,"
            + " playbook_version, program_version, sample_seed, sample_frame";
    var values =
        columns
            .replaceFirst("id", "'7' || substr(id, 2)")
            .replaceFirst("reviewer_folded", "'carla'");
    var changed =
        column.equals("reviewer_folded")
            ? values.replaceFirst("'carla'", value)
            : values.replaceFirst("(?<![a-z_])" + column + "(?![a-z_(])", value);
    return "insert into review (" + columns + ") select " + changed + " from review";
  }

  private static void assertRefused(Decisions decisions, NewReview review, Code code) {
    assertThatExceptionOfType(ReviewRefused.class)
        .isThrownBy(() -> decisions.reviews().record(PLAYBOOK, review))
        .matches(refused -> refused.code() == code);
  }

  private static NewReview review(String decision, Kind kind, String by) {
    return new NewReview(
        decision,
        kind,
        by,
        Shown.DECISION,
        PLAIN.answers(),
        PLAIN.suggested(),
        Optional.of(new Chosen("refused", Optional.empty(), Optional.empty())),
        "",
        PLAIN.origin(),
        DRAW);
  }
}

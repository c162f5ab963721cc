package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.NoteGrader;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Need;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a command line says of a decision to record. */
record RecordOptions(
    Optional<String> tenant,
    Optional<Integer> entitlements,
    Optional<String> note,
    boolean insist,
    Optional<String> as,
    Optional<LocalDate> targetDate,
    Optional<String> owner,
    Optional<String> nextAction,
    Optional<LocalDate> nextActionDate,
    Optional<String> corrects) {

  /** Those that tell of one case, and not of who records it. */
  static final String[] OF_ONE_CASE = {
    "--tenant",
    "--entitlements",
    "--note",
    "--target-date",
    "--owner",
    "--next-action",
    "--next-action-date",
    "--corrects"
  };

  /**
   * @throws Refusal where a text is none that others can read
   */
  RecordOptions {
    tenant = FreeText.NAME.option("--tenant", tenant);
    note = FreeText.NOTE.option("--note", note);
    as = FreeText.NAME.option("--as", as);
    owner = FreeText.NAME.option("--owner", owner);
    nextAction = FreeText.NAME.option("--next-action", nextAction);
  }

  /**
   * @throws Refusal where there is any: without a record it would be lost
   */
  void refuseAny() {
    addedTo(new GivenOptions())
        .first()
        .ifPresent(option -> refuse("classify.only-with-record", Map.of("option", option)));
  }

  /** All of them by their names. */
  GivenOptions addedTo(GivenOptions given) {
    return given
        .with("--tenant", tenant)
        .with("--entitlements", entitlements)
        .with("--note", note)
        .with("--insist", insist)
        .with("--as", as)
        .with("--target-date", targetDate)
        .with("--owner", owner)
        .with("--next-action", nextAction)
        .with("--next-action-date", nextActionDate)
        .with("--corrects", corrects);
  }

  /**
   * @throws Refusal where a record of this outcome needs something else
   */
  void check(Status outcome, LocalDate today) {
    if (outcome.needs().targetDate() == Need.REQUIRED) {
      required(targetDate.map(LocalDate::toString), "--target-date");
    }
    if (outcome.needs().targetDate() == Need.NONE && targetDate.isPresent()) {
      refuse("classify.no-target-date", Map.of("status", outcome.code()));
    }
    if (nextActionDate.isPresent() && nextAction.isEmpty()) {
      refuse("classify.only-with", Map.of("option", "--next-action-date", "with", "--next-action"));
    }
    refusePast(targetDate, "--target-date", today);
    refusePast(nextActionDate, "--next-action-date", today);
    EntitlementsPrompt.refuseOutOfRange(entitlements);
  }

  private static void refusePast(Optional<LocalDate> date, String option, LocalDate today) {
    date.filter(day -> !day.isAfter(today))
        .ifPresent(
            day -> refuse("classify.past-date", Map.of("option", option, "value", day.toString())));
  }

  String requiredTenant() {
    return required(tenant, "--tenant");
  }

  Plan plan() {
    return new Plan(targetDate, owner, nextAction, nextActionDate);
  }

  /**
   * The note with its grade.
   *
   * @throws Refusal where it is missing, or poor and its writer does not insist
   */
  Note graded(Status status, Screen screen, Wording wording) {
    var playbook = wording.playbook();
    var names = NoteGrader.names(playbook, status.code());
    var graded =
        new NoteGrader(playbook.noteWords()).grade(required(note, "--note"), status.code(), names);
    if (graded.grade() == NoteGrade.POOR && !insist) {
      var remarks =
          graded.remarks().stream()
              .map(remark -> NoteView.sentence(screen, wording, remark))
              .collect(Collectors.joining(" "));
      refuse("classify.poor-note", Map.of("remarks", remarks));
    }
    return graded;
  }

  private static String required(Optional<String> value, String option) {
    return value.orElseThrow(() -> Refusal.usage("classify.needs", Map.of("option", option)));
  }

  private static void refuse(String key, Map<String, String> arguments) {
    throw Refusal.usage(key, arguments);
  }
}

package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Choice;
import dev.crivo.console.Prompter;
import dev.crivo.console.Refusal;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.playbook.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Asks which of the entitlements on record an interview is about, and how many of those, told what
 * there is.
 */
record EntitlementsPrompt(Screen screen, Prompter prompter, Wording wording) {

  private static final int MOST = Question.MOST;

  /** The reply to "which?"; an answer is the value of a {@link Portion}. */
  Reply which(Sitting sitting, Optional<String> remembered) {
    var words = words();
    var choices =
        Portions.of(sitting).choices().stream()
            .map(p -> new Choice(p.value(), words.portion(p, sitting.record()), help(p)))
            .toList();
    var there =
        screen.text(
            "interview.which.there",
            Map.of("subject", words.subject(sitting), "count", sitting.shared().total()));
    return prompter.choose(new Ask(screen.text("interview.which"), there, remembered), choices);
  }

  private String help(Portion portion) {
    var key = portion.isAll() ? "all" : portion.isUnclassified() ? "unclassified" : "status";
    return screen.text("interview.which." + key + ".help");
  }

  /** The reply to "how many?". */
  Reply number(Sitting sitting, Optional<String> remembered) {
    var ask = new Ask(screen.text("interview.entitlements"), context(sitting), remembered);
    return prompter.number(ask, typed -> error(sitting, typed));
  }

  private String context(Sitting sitting) {
    var portions = Portions.of(sitting);
    var subject = words().subject(sitting);
    if (portions.portion().isPresent()) {
      var portion = words().portion(portions.portion().get(), sitting.record());
      return screen.text("interview.number.there", Map.of("subject", subject, "portion", portion));
    } else if (portions.corrected().isPresent()) {
      var covered = portions.usualNumber();
      return covered
          .map(number -> screen.text("interview.number.covered", Map.of("count", number)))
          .orElse("");
    } else if (sitting.record().isUnreadable()) {
      return screen.text("interview.number.unreadable");
    }
    return words()
        .uncounted(sitting)
        .map(parts -> screen.text("interview.number.uncounted", Map.of("parts", parts)))
        .orElse("");
  }

  private Optional<String> error(Sitting sitting, String typed) {
    var number = Integer.parseInt(typed);
    if (!inRange(number)) {
      return Optional.of(screen.text("interview.entitlements.range"));
    }
    return refused(sitting, number)
        .map(key -> screen.text("interview.number." + key, numbers(sitting, number)));
  }

  /** Why it cannot be about so many, as the end of a key; empty where it can. */
  private static Optional<String> refused(Sitting sitting, int number) {
    var portions = Portions.of(sitting);
    if (portions.allows(number)) {
      return Optional.empty();
    } else if (number < portions.least()) {
      return Optional.of("too-few");
    }
    return Optional.of(sitting.shared().isListed() ? "too-many" : "too-many-of-some");
  }

  private Map<String, Object> numbers(Sitting sitting, int number) {
    var portions = Portions.of(sitting);
    return Map.of(
        "wanted", number,
        "least", portions.least(),
        "most", portions.most().orElse(MOST),
        "subject", words().subject(sitting));
  }

  /** Says what keeps its status, and what the record did not know of. */
  void tellRest(Sitting sitting) {
    words()
        .unchanged(sitting)
        .ifPresent(what -> screen.say("interview.unchanged", Map.of("what", what)));
    var known = Taken.total(sitting.taken());
    var fresh = sitting.entitlements().orElse(0) - known;
    if (known > 0 && fresh > 0) {
      screen.say("interview.fresh", Map.of("count", fresh));
    }
  }

  /** Says which entitlements get another status than they have on record. */
  void tellChanges(Sitting sitting) {
    words()
        .changed(sitting)
        .ifPresent(what -> screen.say("interview.changes", Map.of("what", what)));
    if (sitting.record().corrects().isEmpty()) {
      words()
          .uncounted(sitting)
          .ifPresent(what -> screen.say("interview.changes.uncounted", Map.of("what", what)));
      PortionWords.decided(sitting)
          .ifPresent(ids -> screen.say("interview.changes.mistake", Map.of("ids", ids)));
    }
  }

  /**
   * @throws Refusal where an option names fewer or more entitlements than the prompt would take
   */
  static void refuseOutOfRange(Optional<Integer> entitlements) {
    entitlements
        .filter(seats -> !inRange(seats))
        .ifPresent(
            seats -> {
              throw Refusal.usage("usage.entitlements", Map.of("value", seats.toString()));
            });
  }

  /**
   * Why an option cannot name so many, where it can not.
   *
   * @param kept whether what was answered is kept in a draft
   */
  Optional<Refusal> refusal(Sitting sitting, boolean kept) {
    return sitting
        .entitlements()
        .filter(number -> sitting.isAboutKnown())
        .flatMap(
            number ->
                refused(sitting, number)
                    .map(
                        key ->
                            Refusal.usage(
                                "usage.entitlements." + key, told(sitting, number, kept))));
  }

  private Map<String, Object> told(Sitting sitting, int number, boolean kept) {
    var told = new HashMap<>(numbers(sitting, number));
    var there = words().there(sitting);
    told.put("there", there.isEmpty() ? "none" : there);
    told.put("kept", kept ? "yes" : "no");
    return told;
  }

  static boolean inRange(long seats) {
    return seats >= 1 && seats <= MOST;
  }

  private PortionWords words() {
    return new PortionWords(screen, wording);
  }

  /** A portion in words, for the list of answers to change. */
  String summary(Sitting sitting, String value) {
    return Portions.of(sitting).choices().stream()
        .filter(portion -> portion.value().equals(value))
        .map(portion -> words().portion(portion, sitting.record()))
        .findFirst()
        .orElse(value);
  }
}

package dev.crivo.audit;

import static dev.crivo.audit.LendingDesk.CARD_FORGOTTEN;
import static dev.crivo.audit.LendingDesk.LATE;
import static dev.crivo.audit.LendingDesk.LATE_STRANGER;
import static dev.crivo.audit.LendingDesk.NOVEL;
import static dev.crivo.audit.LendingDesk.accepted;
import static dev.crivo.audit.LendingDesk.by;
import static dev.crivo.audit.LendingDesk.decided;
import static dev.crivo.audit.LendingDesk.noting;
import static dev.crivo.audit.LendingDesk.saying;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Eighty decisions whose figures were computed by hand, and by a script with the variances of the
 * delta method by numeric derivatives. What was chosen (down) against what the rules say (across):
 *
 * <pre>
 * |           | lent.home | lent.room | refused | none |
 * |-----------|-----------|-----------|---------|------|
 * | lent.home | 40        | 7         | 0       | 0    |
 * | lent.room | 0         | 9         | 0       | 0    |
 * | refused   | 3         | 0         | 20      | 1    |
 * </pre>
 *
 * Ana decided the 60 of the forties and twenties and 2 of the 7, Eva the 9, Rui the others; the 20
 * are of April, all else is of March. The rule of the room is overridden in 7 of 16 cases, the
 * others together in 3 of 63.
 */
public final class EightyLoans {

  public static final Rulebook RULES = LendingDesk.WITH_A_ROOM;

  private EightyLoans() {}

  public static List<Decision> all() {
    var all = new ArrayList<>(march("rui", "he reads at home", "A note."));
    all.addAll(april());
    return all;
  }

  /**
   * @param rui what Rui is called
   * @param reason what he says against the rule of the room
   * @param note what he notes there
   */
  static List<Decision> march(String rui, String reason, String note) {
    var march = new ArrayList<Decision>();
    add(march, 40, accepted(RULES, NOVEL));
    add(march, 9, by(accepted(RULES, LATE_STRANGER), "eva"));
    var home = decided(RULES, LATE_STRANGER, "lent.home");
    add(march, 2, home);
    add(march, 5, noting(saying(by(home, rui), reason), note));
    add(march, 3, by(decided(RULES, NOVEL, "refused"), rui));
    add(march, 1, by(decided(RULES, CARD_FORGOTTEN, "refused"), rui));
    return march;
  }

  static List<Decision> april() {
    return Collections.nCopies(20, accepted(RULES, LATE));
  }

  private static void add(List<Decision> decisions, int times, Decision decision) {
    decisions.addAll(Collections.nCopies(times, decision));
  }

  /** Puts them on record in a home, under the words that Rui gives them. */
  public static void record(Path home, String rui, String reason, String note) {
    record(home, "2026-03-10T12:00:00Z", march(rui, reason, note));
    record(home, "2026-04-10T12:00:00Z", april());
  }

  private static void record(Path home, String day, List<Decision> decisions) {
    var clock = Clock.fixed(Instant.parse(day), ZoneOffset.UTC);
    try (var record = Decisions.open(home.resolve("data"), clock)) {
      record.record(
          RULES.playbook(),
          decisions.stream().map(d -> LendingDesk.fresh(d, Optional.empty())).toList());
    }
  }
}

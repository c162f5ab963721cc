package dev.crivo.decision;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.DecisionRefused.Code;
import dev.crivo.decision.EntitlementRows.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records some hundred decisions in their order, each for itself, in as few statements as there can
 * be: what is on record of all of them is read at once, and what was recorded of the same
 * entitlements meanwhile is written before the next one is held against it.
 */
final class Attempts {

  private final DecisionRows rows;
  private final EntitlementRows entitlements;
  private final Instant at;
  private final Iterator<String> ids;

  /** Decisions by the interviews that they come from. */
  private final Map<String, String> recorded;

  private final Map<Key, Entitlements> shared;
  private final List<Decision> unwritten = new ArrayList<>();
  private final Set<Key> touched = new HashSet<>();

  /**
   * @param decisions all that will be recorded, none of them a correction
   */
  Attempts(JdbcClient sql, List<NewDecision> decisions, Ids ids, Instant at) {
    this.rows = new DecisionRows(sql);
    this.entitlements = new EntitlementRows(sql);
    this.at = at;
    this.ids = ids.after(rows.latestId(), at, decisions.size()).iterator();
    this.recorded =
        rows.ofInterviews(
            decisions.stream().flatMap(d -> d.origin().interview().stream()).toList());
    this.shared = entitlements.of(decisions.stream().map(d -> Key.of(d.subject())).toList());
  }

  Attempt record(NewDecision decision) {
    try {
      return new Attempt.Recorded(recorded(decision));
    } catch (DecisionRefused refused) {
      return new Attempt.Refused(refused);
    }
  }

  private Decision recorded(NewDecision decision) {
    var interview = decision.origin().interview();
    interview.map(recorded::get).ifPresent(this::refuseSecondRecording);
    var check = new EntitlementCheck(this::shared, rows);
    var sharing = check.sharing(decision);
    refuseClassified(sharing.subject());
    var fresh = sharing.recorded(ids.next(), at, Optional.empty());
    DecisionRows.refuseBrokenText(DecisionRow.of(fresh));
    unwritten.add(fresh);
    touched.add(Key.of(fresh.subject()));
    interview.ifPresent(id -> recorded.put(id, fresh.id()));
    return fresh;
  }

  /**
   * Some of those that have a status are given no other one: which of them is meant, nobody can
   * tell from their number. All of them are.
   */
  private void refuseClassified(Subject subject) {
    var there = shared.get(Key.of(subject));
    var taken = subject.taken().stream().map(some -> there.part(some.decision()));
    if (Taken.total(subject.taken()) < there.total()
        && !taken.allMatch(part -> part.filter(Entitlements.Part::isUnclassified).isPresent())) {
      throw DecisionRefused.entitlements(
          Code.CLASSIFIED_ENTITLEMENTS,
          subject.tenant(),
          subject.entitlements().orElseThrow(),
          there.unclassified());
    }
  }

  private void refuseSecondRecording(String id) {
    throw DecisionRefused.alreadyRecorded(id);
  }

  /** What was read before is of no use where something was recorded since. */
  private Entitlements shared(Key key) {
    if (touched.remove(key)) {
      write();
      shared.put(key, entitlements.of(key));
    }
    return shared.get(key);
  }

  /** Writes what is not written yet. */
  void write() {
    if (!unwritten.isEmpty()) {
      rows.addAll(unwritten);
      unwritten.clear();
    }
  }
}

package dev.crivo.audit;

import dev.crivo.audit.Crosswalk.Today;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The statuses of a playbook by level: what opinions are compared by. Level 2 is that of the
 * statuses whose names decide who engages; details below it are left aside.
 *
 * @param playbook today's
 * @param crosswalk what became of statuses that it no longer has
 */
public record Levels(Playbook playbook, Crosswalk crosswalk) {

  public static final int TOP = 1;
  public static final int STATUS = 2;

  /** Stands for no status: follow-ups, contradicting answers, or a gap in the rules. */
  public static final String NONE = "none";

  /** Of statuses that all have the names of today. */
  public Levels(Playbook playbook) {
    this(playbook, Crosswalk.NONE);
  }

  /**
   * The code of today that a recorded one stands for; that code itself where it is several today,
   * or none.
   */
  public String current(String code) {
    return crosswalk.today(code, playbook) instanceof Today.Known known ? known.code() : code;
  }

  /**
   * Whether an opinion can be held against others: its status is one of today's, or none follows.
   * Of a status that is several today nobody can say which one was meant.
   */
  public boolean isJudged(Opinion opinion) {
    return opinion.status().map(this::isCurrent).orElse(true);
  }

  private boolean isCurrent(String code) {
    return crosswalk.today(code, playbook) instanceof Today.Known;
  }

  /**
   * A status or the one above it at a level; one that is higher already, or that the playbook does
   * not know, stays as it is, and none is {@link #NONE}.
   */
  public String at(int level, Optional<String> status) {
    return status.map(code -> at(level, code)).orElse(NONE);
  }

  /** The same of a code. */
  public String at(int level, String code) {
    return playbook
        .status(code)
        .filter(status -> level == TOP || status.kind() == Status.Kind.DETAIL)
        .flatMap(Status::parent)
        .map(parent -> at(level, parent))
        .orElse(code);
  }

  /** A code and all that it is below, itself first. */
  List<String> upTo(String code) {
    return Stream.iterate(
            Optional.of(code),
            Optional::isPresent,
            each -> each.flatMap(playbook::status).flatMap(Status::parent))
        .map(Optional::get)
        .toList();
  }

  /** Whether two opinions name the same status, details left aside; not where one is not judged. */
  public boolean agree(Opinion one, Opinion other) {
    return areJudged(one, other) && areSame(one, other);
  }

  /** Whether two opinions name different statuses, details left aside; not judged, they do not. */
  public boolean differ(Opinion one, Opinion other) {
    return areJudged(one, other) && !areSame(one, other);
  }

  private boolean areJudged(Opinion one, Opinion other) {
    return isJudged(one) && isJudged(other);
  }

  private boolean areSame(Opinion one, Opinion other) {
    return at(STATUS, one.status()).equals(at(STATUS, other.status()));
  }

  /** The statuses of a level, chosen or not. None is a category only where it occurs. */
  public SortedSet<String> scale(int level) {
    var scale = new TreeSet<String>();
    playbook.outcomes().forEach(outcome -> scale.add(at(level, outcome.code())));
    return scale;
  }
}

package dev.crivo.decision;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Entitlements.Part;
import java.util.List;
import java.util.Optional;

/**
 * How decisions that were recorded together are taken back: by one correction of each, after which
 * their entitlements have the status again that they had before.
 *
 * <p>A correction holds the entitlements that came from the first decision that the corrected one
 * took from, and says what that one says. Those from other decisions return to them by themselves,
 * as a corrected decision holds none.
 *
 * @param steps in the order to record them, all together
 * @param obstacles what stands in the way: nothing may be recorded while there is one that {@link
 *     Obstacle.Code#blocks}
 */
public record Undo(List<Step> steps, List<Obstacle> obstacles) {

  /**
   * One decision to take back.
   *
   * @param undone the decision to correct
   * @param restated the one that the correction says again
   * @param subject what the correction is about
   * @param back which decision stands for how many of the entitlements afterwards; none where they
   *     go back with those of the decision that they were taken from
   */
  public record Step(Decision undone, Decision restated, Subject subject, List<Part> back) {
    public Step {
      back = List.copyOf(back);
    }

    /** How many the decision brought, which are unknown again afterwards. */
    public int gone() {
      var returning = back.stream().mapToInt(Part::count).sum();
      var covered = undone.subject().entitlements().orElse(0);
      return back.isEmpty() ? 0 : Math.max(0, covered - returning);
    }
  }

  /**
   * Why a decision cannot be taken back.
   *
   * @param others the decisions that are the reason, where there are any
   */
  public record Obstacle(Code code, Decision decision, List<Decision> others) {

    /** Kinds of reasons. */
    public enum Code {
      /** The record does not know of a status that its entitlements had before. */
      NOTHING_BEFORE,
      /** It was corrected, and now says something else. */
      CORRECTED,
      /** Its entitlements, or some of them, got another status since. */
      DECIDED_SINCE,
      /** What it corrects is about another tenant or workload. */
      MOVED,
      /** It is a correction that changed the number in a way that cannot be told backwards. */
      OTHER_NUMBER,
      /** Entitlements that it would need again got another status since. */
      SOURCE_TAKEN;

      /** Whether the other decisions cannot be taken back either. */
      public boolean blocks() {
        return this != NOTHING_BEFORE;
      }
    }

    public Obstacle {
      others = List.copyOf(others);
    }
  }

  public Undo {
    steps = List.copyOf(steps);
    obstacles = List.copyOf(obstacles);
  }

  /**
   * How to take back a decision and those recorded together with it.
   *
   * @param tenant the one that the decision is about
   */
  public static Undo of(Tenant tenant, Decision decision) {
    return new UndoPlan(tenant, members(tenant, decision)).undo();
  }

  /** The decisions about the tenant that were recorded together with this one, and itself. */
  public static List<Decision> members(Tenant tenant, Decision decision) {
    return tenant.entitlements().stream()
        .flatMap(shared -> shared.decisions().stream())
        .filter(d -> d.id().equals(decision.id()) || isTogether(d.group(), decision.group()))
        .toList();
  }

  private static boolean isTogether(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }

  static boolean saysTheSame(Chosen one, Chosen other) {
    return one.status().equals(other.status()) && one.picked().equals(other.picked());
  }
}

package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import java.util.List;

/**
 * Reachable cases that change alike.
 *
 * @param before how they ended; the same as after where only the name picked for the detail or the
 *     amount that is missing differs
 * @param rules names of the changed rules behind it, in the playbook's order; none where something
 *     else than a rule made the change, such as the kind of a status
 * @param cases how many they are
 * @param example the answers of the first one found, in the order asked
 */
public record ChangedEnds(
    Ending before, Ending after, List<String> rules, long cases, Answers example) {

  public ChangedEnds {
    rules = List.copyOf(rules);
  }

  /** Whether one of the playbooks does not know the answers, so that nothing can be compared. */
  public boolean isUnknown() {
    return before instanceof Ending.Unknown || after instanceof Ending.Unknown;
  }

  ChangedEnds oneMore() {
    return new ChangedEnds(before, after, rules, cases + 1, example);
  }
}

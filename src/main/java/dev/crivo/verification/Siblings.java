package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statuses that a rule could conclude by mistake. */
final class Siblings {

  private final Playbook playbook;

  Siblings(Playbook playbook) {
    this.playbook = playbook;
  }

  /**
   * The code that comes after a rule's conclusion, of the same kind and below the same parent, the
   * first again after the last; else the next of the same kind. Never one on which the rule builds:
   * a rule may not conclude its own premise.
   */
  Optional<String> next(Rule rule) {
    var own = playbook.status(rule.conclusion()).orElseThrow();
    var below = foundations(rule);
    var others =
        rotated(own).stream()
            .filter(s -> s.kind() == own.kind() && !below.contains(s.code()))
            .toList();
    return others.stream()
        .filter(s -> s.parent().equals(own.parent()))
        .findFirst()
        .or(() -> others.stream().findFirst())
        .map(Status::code);
  }

  /** All statuses but one, beginning after it. */
  private List<Status> rotated(Status own) {
    var all = playbook.statuses();
    var at = all.indexOf(own);
    var rotated = new ArrayList<>(all.subList(at + 1, all.size()));
    rotated.addAll(all.subList(0, at));
    return rotated;
  }

  private Set<String> foundations(Rule rule) {
    var found = new HashSet<String>();
    var ahead = new ArrayList<>(rule.premises());
    while (!ahead.isEmpty()) {
      var code = ahead.remove(ahead.size() - 1);
      if (found.add(code)) {
        playbook.rules().stream()
            .filter(r -> r.conclusion().equals(code))
            .forEach(r -> ahead.addAll(r.premises()));
      }
    }
    return found;
  }
}

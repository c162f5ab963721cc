package dev.crivo.shell;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.interview.Interview;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An interview about one tenant's entitlements, at one moment: the interview itself, and whom it is
 * about. It never changes; every step gives a new one.
 *
 * @param revisited the step gone back to, where one was
 * @param given whether whom it is about was given and is not to be asked or changed
 */
record Sitting(
    Rulebook rulebook,
    Optional<String> tenant,
    Optional<Integer> entitlements,
    Interview interview,
    Optional<Step> revisited,
    boolean given) {

  /** Something to ask. */
  sealed interface Step {
    record Tenant() implements Step {}

    record Entitlements() implements Step {}

    record Asked(Question question) implements Step {}
  }

  static Sitting start(
      Rulebook rulebook,
      Optional<String> tenant,
      Optional<Integer> entitlements,
      Interview interview) {
    return new Sitting(rulebook, tenant, entitlements, interview, Optional.empty(), false);
  }

  /**
   * About what was decided before: the answers about the case itself alone are asked.
   *
   * @param subject also the workload, which the interview is started with
   */
  static Sitting about(Rulebook rulebook, Subject subject) {
    var known =
        rulebook
            .playbook()
            .subject()
            .flatMap(name -> subject.workload().map(choice -> Answers.NONE.with(name, choice)));
    return new Sitting(
        rulebook,
        Optional.of(subject.tenant()),
        subject.entitlements(),
        Interview.resume(rulebook, known.orElse(Answers.NONE)),
        Optional.empty(),
        true);
  }

  /** What to ask now; empty at the end. */
  Optional<Step> current() {
    return revisited.or(this::next);
  }

  private Optional<Step> next() {
    if (tenant.isEmpty()) {
      return Optional.of(new Step.Tenant());
    }
    var question = interview.evaluation().next();
    if (entitlements.isEmpty() && !given && !question.filter(this::isSubject).isPresent()) {
      return Optional.of(new Step.Entitlements());
    }
    return question.map(Step.Asked::new);
  }

  private boolean isSubject(Question question) {
    return rulebook.playbook().subject().filter(question.name()::equals).isPresent();
  }

  Sitting answer(String answer) {
    var step = current().orElseThrow();
    if (step instanceof Step.Tenant) {
      return new Sitting(
          rulebook,
          Optional.of(FreeText.stripped(answer)),
          entitlements,
          interview,
          Optional.empty(),
          given);
    }
    if (step instanceof Step.Entitlements) {
      var seats = Optional.of(Integer.valueOf(answer));
      return new Sitting(rulebook, tenant, seats, interview, Optional.empty(), given);
    }
    var asked = ((Step.Asked) step).question();
    var answered = interview.edit(asked.name()).answer(answer);
    return new Sitting(rulebook, tenant, entitlements, answered, Optional.empty(), given);
  }

  /** What a step was answered before, to be offered again. */
  Optional<String> remembered(Step step) {
    if (step instanceof Step.Tenant) {
      return tenant;
    }
    if (step instanceof Step.Entitlements) {
      return entitlements.map(String::valueOf);
    }
    return interview.remembered(((Step.Asked) step).question());
  }

  /** The steps answered so far, in the order asked. */
  List<Step> answered() {
    var steps = new ArrayList<Step>();
    tenant.ifPresent(t -> steps.add(new Step.Tenant()));
    for (var name : interview.asked()) {
      steps.add(new Step.Asked(rulebook.playbook().question(name).orElseThrow()));
    }
    entitlements.ifPresent(seats -> steps.add(afterSubject(steps), new Step.Entitlements()));
    steps.removeIf(step -> given && isAboutWhom(step));
    return steps;
  }

  private boolean isAboutWhom(Step step) {
    return !(step instanceof Step.Asked asked) || isSubject(asked.question());
  }

  private int afterSubject(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Asked asked && isSubject(asked.question())) {
        return i + 1;
      }
    }
    return Math.min(1, steps.size());
  }

  /** The step before the current one, or this one again where there is none. */
  Sitting back() {
    var steps = answered();
    var here = revisited.map(steps::indexOf).orElse(steps.size());
    return here <= 0 ? this : edit(steps.get(here - 1));
  }

  Sitting edit(Step step) {
    return new Sitting(rulebook, tenant, entitlements, interview, Optional.of(step), given);
  }
}

package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.Draft;
import dev.crivo.decision.Entitlements;
import dev.crivo.interview.Interview;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An interview about one tenant's entitlements, at one moment: the interview itself, and which
 * entitlements it is about. It never changes; every step gives a new one.
 *
 * @param about which entitlements, as far as that was answered
 * @param revisited the step gone back to, where one was
 * @param given whether whom it is about was given and is not to be asked or changed
 * @param record what is known of the tenant
 */
record Sitting(
    Rulebook rulebook,
    About about,
    Interview interview,
    Optional<Step> revisited,
    boolean given,
    TenantRecord record) {

  /** Something to ask. */
  sealed interface Step {
    record Tenant() implements Step {}

    /** Which of the entitlements on record. */
    record Which() implements Step {}

    record Entitlements() implements Step {}

    record Asked(Question question) implements Step {}
  }

  /**
   * Which entitlements it is about.
   *
   * @param portion the value of the {@link Portion} that was chosen
   * @param entitlements how many
   */
  record About(Optional<String> tenant, Optional<String> portion, Optional<Integer> entitlements) {

    About of(Optional<Integer> number) {
      return new About(tenant, portion, number);
    }

    /** Of the same tenant, without which and how many. */
    About undecided() {
      return new About(tenant, Optional.empty(), Optional.empty());
    }
  }

  /** Goes on from where a draft stands. */
  static Sitting start(Rulebook rulebook, Draft draft, Interview interview, TenantRecord record) {
    var about = new About(draft.tenant(), Optional.empty(), draft.entitlements());
    var sitting = new Sitting(rulebook, about, interview, Optional.empty(), false, record);
    var portion = Portions.of(sitting).holding(draft.taken()).map(Portion::value);
    return sitting.about(new About(draft.tenant(), portion, draft.entitlements()));
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
        new About(Optional.of(subject.tenant()), Optional.empty(), subject.entitlements()),
        Interview.resume(rulebook, known.orElse(Answers.NONE)),
        Optional.empty(),
        true,
        TenantRecord.untold());
  }

  Optional<String> tenant() {
    return about.tenant();
  }

  Optional<Integer> entitlements() {
    return about.entitlements();
  }

  Optional<String> workload() {
    return rulebook.playbook().subject().flatMap(interview.answers()::get);
  }

  /** Whether it is known what the entitlements are of. */
  boolean isAboutKnown() {
    return tenant().isPresent()
        && (rulebook.playbook().subject().isEmpty() || workload().isPresent());
  }

  /** How those entitlements are shared that it may be about; of none where that is not known. */
  Entitlements shared() {
    return isAboutKnown()
        ? record.entitlements(tenant().orElseThrow(), workload())
        : Entitlements.NONE;
  }

  /** The decision to replace, where it is about the same tenant and workload. */
  Optional<Decision> corrected() {
    return record
        .corrects()
        .filter(d -> tenant().filter(d.subject().tenant()::equalsIgnoreCase).isPresent())
        .filter(d -> d.subject().workload().equals(workload()));
  }

  /** From which decisions the entitlements come; none where the record is to tell that itself. */
  List<Taken> taken() {
    return entitlements().map(Portions.of(this)::taking).orElse(List.of());
  }

  /**
   * Whether it cannot be about those that were chosen another day.
   *
   * @param chosen where they came from then
   */
  boolean isOutdated(List<Taken> chosen) {
    return isAboutKnown()
        && !record.isUnreadable()
        && entitlements()
            .filter(n -> !Portions.of(this).allows(n) || !taken().equals(chosen))
            .isPresent();
  }

  /** What to ask now; empty at the end. */
  Optional<Step> current() {
    return revisited.or(this::next);
  }

  private Optional<Step> next() {
    if (tenant().isEmpty()) {
      return Optional.of(new Step.Tenant());
    }
    var question = interview.evaluation().next();
    if (entitlements().isEmpty() && !given && !question.filter(this::isSubject).isPresent()) {
      var which = Portions.of(this).isChoice() && about.portion().isEmpty();
      return Optional.of(which ? new Step.Which() : new Step.Entitlements());
    }
    return question.map(Step.Asked::new);
  }

  private boolean isSubject(Question question) {
    return rulebook.playbook().subject().filter(question.name()::equals).isPresent();
  }

  Sitting answer(String answer) {
    var step = current().orElseThrow();
    if (step instanceof Step.Tenant) {
      var tenant = Optional.of(FreeText.stripped(answer));
      return moved(with(new About(tenant, about.portion(), entitlements()), interview));
    } else if (step instanceof Step.Which) {
      return with(new About(tenant(), Optional.of(answer), Optional.empty()), interview);
    } else if (step instanceof Step.Entitlements) {
      return with(about.of(Optional.of(Integer.valueOf(answer))), interview);
    }
    var asked = ((Step.Asked) step).question();
    var answered = with(about, interview.edit(asked.name()).answer(answer));
    return isSubject(asked) ? moved(answered) : answered;
  }

  /** What was chosen among the entitlements of one tenant and workload says nothing of others. */
  private Sitting moved(Sitting other) {
    var same = other.tenant().equals(tenant()) && other.workload().equals(workload());
    var chosen = isAboutKnown() && !same;
    var shared = !Portions.of(this).isEmpty() || !Portions.of(other).isEmpty();
    return chosen && shared ? other.about(other.about.undecided()) : other;
  }

  private Sitting with(About what, Interview answered) {
    return new Sitting(rulebook, what, answered, Optional.empty(), given, record);
  }

  Sitting about(About what) {
    return new Sitting(rulebook, what, interview, revisited, given, record);
  }

  /** What a step was answered before, to be offered again, or what is usual there. */
  Optional<String> remembered(Step step) {
    if (step instanceof Step.Tenant) {
      return tenant();
    } else if (step instanceof Step.Which) {
      return about.portion().or(() -> Portions.of(this).usual().map(Portion::value));
    } else if (step instanceof Step.Entitlements) {
      return entitlements().or(Portions.of(this)::usualNumber).map(String::valueOf);
    }
    return interview.remembered(((Step.Asked) step).question());
  }

  /** What may be confirmed at a question, because it was answered about the tenant before. */
  Optional<TenantAnswer> offered(Step step) {
    if (given
        || record.corrects().isPresent()
        || !(step instanceof Step.Asked asked)
        || remembered(step).isPresent()) {
      return Optional.empty();
    }
    return tenant()
        .flatMap(record::tenant)
        .flatMap(t -> TenantAnswer.of(t, rulebook.playbook(), asked.question(), workload()));
  }

  /** The steps answered so far, in the order asked. */
  List<Step> answered() {
    var steps = new ArrayList<Step>();
    tenant().ifPresent(t -> steps.add(new Step.Tenant()));
    for (var name : interview.asked()) {
      steps.add(new Step.Asked(rulebook.playbook().question(name).orElseThrow()));
    }
    entitlements().ifPresent(seats -> steps.add(afterSubject(steps), new Step.Entitlements()));
    about.portion().ifPresent(value -> steps.add(afterSubject(steps), new Step.Which()));
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
    var here = current().map(step -> place(step, steps)).orElse(steps.size());
    return here <= 0 ? this : edit(steps.get(here - 1));
  }

  private int place(Step step, List<Step> steps) {
    if (steps.contains(step)) {
      return steps.indexOf(step);
    } else if (step instanceof Step.Which) {
      return afterSubject(steps);
    } else if (step instanceof Step.Entitlements) {
      return afterSubject(steps) + (about.portion().isPresent() ? 1 : 0);
    }
    return steps.size();
  }

  Sitting edit(Step step) {
    return new Sitting(rulebook, about, interview, Optional.of(step), given, record);
  }
}

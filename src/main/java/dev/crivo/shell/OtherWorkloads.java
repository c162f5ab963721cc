package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Reply.Answer;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Entitlements;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Tenant;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Rulebook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Offers to record a status that concerns a whole tenant for its other workloads too. */
final class OtherWorkloads {

  private static final String ALL = "*";
  private static final String NONE = "0";

  private final Screen screen;
  private final Prompter prompter;
  private final Wording wording;
  private final Decisions decisions;

  OtherWorkloads(Screen screen, Prompter prompter, Wording wording, Decisions decisions) {
    this.screen = screen;
    this.prompter = prompter;
    this.wording = wording;
    this.decisions = decisions;
  }

  /**
   * The same decision for the workloads that the person names, each with all its entitlements; none
   * where there is nothing to offer or the offer is declined.
   */
  Given<List<NewDecision>> offer(NewDecision decision, Recording recording, Rulebook rulebook) {
    var question = wording.playbook().subject().flatMap(wording.playbook()::question);
    if (question.isEmpty() || !concernsTenant(decision)) {
      return Given.of(List.of());
    }
    var others = others(question.get(), decision);
    var reply = ask(question.get(), others, decision);
    if (!(reply instanceof Answer answer)) {
      return Given.instead(reply);
    }
    var more =
        chosen(answer.value(), others).stream()
            .map(other -> decided(other, decision, recording, rulebook))
            .toList();
    return Given.of(more);
  }

  private static NewDecision decided(
      OtherWorkload other, NewDecision decision, Recording recording, Rulebook rulebook) {
    var answers = recording.answersFor(decision.answers(), other.workload());
    return recording.forWorkload(
        decision,
        other.subject(decision),
        rulebook.evaluate(answers),
        other.replaced().map(Decision::id));
  }

  private boolean concernsTenant(NewDecision decision) {
    return wording
        .playbook()
        .status(decision.chosen().status())
        .filter(status -> status.concernsWholeTenant(decision.answers()))
        .isPresent();
  }

  /** Every workload but that of the decision, of which there may be others left. */
  private List<OtherWorkload> others(Question question, NewDecision decision) {
    var tenant = decisions.tenants().get(decision.subject().tenant());
    var known = tenant.map(Tenant::entitlements).orElse(List.of());
    var replaced = recordedTogether(decision, known);
    return question.choices().stream()
        .map(workload -> other(workload, known, replaced))
        .filter(other -> !other.isRestOf(decision) || isLeft(other, decision))
        .toList();
  }

  private static OtherWorkload other(
      String workload, List<Entitlements> known, List<Decision> replaced) {
    var about = Optional.of(workload);
    return new OtherWorkload(
        workload,
        known.stream()
            .filter(shared -> shared.workload().equals(about))
            .findFirst()
            .orElseGet(() -> Entitlements.of(List.of(), Set.of())),
        replaced.stream().filter(d -> d.subject().workload().equals(about)).findFirst());
  }

  /** A correction is about as many as what it corrects; the others stay what they are. */
  private static boolean isLeft(OtherWorkload other, NewDecision decision) {
    return decision.corrects().isEmpty()
        ? other.number(decision) > 0
        : other.replaced().isPresent();
  }

  /** What was recorded with the decision that this one corrects, and was not corrected since. */
  private List<Decision> recordedTogether(NewDecision decision, List<Entitlements> known) {
    var group = decision.corrects().flatMap(decisions::get).flatMap(Decision::group);
    return known.stream()
        .flatMap(
            shared ->
                shared.decisions().stream()
                    .filter(d -> shared.standing(d.id()).equals(Optional.of(d))))
        .filter(d -> group.isPresent() && d.group().equals(group))
        .filter(d -> !decision.corrects().equals(Optional.of(d.id())))
        .toList();
  }

  private Reply ask(Question question, List<OtherWorkload> others, NewDecision decision) {
    screen.blank();
    screen.say("tenant.whole");
    for (int i = 0; i < others.size(); i++) {
      screen.item(2, "%2d".formatted(i + 1), words(question, others.get(i), decision));
    }
    var suggested = numbers(others, decision);
    var key = suggested.isEmpty() ? "tenant.others" : "tenant.others.known";
    var ask = new Ask(screen.text(key), "", Optional.of(suggested));
    var reply = prompter.text(ask, List.of(), typed -> error(typed, others));
    while (reply instanceof Reply.Help) {
      screen.say("tenant.others.help");
      reply = prompter.text(ask, List.of(), typed -> error(typed, others));
    }
    return reply;
  }

  private String words(Question question, OtherWorkload other, NewDecision decision) {
    var name = wording.answer(question.name(), other.workload());
    if (!other.isOnRecord(decision)) {
      return name;
    }
    var key = other.isRestOf(decision) ? "tenant.rest" : "tenant.on-record";
    return screen.text(key, Map.of("workload", name, "count", other.number(decision)));
  }

  private static String numbers(List<OtherWorkload> others, NewDecision decision) {
    return IntStream.range(0, others.size())
        .filter(i -> others.get(i).isOnRecord(decision))
        .mapToObj(i -> String.valueOf(i + 1))
        .collect(Collectors.joining(", "));
  }

  private Optional<String> error(String typed, List<OtherWorkload> others) {
    return parts(typed)
        .filter(part -> !part.equals(ALL) && !part.equals(NONE))
        .filter(part -> !isNumberUpTo(part, others.size()))
        .findFirst()
        .map(
            part ->
                screen.text(
                    "tenant.others.bad",
                    Map.of("typed", Visible.line(part), "last", others.size())));
  }

  private static boolean isNumberUpTo(String part, int last) {
    return part.matches("[0-9]{1,3}")
        && Integer.parseInt(part) >= 1
        && Integer.parseInt(part) <= last;
  }

  private static Set<OtherWorkload> chosen(String typed, List<OtherWorkload> others) {
    if (parts(typed).anyMatch(ALL::equals)) {
      return new LinkedHashSet<>(others);
    }
    return parts(typed)
        .filter(part -> !part.equals(NONE))
        .map(part -> others.get(Integer.parseInt(part) - 1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> parts(String typed) {
    return Stream.of(typed.split("[,;\\s]+")).filter(part -> !part.isEmpty());
  }
}

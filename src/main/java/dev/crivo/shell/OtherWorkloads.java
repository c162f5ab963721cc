package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Reply.Answer;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
   * The same decision for the workloads that the person names; none where there is nothing to offer
   * or the offer is declined.
   */
  Given<List<NewDecision>> offer(NewDecision decision, Recording recording, Rulebook rulebook) {
    var subject = wording.playbook().subject().flatMap(wording.playbook()::question);
    if (subject.isEmpty() || !concernsTenant(decision)) {
      return Given.of(List.of());
    }
    var known = entitlements(decision.subject().tenant());
    var replaced = recordedTogether(decision);
    var others = others(subject.get(), decision);
    var reply = ask(subject.get(), others, known.keySet());
    if (!(reply instanceof Answer answer)) {
      return Given.instead(reply);
    }
    var more =
        chosen(answer.value(), others).stream()
            .map(
                workload -> {
                  var evaluation =
                      rulebook.evaluate(recording.answersFor(decision.answers(), workload));
                  var seats = known.getOrDefault(workload, Optional.empty());
                  var corrects = Optional.ofNullable(replaced.get(workload));
                  return recording.forWorkload(decision, workload, evaluation, seats, corrects);
                })
            .toList();
    return Given.of(more);
  }

  /** By workload, the ids of what was recorded with the decision that this one corrects. */
  private Map<String, String> recordedTogether(NewDecision decision) {
    var group = decision.corrects().flatMap(decisions::get).flatMap(Decision::group);
    return decisions
        .list(DecisionFilter.ALL.withTenant(decision.subject().tenant()))
        .filter(d -> group.isPresent() && d.group().equals(group))
        .filter(d -> decisions.correctionOf(d.id()).isEmpty())
        .collect(
            Collectors.toMap(d -> d.subject().workload().orElse(""), Decision::id, (a, b) -> a));
  }

  private boolean concernsTenant(NewDecision decision) {
    return wording
        .playbook()
        .status(decision.chosen().status())
        .filter(status -> status.concernsWholeTenant(decision.answers()))
        .isPresent();
  }

  /** The workloads of a tenant on record, with their latest number of entitlements. */
  private Map<String, Optional<Integer>> entitlements(String tenant) {
    return decisions
        .list(DecisionFilter.ALL.withTenant(tenant))
        .map(Decision::subject)
        .filter(subject -> subject.workload().isPresent())
        .collect(
            Collectors.toMap(
                subject -> subject.workload().get(),
                Decision.Subject::entitlements,
                (latest, earlier) -> latest,
                LinkedHashMap::new));
  }

  private static List<String> others(Question subject, NewDecision decision) {
    var here = decision.subject().workload().orElse("");
    return subject.choices().stream().filter(choice -> !choice.equals(here)).toList();
  }

  private Reply ask(Question subject, List<String> others, Set<String> onRecord) {
    var suggested = onRecord.stream().filter(others::contains).toList();
    screen.blank();
    screen.say("tenant.whole");
    for (int i = 0; i < others.size(); i++) {
      screen.item(2, "%2d".formatted(i + 1), wording.answer(subject.name(), others.get(i)));
    }
    var key = suggested.isEmpty() ? "tenant.others" : "tenant.others.known";
    var ask = new Ask(screen.text(key), "", Optional.of(numbers(suggested, others)));
    var reply = prompter.text(ask, List.of(), typed -> error(typed, others));
    while (reply instanceof Reply.Help) {
      screen.say("tenant.others.help");
      reply = prompter.text(ask, List.of(), typed -> error(typed, others));
    }
    return reply;
  }

  private static String numbers(List<String> suggested, List<String> others) {
    return suggested.stream()
        .map(workload -> String.valueOf(others.indexOf(workload) + 1))
        .collect(Collectors.joining(", "));
  }

  private Optional<String> error(String typed, List<String> others) {
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

  private static Set<String> chosen(String typed, List<String> others) {
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

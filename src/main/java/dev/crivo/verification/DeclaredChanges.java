package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the files of two playbooks say differently, apart from words: texts, example cases and the
 * place where something stands are no matter.
 *
 * @param questions changed where they take another kind of answer
 * @param choices as {@code question.CHOICE}, of the questions that both ask
 * @param statuses changed where they are another kind of conclusion or a record of them needs
 *     something else
 */
public record DeclaredChanges(
    NamesChanged questions,
    NamesChanged choices,
    NamesChanged statuses,
    List<ThresholdChange> thresholds,
    List<RuleChange> rules) {

  public DeclaredChanges {
    thresholds = List.copyOf(thresholds);
    rules = List.copyOf(rules);
  }

  static DeclaredChanges between(Playbook before, Playbook after) {
    var thresholds = ThresholdChange.between(before, after);
    return new DeclaredChanges(
        NamesChanged.between(
            byName(before.questions(), Question::name, Question::kind),
            byName(after.questions(), Question::name, Question::kind)),
        NamesChanged.between(choices(before, after), choices(after, before)),
        NamesChanged.between(
            byName(before.statuses(), Status::code, Function.identity()),
            byName(after.statuses(), Status::code, Function.identity())),
        thresholds,
        RuleChange.between(before, after, thresholds));
  }

  /** Whether both say the same; they may still ask in another order. */
  public boolean isEmpty() {
    return questions.isEmpty()
        && choices.isEmpty()
        && statuses.isEmpty()
        && thresholds.isEmpty()
        && rules.isEmpty();
  }

  private static Map<String, String> choices(Playbook playbook, Playbook other) {
    var choices = new LinkedHashMap<String, String>();
    playbook.questions().stream()
        .filter(question -> other.question(question.name()).isPresent())
        .flatMap(question -> question.choices().stream().map(c -> question.name() + "." + c))
        .forEach(choice -> choices.put(choice, choice));
    return choices;
  }

  private static <T> Map<String, Object> byName(
      List<T> declared, Function<T, String> name, Function<T, ?> meaning) {
    return declared.stream()
        .collect(Collectors.toMap(name, meaning::apply, (a, b) -> a, LinkedHashMap::new));
  }
}

package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names an example case by its status and the answer that decided, in the playbook's English. */
final class CaseName {

  /** Answers up to this length seldom say what they answer. */
  private static final int SHORT = 15;

  private CaseName() {}

  /** Such as "Refused > Late books: How many days late is the oldest book? 20". */
  static String of(Decision decision, Answers answers, Playbook playbook) {
    var texts = playbook.texts(Locale.ENGLISH);
    var status = String.join(" > ", names(decision.chosen().status(), playbook, texts));
    return deciding(decision, answers, playbook)
        .map(question -> status + ": " + fact(question, answers, texts))
        .orElse(status);
  }

  private static List<String> names(String code, Playbook playbook, Texts texts) {
    var names = new ArrayList<String>();
    var status = playbook.status(code);
    while (status.isPresent()) {
      names.add(0, texts.status(status.get().code()));
      status = status.get().parent().flatMap(playbook::status);
    }
    return names;
  }

  /**
   * The last question that the last rule with conditions read; where the person chose against the
   * rules, the last one answered.
   */
  private static Optional<Question> deciding(
      Decision decision, Answers answers, Playbook playbook) {
    var reasons = decision.suggested().reasons();
    return decision.chosen().overriding().isPresent()
        ? last(answers.byQuestion().keySet(), answers, playbook)
        : reasons.stream()
            .map(reason -> last(reason.facts().keySet(), answers, playbook))
            .flatMap(Optional::stream)
            .reduce((earlier, later) -> later);
  }

  /** In the playbook's order, names left out: a name decides nothing and is not for others. */
  private static Optional<Question> last(
      Collection<String> questions, Answers answers, Playbook playbook) {
    return playbook.questions().stream()
        .filter(q -> q.kind() != Question.Kind.TEXT)
        .filter(q -> questions.contains(q.name()) && answers.has(q.name()))
        .reduce((earlier, later) -> later);
  }

  private static String fact(Question question, Answers answers, Texts texts) {
    var name = question.name();
    var words = texts.answer(name, answers.get(name).orElseThrow());
    return words.length() > SHORT ? words : texts.question(name) + " " + words;
  }
}

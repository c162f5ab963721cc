package dev.crivo.shell;

import dev.crivo.console.Choice;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Texts;
import dev.crivo.rulebook.Conclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A playbook in the words of one language, made safe for the screen. */
final class Wording {

  private static final String BETWEEN_LEVELS = " > ";

  private final Playbook playbook;
  private final Texts texts;
  private final Screen screen;

  Wording(Playbook playbook, Screen screen) {
    this.playbook = playbook;
    this.texts = playbook.texts(screen.locale());
    this.screen = screen;
  }

  Playbook playbook() {
    return playbook;
  }

  Screen screen() {
    return screen;
  }

  Texts texts() {
    return texts;
  }

  /** The names of a status and those above it, the highest first. */
  List<String> names(String code) {
    var names = new ArrayList<String>();
    var status = playbook.status(code);
    while (status.isPresent()) {
      names.add(0, texts.status(status.get().code()));
      status = status.get().parent().flatMap(playbook::status);
    }
    return names.isEmpty() ? List.of(Visible.line(code)) : names;
  }

  /** A status in words, such as "Blocked > Legal/Regulatory > Legal". */
  String path(String code) {
    return String.join(BETWEEN_LEVELS, names(code));
  }

  /**
   * The same with a detail picked by name: "… > Slack", or "… > Other: …" where not on the list.
   */
  String path(String code, Optional<String> picked, Answers answers) {
    return picked
        .map(name -> path(code) + BETWEEN_LEVELS + detail(code, name, answers))
        .orElseGet(() -> path(code));
  }

  /**
   * How a case ends in a line: the status, what is to be done first, what contradicts each other,
   * or the question that comes next.
   *
   * @param answers those of the case, which decide whether a picked name was offered
   */
  String conclusion(Conclusion conclusion, Answers answers) {
    return switch (conclusion.kind()) {
      case SUGGESTION -> path(conclusion.codes().get(0), conclusion.picked(), answers);
      case FOLLOW_UPS -> screen.text("conclusion.follow-ups", named(conclusion));
      case CONFLICT -> screen.text("conclusion.conflict", named(conclusion));
      case UNDETERMINED ->
          conclusion
              .next()
              .map(q -> screen.text("conclusion.asks", Map.of("question", question(q))))
              .orElseGet(() -> screen.text("conclusion.gap"));
    };
  }

  private Map<String, String> named(Conclusion conclusion) {
    var names = new ArrayList<String>();
    for (int i = 0; i < conclusion.codes().size(); i++) {
      var name = path(conclusion.codes().get(i));
      var missing = i < conclusion.missing().size() ? conclusion.missing().get(i) : 0;
      names.add(
          missing == 0
              ? name
              : screen.text("conclusion.missing", Map.of("name", name, "count", missing)));
    }
    return Map.of("names", String.join("; ", names));
  }

  /** The status of a decision in words. */
  String chosen(Decision decision) {
    return path(decision.chosen().status(), decision.chosen().picked(), decision.answers());
  }

  private String detail(String code, String name, Answers answers) {
    var offered =
        playbook
            .status(code)
            .flatMap(Status::pick)
            .map(pick -> pick.offered(answers))
            .orElse(List.of());
    return offered.contains(name)
        ? name
        : screen.text("detail.other", Map.of("name", Visible.line(name)));
  }

  /** A question in words; its name where the playbook does not know it. */
  String question(String name) {
    return texts.find("question." + name).orElseGet(() -> Visible.line(name));
  }

  /** An answer in words. */
  String answer(String question, String answer) {
    return Visible.line(texts.answer(question, answer));
  }

  /** The name of the section of the source document that a rule encodes. */
  String section(Rule rule) {
    return path(rule.source());
  }

  /** The choices of a question as a prompt shows them. */
  List<Choice> choices(Question question) {
    return question.choices().stream()
        .map(
            c ->
                new Choice(
                    c, texts.answer(question.name(), c), texts.choiceHelp(question.name(), c)))
        .toList();
  }

  /** Every status that a decision can record, as a prompt shows them. */
  List<Choice> outcomes() {
    return playbook.outcomes().stream()
        .map(s -> new Choice(s.code(), path(s.code()), texts.definition(s.code())))
        .toList();
  }

  /** The details of a status that rules conclude, as a prompt shows them. */
  List<Choice> details(String outcome) {
    return playbook.statuses().stream()
        .filter(s -> s.parent().filter(outcome::equals).isPresent())
        .map(s -> new Choice(s.code(), texts.status(s.code()), ""))
        .toList();
  }

  /**
   * What somebody wrote for an answer, in canonical form: the name of a choice or its words in the
   * language of the screen, or a name of a pick list, whatever the case.
   */
  Optional<String> canonical(Question question, String written) {
    return question.kind() == Question.Kind.TEXT
        ? question.canonical(listed(question, written))
        : question
            .canonical(written)
            .or(
                () ->
                    question.choices().stream()
                        .filter(
                            c -> folded(texts.answer(question.name(), c)).equals(folded(written)))
                        .findFirst());
  }

  /** A name as its pick list spells it; the name itself where it is on none. */
  private String listed(Question question, String written) {
    return playbook
        .pickedBy(question.name())
        .flatMap(Status::pick)
        .flatMap(
            pick ->
                pick.names().values().stream()
                    .flatMap(List::stream)
                    .filter(name -> folded(name).equals(folded(written)))
                    .findFirst())
        .orElse(written);
  }

  /**
   * The status that somebody means by a code or a name in the language of the screen.
   *
   * @throws Refusal where there is none
   */
  Status status(String written) {
    return playbook.statuses().stream()
        .filter(s -> s.level() > 0)
        .filter(
            s ->
                s.code().equalsIgnoreCase(written.strip())
                    || folded(texts.status(s.code())).equals(folded(written)))
        .findFirst()
        .orElseThrow(() -> Refusal.usage("playbook.no-status", Map.of("status", written)));
  }

  /**
   * What somebody means by a code or a name of anything that a case can end with or, for a group,
   * pass; where several have the name, by all names from the top level down.
   *
   * @throws Refusal where there is none, or the name is that of several
   */
  Status concluded(String written) {
    var all =
        playbook.statuses().stream().filter(s -> s.kind() != Status.Kind.INTERMEDIATE).toList();
    var wanted = folded(written);
    var found =
        all.stream()
            .filter(s -> folded(s.code()).equals(wanted) || folded(path(s.code())).equals(wanted))
            .toList();
    if (found.isEmpty()) {
      found = all.stream().filter(s -> folded(texts.status(s.code())).equals(wanted)).toList();
    }
    if (found.size() > 1) {
      var codes = found.stream().map(Status::code).collect(Collectors.joining(", "));
      throw Refusal.usage("playbook.several", Map.of("status", written, "codes", codes));
    }
    return found.stream()
        .findFirst()
        .orElseThrow(() -> Refusal.usage("playbook.no-status", Map.of("status", written)));
  }

  /**
   * @throws Refusal where there is no such rule
   */
  Rule rule(String name) {
    return playbook
        .rule(name)
        .orElseThrow(() -> Refusal.usage("rules.no-rule", Map.of("rule", name)));
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}

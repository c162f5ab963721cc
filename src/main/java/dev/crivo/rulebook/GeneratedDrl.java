package dev.crivo.rulebook;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The DRL that Drools compiles, written anew from what was read of a playbook. The compiler makes
 * Java of it, so nothing that a playbook's author wrote stands in it but numbers and the codes of
 * statuses, whose alphabet is plain. Everything else is named by its place in the playbook.
 */
final class GeneratedDrl {

  static final String PACKAGE = "dev.crivo.generated";
  static final String CASE = "Case";

  private final Playbook playbook;

  private GeneratedDrl(Playbook playbook) {
    this.playbook = playbook;
  }

  static String of(Playbook playbook) {
    return new GeneratedDrl(playbook).text();
  }

  /** The field of a question, by its place among the questions. */
  static String field(int question) {
    return "q" + question;
  }

  /** The place in the playbook of the rule that Drools knows by this name. */
  static int rule(String generatedName) {
    return Integer.parseInt(generatedName.substring(1));
  }

  private String text() {
    var text = new StringBuilder("package " + PACKAGE + "\n");
    text.append("declare Status\n  code : String @key\nend\n");
    var fields = new StringBuilder();
    for (int i = 0; i < playbook.questions().size(); i++) {
      var question = playbook.questions().get(i);
      if (question.kind() == Question.Kind.CHOICE) {
        text.append(choices(i, question.choices().size()));
      }
      fields.append("  ").append(field(i)).append(" : ").append(type(i, question)).append('\n');
    }
    text.append("declare " + CASE + "\n").append(fields).append("end\n");
    for (int i = 0; i < playbook.rules().size(); i++) {
      text.append(rule(i, playbook.rules().get(i)));
    }
    return text.toString();
  }

  private static String choices(int question, int count) {
    var constants = IntStream.range(0, count).mapToObj(c -> "A" + c);
    return "declare enum Q%d\n  %s;\nend\n"
        .formatted(question, constants.collect(Collectors.joining(", ")));
  }

  private static String type(int place, Question question) {
    return switch (question.kind()) {
      case CHOICE -> "Q" + place;
      case NUMBER -> "Integer";
      case TEXT -> "String";
    };
  }

  private String rule(int place, Rule rule) {
    var text = new StringBuilder("rule R" + place + "\nwhen\n");
    rule.premises()
        .forEach(code -> text.append("  Status( code == ").append(quoted(code)).append(" )\n"));
    if (!rule.conditions().isEmpty()) {
      text.append("  " + CASE + "( ").append(conditions(rule)).append(" )\n");
    }
    var conclusion = "then\n  insertLogical( new Status( %s ) );\nend\n";
    return text.append(conclusion.formatted(quoted(rule.conclusion()))).toString();
  }

  private String conditions(Rule rule) {
    return rule.conditions().stream().map(this::condition).collect(Collectors.joining(", "));
  }

  private String condition(Condition condition) {
    var question = playbook.question(condition.question()).orElseThrow();
    var place = playbook.questions().indexOf(question);
    var values = condition.values().stream().map(v -> value(place, question, v)).toList();
    return field(place) + " " + condition.operator().symbol() + " " + right(condition, values);
  }

  private static String right(Condition condition, List<String> values) {
    return condition.operator() == Condition.Operator.IN
        ? "( " + String.join(", ", values) + " )"
        : values.get(0);
  }

  private static String value(int place, Question question, String value) {
    return question.kind() == Question.Kind.CHOICE
        ? "Q" + place + ".A" + question.choices().indexOf(value)
        : String.valueOf(Integer.parseInt(value));
  }

  private static String quoted(String code) {
    if (!Names.isPlain(code)) {
      throw new IllegalArgumentException(code + " was to be refused when it was read");
    }
    return '"' + code + '"';
  }
}

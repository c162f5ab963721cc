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
 * Java of it, so nothing that a playbook's author wrote stands in it but numbers. Everything else
 * is named by its place in the playbook.
 *
 * <p>What rules build on is a type of its own, whose facts carry the answers on. So the rules that
 * build on it wait behind it, and a case that does not get there costs nothing for them: it takes a
 * third of the time that it takes with one type of status, which every rule joins with the case.
 */
final class GeneratedDrl {

  static final String PACKAGE = "dev.crivo.generated";
  static final String CASE = "Case";

  private final Playbook playbook;

  /** Codes of the statuses that rules build on. */
  private final List<String> premises;

  private GeneratedDrl(Playbook playbook) {
    this.playbook = playbook;
    this.premises =
        playbook.rules().stream().flatMap(r -> r.premises().stream()).distinct().toList();
  }

  static String of(Playbook playbook) {
    return new GeneratedDrl(playbook).text();
  }

  /** The field of a question, by its place among the questions. */
  static String field(int question) {
    return "q" + question;
  }

  /** The method that sets that field. */
  static String setter(int question) {
    return "setQ" + question;
  }

  /** The place in the playbook of the rule that Drools knows by this name. */
  static int rule(String generatedName) {
    return Integer.parseInt(generatedName.substring(1));
  }

  private String text() {
    var text = new StringBuilder("package " + PACKAGE + "\n");
    for (int i = 0; i < playbook.questions().size(); i++) {
      if (playbook.questions().get(i).kind() == Question.Kind.CHOICE) {
        text.append(choices(i, playbook.questions().get(i).choices().size()));
      }
    }
    text.append(declared(CASE));
    premises.forEach(code -> text.append(declared(type(code))));
    for (int i = 0; i < playbook.rules().size(); i++) {
      text.append(rule(i, playbook.rules().get(i)));
    }
    return text.toString();
  }

  private String declared(String type) {
    var fields =
        IntStream.range(0, playbook.questions().size())
            .mapToObj(i -> "  " + field(i) + " : " + type(i, playbook.questions().get(i)) + "\n");
    return "declare " + type + "\n" + fields.collect(Collectors.joining()) + "end\n";
  }

  /** The type of the facts that say that a status holds. */
  private String type(String code) {
    return "S" + premises.indexOf(code);
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
    var types = rule.premises().isEmpty() ? List.of(CASE) : types(rule.premises());
    var text = new StringBuilder("rule R" + place + "\nwhen\n");
    text.append("  $case : " + types.get(0) + "( " + conditions(rule) + " )\n");
    types.stream().skip(1).forEach(type -> text.append("  " + type + "()\n"));
    text.append("then\n");
    if (premises.contains(rule.conclusion())) {
      text.append("  insert( new " + type(rule.conclusion()) + "( " + answers() + " ) );\n");
    }
    return text.append("end\n").toString();
  }

  private List<String> types(List<String> codes) {
    return codes.stream().map(this::type).toList();
  }

  /** The answers that the rule's own fact carries. */
  private String answers() {
    return IntStream.range(0, playbook.questions().size())
        .mapToObj(i -> "$case.getQ" + i + "()")
        .collect(Collectors.joining(", "));
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
}

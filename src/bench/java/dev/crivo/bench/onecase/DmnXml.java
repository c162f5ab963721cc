package dev.crivo.bench.onecase;

import dev.crivo.bench.onecase.Tables.Table;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A playbook's rules as DMN 1.3: an input for each question, a decision for each table, which
 * collects the names of all rules that match.
 *
 * @param cell how the conditions on one answer are written; {@code -} where there are none
 */
record DmnXml(Tables tables, Function<List<Condition>, String> cell) {

  static final String NAMESPACE = "https://crivo.dev/bench";
  static final String NAME = "playbook";

  /** The conditions on one answer in FEEL: what DMN itself defines for a cell. */
  static String feel(List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return "-";
    } else if (conditions.size() > 1) {
      throw new IllegalArgumentException("two conditions of a rule on one answer " + conditions);
    }
    var condition = conditions.get(0);
    return switch (condition.operator()) {
      case EQUAL, IN ->
          condition.values().stream().map(v -> '"' + v + '"').collect(Collectors.joining(","));
      default -> condition.operator().symbol() + " " + condition.values().get(0);
    };
  }

  String text() {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\"");
    xml.append(" name=\"%s\" namespace=\"%s\">\n".formatted(NAME, NAMESPACE));
    tables.playbook().questions().forEach(question -> xml.append(input(question)));
    tables.inOrder().forEach(table -> xml.append(decision(table)));
    return xml.append("</definitions>\n").toString();
  }

  private String input(Question question) {
    var name = question.name();
    return """
        <inputData id="i_%s" name="%s"><variable id="v_%s" name="%s" typeRef="%s"/></inputData>
        """
        .formatted(name, name, name, name, type(name));
  }

  private String decision(Table table) {
    var name = table.name();
    var xml = new StringBuilder("<decision id=\"%s\" name=\"%s\">\n".formatted(name, name));
    xml.append("<variable id=\"v_%s\" name=\"%s\"/>\n".formatted(name, name));
    for (var question : table.questions()) {
      xml.append(
          "<informationRequirement id=\"r_%s_%s\"><requiredInput href=\"#i_%s\"/></informationRequirement>\n"
              .formatted(name, question, question));
    }
    xml.append("<decisionTable id=\"d_%s\" hitPolicy=\"COLLECT\">\n".formatted(name));
    for (var question : table.questions()) {
      xml.append(
          "<input id=\"c_%s_%s\"><inputExpression id=\"e_%s_%s\" typeRef=\"%s\"><text>%s</text></inputExpression></input>\n"
              .formatted(name, question, name, question, type(question), question));
    }
    xml.append("<output id=\"o_%s\" name=\"rule\" typeRef=\"string\"/>\n".formatted(name));
    table.rules().forEach(rule -> xml.append(row(table, rule)));
    return xml.append("</decisionTable>\n</decision>\n").toString();
  }

  private String row(Table table, Rule rule) {
    var id = "x" + tables.playbook().rules().indexOf(rule);
    var xml = new StringBuilder("<rule id=\"%s\">".formatted(id));
    int column = 0;
    for (var question : table.questions()) {
      xml.append("<inputEntry id=\"%s_%d\"><text><![CDATA[".formatted(id, column++));
      xml.append(cell.apply(Tables.on(question, rule))).append("]]></text></inputEntry>");
    }
    xml.append(
        "<outputEntry id=\"%s_o\"><text>\"%s\"</text></outputEntry>".formatted(id, rule.name()));
    return xml.append("</rule>\n").toString();
  }

  private String type(String question) {
    return tables.isNumber(question) ? "number" : "string";
  }
}

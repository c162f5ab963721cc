package dev.crivo.rulebook;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlExprParserFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Turns rules as Drools parsed them into rules as data, and refuses every construct that would keep
 * the engine from explaining, asking and proving.
 */
final class RuleReader {

  private static final String SOURCE = "source";

  private final Problems problems;
  private final ConditionReader conditions;

  RuleReader(Vocabulary words, Problems problems) {
    this.problems = problems;
    this.conditions = new ConditionReader(words, problems);
  }

  /** The rule as data, or empty where it has no usable conclusion; problems tell why. */
  Optional<Rule> read(String file, RuleDescr descr) {
    var place = new Problems.Place(file, descr.getLine());
    refuseExtras(descr, place);
    var premises = new ArrayList<String>();
    var tests = new ArrayList<Condition>();
    for (var part : descr.getLhs().getDescrs()) {
      readPattern(file, part, premises, tests);
    }
    if (descr.getLhs().getDescrs().isEmpty()) {
      problems.add(place, quoted(descr) + " has no condition");
    }
    var source = source(descr, place);
    return conclusion(descr, place)
        .map(
            code ->
                new Rule(descr.getName(), source, premises, tests, code, file, descr.getLine()));
  }

  private void refuseExtras(RuleDescr descr, Problems.Place place) {
    descr
        .getAttributes()
        .keySet()
        .forEach(name -> problems.add(place, quoted(descr) + ": `" + name + "` is not allowed"));
    if (descr.getParentName() != null) {
      problems.add(place, quoted(descr) + ": `extends` is not allowed");
    }
    if (!descr.getNamedConsequences().isEmpty()) {
      problems.add(place, quoted(descr) + ": named consequences are not allowed");
    }
    descr.getAnnotationNames().stream()
        .filter(name -> !name.equals(SOURCE))
        .forEach(name -> problems.add(place, quoted(descr) + ": unknown annotation @" + name));
  }

  private String source(RuleDescr descr, Problems.Place place) {
    var annotation = descr.getAnnotation(SOURCE);
    var value = annotation == null ? "" : annotation.getSingleValueAsString().replace("\"", "");
    if (value.isBlank()) {
      problems.add(
          place, quoted(descr) + " needs @source( \"the status whose section it encodes\" )");
      return "";
    }
    return value;
  }

  private void readPattern(
      String file, BaseDescr part, List<String> premises, List<Condition> tests) {
    var place = new Problems.Place(file, part.getLine());
    if (!(part instanceof PatternDescr pattern)
        || pattern.getSource() != null
        || !pattern.getBehaviors().isEmpty()
        || pattern.getIdentifier() != null) {
      problems.add(
          place,
          "only `Case( … )` and `Status( code == … )` may stand in `when`, not " + words(part));
      return;
    }
    for (var constraint : pattern.getConstraint().getDescrs()) {
      var at = new Problems.Place(file, constraint.getLine());
      switch (pattern.getObjectType()) {
        case Vocabulary.CASE -> tests.addAll(conditions.read(constraint.toString(), at));
        case Vocabulary.STATUS -> premise(constraint.toString(), at).ifPresent(premises::add);
        default ->
            problems.add(
                at, "unknown fact `" + pattern.getObjectType() + "`; there are Case and Status");
      }
    }
  }

  private static String words(BaseDescr part) {
    return part.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT);
  }

  private Optional<String> premise(String expression, Problems.Place place) {
    var parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
    var parsed = parser.parse(expression);
    if (parsed != null && !parser.hasErrors() && parsed.getDescrs().size() == 1) {
      return code(parsed, place, expression);
    }
    return refusePremise(place, expression);
  }

  private Optional<String> code(
      ConstraintConnectiveDescr parsed, Problems.Place place, String expression) {
    if (parsed.getDescrs().get(0) instanceof RelationalExprDescr test
        && test.getOperator().equals("==")
        && !test.getOperatorDescr().isNegated()
        && test.getLeft().toString().contains("code")
        && test.getRight() instanceof AtomicExprDescr literal
        && literal.isLiteral()) {
      var text = literal.getExpression().strip();
      if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
        return Optional.of(text.substring(1, text.length() - 1));
      }
    }
    return refusePremise(place, expression);
  }

  private Optional<String> refusePremise(Problems.Place place, String expression) {
    problems.add(
        place, "`Status( " + expression + " )` is not allowed: write Status( code == \"…\" )");
    return Optional.empty();
  }

  private Optional<String> conclusion(RuleDescr descr, Problems.Place place) {
    var code = concludedBy(String.valueOf(descr.getConsequence()));
    if (code.isEmpty()) {
      problems.add(
          place, quoted(descr) + " may only conclude: insertLogical( new Status( \"…\" ) );");
    }
    return code;
  }

  private static Optional<String> concludedBy(String consequence) {
    try {
      var statements = StaticJavaParser.parseBlock("{" + consequence + "}").getStatements();
      if (statements.size() != 1) {
        return Optional.empty();
      }
      return statements
          .get(0)
          .toExpressionStmt()
          .flatMap(statement -> statement.getExpression().toMethodCallExpr())
          .flatMap(RuleReader::insertedCode);
    } catch (ParseProblemException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> insertedCode(MethodCallExpr call) {
    if (!call.getNameAsString().equals("insertLogical")
        || call.getScope().isPresent()
        || call.getArguments().size() != 1) {
      return Optional.empty();
    }
    return call.getArgument(0)
        .toObjectCreationExpr()
        .filter(fact -> fact.getTypeAsString().equals(Vocabulary.STATUS))
        .filter(fact -> fact.getAnonymousClassBody().isEmpty())
        .map(ObjectCreationExpr::getArguments)
        .filter(arguments -> arguments.size() == 1)
        .flatMap(arguments -> arguments.get(0).toStringLiteralExpr())
        .map(StringLiteralExpr::asString);
  }

  private static String quoted(RuleDescr descr) {
    return "rule \"" + descr.getName() + "\"";
  }
}

package dev.crivo.rulebook;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Turns rules as Drools parsed them into rules as data, and refuses every construct that would keep
 * the engine from explaining, asking and proving.
 */
final class RuleReader {

  private static final String SOURCE = "source";
  private static final String CODE = "\"([A-Za-z0-9._-]+)\"";
  private static final Pattern QUOTED = Pattern.compile(CODE);
  private static final Pattern PREMISE = Pattern.compile("code\\s*==\\s*" + CODE);
  private static final Pattern CONCLUSION =
      Pattern.compile(
          "insertLogical\\s*\\(\\s*new\\s+Status\\s*\\(\\s*" + CODE + "\\s*\\)\\s*\\)\\s*;");

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
      readPart(file, part, premises, tests);
    }
    checkCases(descr, place);
    var source = source(descr, place);
    return conclusion(descr, place)
        .map(
            code ->
                new Rule(descr.getName(), source, premises, tests, code, file, descr.getLine()));
  }

  private void refuseExtras(RuleDescr descr, Problems.Place place) {
    if (!Names.isRule(descr.getName())) {
      problems.add(place, quoted(descr) + ": a name has " + Names.PLAIN + ", and `/`");
    }
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

  private void checkCases(RuleDescr descr, Problems.Place place) {
    var parts = descr.getLhs().getDescrs();
    if (parts.isEmpty()) {
      problems.add(place, quoted(descr) + " has no condition");
    }
    if (parts.stream().filter(RuleReader::isCase).count() > 1) {
      problems.add(place, quoted(descr) + ": put all conditions into one `Case( … )`");
    }
  }

  private static boolean isCase(BaseDescr part) {
    return part instanceof PatternDescr pattern && Vocabulary.CASE.equals(pattern.getObjectType());
  }

  private String source(RuleDescr descr, Problems.Place place) {
    var annotation = descr.getAnnotation(SOURCE);
    if (annotation != null && annotation.isDuplicated()) {
      problems.add(place, quoted(descr) + " has @source twice: name one status");
      return "";
    }
    var source = Optional.ofNullable(annotation).flatMap(RuleReader::quotedValue);
    if (source.isEmpty()) {
      problems.add(
          place, quoted(descr) + " needs @source( \"the status whose section it encodes\" )");
    }
    return source.orElse("");
  }

  private static Optional<String> quotedValue(AnnotationDescr annotation) {
    if (!annotation.getValueMap().keySet().equals(Set.of(AnnotationDescr.VALUE))) {
      return Optional.empty();
    }
    var text = QUOTED.matcher(String.valueOf(annotation.getSingleValue()).strip());
    return text.matches() ? Optional.of(text.group(1)) : Optional.empty();
  }

  private void readPart(String file, BaseDescr part, List<String> premises, List<Condition> tests) {
    var place = new Problems.Place(file, part.getLine());
    if (!(part instanceof PatternDescr pattern)) {
      problems.add(
          place,
          "only `Case( … )` and `Status( code == … )` may stand in `when`; `"
              + words(part)
              + "` is not allowed");
      return;
    }
    if (hasExtras(pattern)) {
      problems.add(
          place,
          "only `Case( … )` and `Status( code == … )` may stand in `when`, with nothing before or"
              + " after them");
      return;
    }
    switch (pattern.getObjectType()) {
      case Vocabulary.CASE -> readCase(pattern, place, tests);
      case Vocabulary.STATUS -> readStatus(pattern, place, premises);
      default ->
          problems.add(
              place, "unknown fact `" + pattern.getObjectType() + "`; there are Case and Status");
    }
  }

  private static boolean hasExtras(PatternDescr pattern) {
    return pattern.getSource() != null
        || !pattern.getBehaviors().isEmpty()
        || pattern.getIdentifier() != null
        || pattern.isQuery()
        || pattern.isUnification()
        || !pattern.getAnnotationNames().isEmpty();
  }

  private void readCase(PatternDescr pattern, Problems.Place place, List<Condition> tests) {
    var constraints = pattern.getConstraint().getDescrs();
    if (constraints.isEmpty()) {
      problems.add(place, "`Case()` has no condition: every case would meet it");
    }
    for (var constraint : constraints) {
      var at = new Problems.Place(place.file(), constraint.getLine());
      conditions.read(text(constraint), at).ifPresent(tests::add);
    }
  }

  private void readStatus(PatternDescr pattern, Problems.Place place, List<String> premises) {
    var expression =
        pattern.getConstraint().getDescrs().stream()
            .map(RuleReader::text)
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
    var premise = PREMISE.matcher(Comments.blanked(expression).strip());
    if (premise.matches()) {
      premises.add(premise.group(1));
    } else {
      problems.add(
          place, "`Status( " + expression + " )` is not allowed: write Status( code == \"…\" )");
    }
  }

  /** As written; with the `;` that makes a constraint one of position instead of name. */
  private static String text(BaseDescr constraint) {
    var positional =
        constraint instanceof ExprConstraintDescr written
            && written.getType() == ExprConstraintDescr.Type.POSITIONAL;
    return constraint + (positional ? ";" : "");
  }

  private static String words(BaseDescr part) {
    return part.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
  }

  private Optional<String> conclusion(RuleDescr descr, Problems.Place place) {
    var written = Comments.blanked(String.valueOf(descr.getConsequence())).strip();
    var conclusion = CONCLUSION.matcher(written);
    if (conclusion.matches()) {
      return Optional.of(conclusion.group(1));
    }
    problems.add(
        place, quoted(descr) + " may only conclude: insertLogical( new Status( \"…\" ) );");
    return Optional.empty();
  }

  private static String quoted(RuleDescr descr) {
    return "rule \"" + descr.getName() + "\"";
  }
}

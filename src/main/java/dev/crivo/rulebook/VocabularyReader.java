package dev.crivo.rulebook;

import dev.crivo.playbook.Question;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** Reads what DRL files declare, and refuses what would say more than the words of a playbook. */
final class VocabularyReader {

  private static final String KEY = "key";
  private static final Pattern THRESHOLD = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern FIELD = Pattern.compile("(\\w+)\\s*:");
  private static final Set<String> RESERVED =
      Set.of(Vocabulary.CASE, Vocabulary.STATUS, "Integer", "String");

  private final Vocabulary words =
      new Vocabulary(
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new HashMap<>(),
          new HashMap<>(),
          new HashMap<>(),
          new HashSet<>());
  private final Set<String> declared = new HashSet<>();
  private final Map<String, String> contents;
  private final Problems problems;

  /**
   * @param contents the files as written
   */
  VocabularyReader(Map<String, String> contents, Problems problems) {
    this.contents = contents;
    this.problems = problems;
  }

  /** The words of all files, as far as they can be used; problems tell of the others. */
  Vocabulary read(Map<String, PackageDescr> files) {
    files.forEach((file, descr) -> descr.getEnumDeclarations().forEach(e -> addEnum(file, e)));
    files.forEach((file, descr) -> descr.getTypeDeclarations().forEach(t -> addType(file, t)));
    if (words.questions().isEmpty()) {
      problems.add("case.drl", 0, "no questions: a playbook needs `declare Case … end`");
    }
    if (!declared.contains(Vocabulary.STATUS)) {
      problems.add("case.drl", 0, "a playbook needs `declare Status code : String @key end`");
    }
    return words;
  }

  private void addEnum(String file, EnumDeclarationDescr written) {
    var place = new Problems.Place(file, written.getLine());
    checkDeclaration(written, place);
    checkWord(written.getTypeName(), place);
    if (RESERVED.contains(written.getTypeName())) {
      problems.add(place, "an enum must not be called " + written.getTypeName());
    }
    checkLiterals(file, written);
    if (written.getFields().isEmpty()) {
      var constants = written.getLiterals().stream().map(EnumLiteralDescr::getName).toList();
      words.choices().put(written.getTypeName(), constants);
      words.enumPlaces().put(written.getTypeName(), place);
    } else {
      addThresholds(file, written);
    }
  }

  private void checkDeclaration(AbstractClassTypeDeclarationDescr written, Problems.Place place) {
    var name = written.getTypeName();
    if (!declared.add(name)) {
      problems.add(place, name + " is declared twice");
    }
    if (written.getType().getNamespace() != null) {
      problems.add(place, name + " must be declared without a package before it");
    }
    written
        .getAnnotationNames()
        .forEach(a -> problems.add(place, "@" + a + " is not allowed on " + name));
  }

  private void checkLiterals(String file, EnumDeclarationDescr written) {
    var seen = new HashSet<String>();
    for (var literal : written.getLiterals()) {
      var place = new Problems.Place(file, line(literal.getLine(), written));
      var name = literal.getName();
      checkWord(name, place);
      if (!seen.add(name)) {
        problems.add(place, name + " stands twice in " + written.getTypeName());
      }
      if (written.getFields().isEmpty() && !literal.getConstructorArgs().isEmpty()) {
        problems.add(place, name + " has a value, but no `value : int` is declared");
      }
      if (!literal.getAnnotationNames().isEmpty()) {
        problems.add(place, "annotations are not allowed on " + name);
      }
    }
    if (seen.isEmpty()) {
      problems.add(file, written.getLine(), written.getTypeName() + " has no choices");
    }
  }

  private static int line(int line, AbstractClassTypeDeclarationDescr within) {
    return line > 0 ? line : within.getLine();
  }

  private void addThresholds(String file, EnumDeclarationDescr written) {
    var fields = written.getFields().values();
    if (fields.size() > 1 || !isPlainField(fields.iterator().next(), "value", "int")) {
      problems.add(file, written.getLine(), "an enum of thresholds has one field: `value : int`");
    }
    for (var literal : written.getLiterals()) {
      var number = String.join(",", literal.getConstructorArgs()).strip();
      if (THRESHOLD.matcher(number).matches()) {
        var name = written.getTypeName() + "." + literal.getName();
        words.thresholds().put(name, Integer.parseInt(number));
        words.enumPlaces().put(name, new Problems.Place(file, line(literal.getLine(), written)));
      } else {
        problems.add(
            file,
            line(literal.getLine(), written),
            literal.getName() + " must have one whole number as its value, without leading zeros");
      }
    }
  }

  private static boolean isPlainField(TypeFieldDescr field, String name, String type) {
    return field.getFieldName().equals(name)
        && field.getPattern().getObjectType().equals(type)
        && field.getInitExpr() == null
        && field.getAnnotationNames().isEmpty();
  }

  private void addType(String file, TypeDeclarationDescr written) {
    var place = new Problems.Place(file, written.getLine());
    var name = written.getTypeName();
    if (!Set.of(Vocabulary.CASE, Vocabulary.STATUS).contains(name)) {
      problems.add(place, "only enums, Case and Status may be declared, not " + name);
      return;
    }
    checkDeclaration(written, place);
    if (written.isTrait() || !written.getSuperTypes().isEmpty()) {
      problems.add(place, name + " must be plain: `trait` and `extends` are not allowed");
    }
    checkFieldsOnce(file, written);
    if (name.equals(Vocabulary.STATUS)) {
      checkStatus(written, place);
    } else {
      written.getFields().values().forEach(f -> addQuestion(file, f));
    }
  }

  /** Drools' parser keeps the last of two fields of one name, so they are counted as written. */
  private void checkFieldsOnce(String file, TypeDeclarationDescr written) {
    var content = Comments.blanked(contents.get(file));
    var fields =
        FIELD.matcher(content).region(written.getStartCharacter(), written.getEndCharacter());
    var seen = new HashSet<String>();
    while (fields.find()) {
      if (!seen.add(fields.group(1))) {
        var line = (int) content.substring(0, fields.start()).lines().count();
        problems.add(file, line, "the question " + fields.group(1) + " is declared twice");
      }
    }
  }

  private void checkStatus(TypeDeclarationDescr status, Problems.Place place) {
    var code = status.getFields().get("code");
    if (status.getFields().size() != 1 || code == null || !isKey(code)) {
      problems.add(place, "Status has one field: `code : String @key`");
    }
  }

  private static boolean isKey(TypeFieldDescr code) {
    return code.getPattern().getObjectType().equals("String")
        && code.getInitExpr() == null
        && code.getAnnotationNames().equals(Set.of(KEY))
        && code.getAnnotation(KEY).getValueMap().isEmpty();
  }

  private void addQuestion(String file, TypeFieldDescr field) {
    var place = new Problems.Place(file, field.getLine());
    var name = field.getFieldName();
    var type = field.getPattern().getObjectType();
    checkWord(name, place);
    if (field.getInitExpr() != null) {
      problems.add(place, "the question " + name + " must not have a value of its own");
    }
    field
        .getAnnotationNames()
        .forEach(a -> problems.add(place, "@" + a + " is not allowed on the question " + name));
    var kind = kind(type);
    if (kind == Question.Kind.CHOICE && !words.choices().containsKey(type)) {
      problems.add(
          place,
          "the question " + name + " is a " + type + "; use a declared enum, Integer or String");
      return;
    }
    if (kind == Question.Kind.CHOICE) {
      words.enumOf().put(name, type);
    }
    words.places().putIfAbsent(name, place);
    var choices = words.choices().getOrDefault(type, List.of());
    words.questions().putIfAbsent(name, new Question(name, kind, choices));
  }

  private static Question.Kind kind(String type) {
    return switch (type) {
      case "Integer" -> Question.Kind.NUMBER;
      case "String" -> Question.Kind.TEXT;
      default -> Question.Kind.CHOICE;
    };
  }

  private void checkWord(String name, Problems.Place place) {
    if (!Names.isWord(name)) {
      problems.add(
          place,
          "`"
              + name
              + "` cannot be a name: use letters from a to z, digits and _, and no word of"
              + " Java");
    }
  }
}

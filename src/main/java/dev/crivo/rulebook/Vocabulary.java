package dev.crivo.rulebook;

import dev.crivo.playbook.Question;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/**
 * The words that a playbook's rules may use, read from its {@code declare}s.
 *
 * @param choices the constants of each enum without values
 * @param thresholds the numbers of each enum with values, as {@code Enum.CONSTANT}
 * @param questions the fields of {@code Case}, by name, in order
 * @param enumOf the enum of each choice question
 * @param places where each question is declared
 */
record Vocabulary(
    Map<String, List<String>> choices,
    Map<String, Integer> thresholds,
    Map<String, Question> questions,
    Map<String, String> enumOf,
    Map<String, Problems.Place> places) {

  /** The type of the one fact that holds the answers, and of the conclusions. */
  static final String CASE = "Case";

  static final String STATUS = "Status";

  static Vocabulary read(Map<String, PackageDescr> files, Problems problems) {
    var words =
        new Vocabulary(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new HashMap<>(),
            new HashMap<>());
    files.forEach(
        (file, descr) ->
            descr.getEnumDeclarations().forEach(e -> words.addEnum(file, e, problems)));
    files.forEach(
        (file, descr) ->
            descr.getTypeDeclarations().forEach(t -> words.addType(file, t, problems)));
    if (words.questions.isEmpty()) {
      problems.add("case.drl", 0, "no questions: a playbook needs `declare Case … end`");
    }
    return words;
  }

  private void addEnum(String file, EnumDeclarationDescr declared, Problems problems) {
    var name = declared.getTypeName();
    if (declared.getFields().isEmpty()) {
      var constants = declared.getLiterals().stream().map(EnumLiteralDescr::getName).toList();
      if (choices.put(name, constants) != null) {
        problems.add(file, declared.getLine(), "the enum " + name + " is declared twice");
      }
      return;
    }
    for (var literal : declared.getLiterals()) {
      try {
        var number = Integer.parseInt(String.join("", literal.getConstructorArgs()).strip());
        thresholds.put(name + "." + literal.getName(), number);
      } catch (NumberFormatException e) {
        problems.add(
            file,
            literal.getLine(),
            literal.getName() + " must have one whole number as its value");
      }
    }
  }

  private void addType(String file, TypeDeclarationDescr declared, Problems problems) {
    switch (declared.getTypeName()) {
      case CASE -> declared.getFields().values().forEach(f -> addQuestion(file, f, problems));
      case STATUS -> checkStatus(file, declared, problems);
      default ->
          problems.add(
              file,
              declared.getLine(),
              "only enums, Case and Status may be declared, not " + declared.getTypeName());
    }
  }

  private static void checkStatus(String file, TypeDeclarationDescr status, Problems problems) {
    if (!status.getFields().keySet().equals(java.util.Set.of("code"))) {
      problems.add(file, status.getLine(), "Status has one field: `code : String @key`");
    }
  }

  private void addQuestion(String file, TypeFieldDescr field, Problems problems) {
    var name = field.getFieldName();
    var type = field.getPattern().getObjectType();
    var kind =
        switch (type) {
          case "Integer" -> Question.Kind.NUMBER;
          case "String" -> Question.Kind.TEXT;
          default -> Question.Kind.CHOICE;
        };
    if (kind == Question.Kind.CHOICE && !choices.containsKey(type)) {
      problems.add(
          file,
          field.getLine(),
          "the question " + name + " is a " + type + "; use a declared enum, Integer or String");
      return;
    }
    if (kind == Question.Kind.CHOICE) {
      enumOf.put(name, type);
    }
    var question = new Question(name, kind, choices.getOrDefault(type, List.of()));
    places.put(name, new Problems.Place(file, field.getLine()));
    if (questions.put(name, question) != null) {
      problems.add(file, field.getLine(), "the question " + name + " is declared twice");
    }
  }
}

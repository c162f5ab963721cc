package dev.crivo.rulebook;

import dev.crivo.playbook.Question;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.kie.api.definition.type.FactType;

/**
 * The field of a declared case that holds the answer to a question.
 *
 * @param choices the values that stand for its choices; empty for other questions
 */
record CaseField(String question, Question.Kind kind, Method setter, Map<String, Object> choices) {

  /**
   * @param place of the question among those of the playbook
   */
  static CaseField of(FactType caseType, int place, Question question) {
    var type = caseType.getField(GeneratedDrl.field(place)).getType();
    var choices = new HashMap<String, Object>();
    for (int i = 0; i < question.choices().size(); i++) {
      choices.put(question.choices().get(i), type.getEnumConstants()[i]);
    }
    try {
      var setter = caseType.getFactClass().getMethod(GeneratedDrl.setter(place), type);
      return new CaseField(question.name(), question.kind(), setter, choices);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a declared Case must have a setter for each field", e);
    }
  }

  void set(Object fact, String answer) throws ReflectiveOperationException {
    setter.invoke(fact, value(answer));
  }

  private Object value(String answer) {
    return switch (kind) {
      case CHOICE -> choice(answer);
      case NUMBER -> Integer.valueOf(answer);
      case TEXT -> answer;
    };
  }

  private Object choice(String answer) {
    var choice = choices.get(answer);
    if (choice == null) {
      throw new IllegalArgumentException(answer + " is no choice of " + question);
    }
    return choice;
  }
}

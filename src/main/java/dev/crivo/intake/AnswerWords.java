package dev.crivo.intake;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads answers as tables have them: the choice's name, or its words in any language. */
final class AnswerWords {

  private final Playbook playbook;
  private final Map<String, Map<String, String>> choices = new HashMap<>();

  AnswerWords(Playbook playbook) {
    this.playbook = playbook;
    playbook.questions().forEach(question -> choices.put(question.name(), words(question)));
  }

  private Map<String, String> words(Question question) {
    var words = new HashMap<String, String>();
    for (var choice : question.choices()) {
      words.put(Spelling.plain(choice), choice);
    }
    for (var texts : playbook.texts().values()) {
      for (var choice : question.choices()) {
        words.putIfAbsent(Spelling.plain(texts.answer(question.name(), choice)), choice);
      }
    }
    return words;
  }

  /** In canonical form; empty where it is no answer to the question. */
  Optional<String> canonical(Question question, String written) {
    return switch (question.kind()) {
      case CHOICE -> Optional.ofNullable(choices.get(question.name()).get(Spelling.plain(written)));
      case NUMBER -> question.canonical(written);
      case TEXT -> question.canonical(listed(question, written));
    };
  }

  /** The choice that was probably meant, in the words nearest to what was written. */
  Optional<String> near(Question question, String written) {
    return Spelling.near(written, written(question));
  }

  private List<String> written(Question question) {
    var words = new ArrayList<>(question.choices());
    playbook
        .texts()
        .values()
        .forEach(
            texts -> question.choices().forEach(c -> words.add(texts.answer(question.name(), c))));
    return words;
  }

  private String listed(Question question, String written) {
    return playbook
        .pickedBy(question.name())
        .flatMap(Status::pick)
        .map(pick -> StatusNames.listed(pick, written))
        .orElse(written);
  }
}

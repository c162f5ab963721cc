package dev.crivo.intake;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.table.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads answers as tables have them: the choice's name, or its words in any language. */
final class AnswerWords {

  private final Playbook playbook;
  private final Map<String, Remembered<Optional<String>>> canonical = new HashMap<>();
  private final Map<String, Remembered<Optional<String>>> near = new HashMap<>();

  AnswerWords(Playbook playbook) {
    this.playbook = playbook;
    for (var question : playbook.questions()) {
      canonical.put(question.name(), new Remembered<>(reader(question)));
      near.put(question.name(), new Remembered<>(new Names(written(question))::near));
    }
  }

  private Function<String, Optional<String>> reader(Question question) {
    return switch (question.kind()) {
      case CHOICE -> choices(question);
      case NUMBER -> question::canonical;
      case TEXT -> written -> question.canonical(listed(question, written));
    };
  }

  private Function<String, Optional<String>> choices(Question question) {
    var words = new HashMap<String, String>();
    for (var choice : question.choices()) {
      words.put(Names.plain(choice), choice);
    }
    for (var texts : playbook.texts().values()) {
      for (var choice : question.choices()) {
        words.putIfAbsent(Names.plain(texts.answer(question.name(), choice)), choice);
      }
    }
    return written -> Optional.ofNullable(words.get(Names.plain(written)));
  }

  /** In canonical form; empty where it is no answer to the question. */
  Optional<String> canonical(Question question, String written) {
    return canonical.get(question.name()).of(written);
  }

  /** The choice that was probably meant, in the words nearest to what was written. */
  Optional<String> near(Question question, String written) {
    return near.get(question.name()).of(written);
  }

  /** What a row answers, under the name of the question. */
  Optional<String> answer(Question question, Cells cells) {
    if (question.kind() == Question.Kind.TEXT) {
      return cells.name(question.name()).flatMap(text -> canonical(question, text));
    }
    var code = "import.row.answer." + question.kind().name().toLowerCase(Locale.ROOT);
    return cells.read(
        question.name(), text -> canonical(question, text), code, text -> about(question, text));
  }

  private Map<String, String> about(Question question, String written) {
    return Map.of(
        "choices", Cells.some(question.choices()),
        "near", near(question, written).orElse("none"));
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

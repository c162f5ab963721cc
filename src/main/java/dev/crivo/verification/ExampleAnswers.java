package dev.crivo.verification;

import dev.crivo.playbook.PlaybookException;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.Finding.Kind;
import dev.crivo.verification.Finding.Place;
import java.util.List;
import java.util.stream.Stream;

/** Finds example cases that answer what their interview does not ask, and do not say so. */
final class ExampleAnswers {

  private final Rulebook rulebook;

  ExampleAnswers(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  List<Finding> findings() {
    try {
      return ExampleCase.of(rulebook.playbook()).stream().flatMap(this::finding).toList();
    } catch (PlaybookException unreadable) {
      return unreadable.problems().stream().map(Finding::of).toList();
    }
  }

  /** An answer that is left out may be meant, as an import may lack it; too many never change. */
  private Stream<Finding> finding(ExampleCase example) {
    var rehearsal = Rehearsal.of(rulebook, example.answers());
    var unasked = rehearsal.unasked().stream().filter(q -> !example.unasked().contains(q)).toList();
    if (!rehearsal.isComplete() || unasked.isEmpty()) {
      return Stream.empty();
    }
    var message =
        "the example case answers %s, but its interview ends without asking that"
            .formatted(Words.and(unasked));
    return Stream.of(
        Finding.of(Kind.EXAMPLE_ASKS_NOT, Severity.NOTE, message)
            .at(new Place(example.file(), example.line()))
            .aboutQuestions(unasked)
            .shownBy(example.answers()));
  }
}

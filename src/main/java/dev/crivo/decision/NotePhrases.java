package dev.crivo.decision;

import dev.crivo.playbook.NoteWords;
import java.util.List;

/** A playbook's note words, ready to be looked for. */
record NotePhrases(
    List<Phrase> blurring,
    List<Phrase> logistics,
    List<Phrase> reasons,
    List<Phrase> bare,
    List<Phrase> fillers) {

  static NotePhrases of(NoteWords words) {
    return new NotePhrases(
        Phrase.all(words.blurring()),
        Phrase.all(words.logistics()),
        Phrase.all(words.reasons()),
        Phrase.all(words.bare()),
        Phrase.all(words.fillers()));
  }
}

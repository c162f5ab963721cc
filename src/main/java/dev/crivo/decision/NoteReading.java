package dev.crivo.decision;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** What a note says and does not say, by the words of a playbook. */
record NoteReading(NoteText text, NotePhrases phrases) {

  /**
   * Fewer are no sentence, unless they are long: some scripts write whole sentences as one word.
   */
  private static final int WORDS_OF_A_SENTENCE = 3;

  private static final int LETTERS_OF_A_SENTENCE = 20;

  boolean isEmpty() {
    return text.letters() == 0;
  }

  boolean isNoSentence() {
    return text.words().size() < WORDS_OF_A_SENTENCE && text.letters() < LETTERS_OF_A_SENTENCE;
  }

  /** Whether it says anything besides these words. */
  boolean adds(List<Phrase> words) {
    var content = content();
    content.andNot(text.covered(words));
    return !content.isEmpty() || tellsLogistics();
  }

  /** Where a clause without a word of logistics still says something, it is not only logistics. */
  boolean tellsLogisticsOnly() {
    var content = contentBesidesLogistics();
    return tellsLogistics()
        && !givesReason()
        && text.clauses().stream()
            .map(clause -> content.get(clause.first(), clause.end()))
            .allMatch(said -> said.cardinality() < WORDS_OF_A_SENTENCE);
  }

  /** The blurring words in it, as the playbook writes them. */
  List<String> blurs() {
    return phrases.blurring().stream().filter(this::has).map(Phrase::written).toList();
  }

  boolean has(Phrase phrase) {
    return phrase.in(text).findAny().isPresent();
  }

  /** A word that introduces a reason, and after it words that can be one. */
  boolean givesReason() {
    return phrases.reasons().stream()
        .filter(this::has)
        .anyMatch(reason -> reason.isSign() ? explainsBySign(reason) : explainsByWord(reason));
  }

  /** A colon introduces many things, and meetings among them. */
  private boolean explainsBySign(Phrase sign) {
    var content = contentBesidesLogistics();
    return sign.in(text).anyMatch(next -> content.nextSetBit(next) >= 0);
  }

  /** The "so" of "so far" explains nothing. */
  private boolean explainsByWord(Phrase word) {
    var blurred = text.covered(phrases.blurring());
    var content = content();
    return word.in(text)
        .filter(start -> !blurred.get(start))
        .anyMatch(start -> content.nextSetBit(start + word.length()) >= 0);
  }

  private boolean tellsLogistics() {
    return !text.covered(phrases.logistics()).isEmpty();
  }

  /** The words that say something of the customer. */
  private BitSet content() {
    var content = new BitSet();
    content.set(0, text.words().size());
    Stream.of(
            phrases.blurring(),
            phrases.logistics(),
            phrases.reasons(),
            phrases.bare(),
            phrases.fillers())
        .map(text::covered)
        .forEach(content::andNot);
    return content;
  }

  /** Without the clauses that hold a word of logistics: "In progress: kick-off on Monday". */
  private BitSet contentBesidesLogistics() {
    var told = text.covered(phrases.logistics());
    var content = content();
    text.clauses().stream()
        .filter(clause -> !told.get(clause.first(), clause.end()).isEmpty())
        .forEach(clause -> content.clear(clause.first(), clause.end()));
    return content;
  }
}

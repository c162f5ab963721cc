package dev.crivo.decision;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A note as its words, whatever the script, with what stands between them.
 *
 * @param folded the same words, each once
 */
record NoteText(List<Word> words, Set<String> folded) {

  /** In scripts without blanks each ideograph is a word. */
  static final Pattern WORD =
      Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{N}\\p{M}&&\\P{IsIdeographic}]+");

  /** Soft hyphens, zero-width characters and the like; and apostrophes: "can't" is one word. */
  private static final Pattern INVISIBLE =
      Pattern.compile("\\p{Cf}|(?<=\\p{L})['\u2019\u02bc](?=\\p{L})");

  private static final Pattern CLAUSE_END = Pattern.compile("[.,;:!?]\\s|[\\n\\r\u3001\u3002]");

  /**
   * A word.
   *
   * @param gap what stands between it and the word before
   */
  record Word(String gap, String written, String folded) {
    boolean isNumber() {
      return written.codePoints().allMatch(Character::isDigit);
    }

    boolean isName() {
      return Character.isUpperCase(written.codePointAt(0));
    }

    /** The colons of 10:30 and of a web address are no signs. */
    boolean comesAfter(String sign) {
      var end = gap.indexOf(sign) + sign.length();
      return gap.contains(sign)
          && (end == gap.length() ? !isNumber() : Character.isWhitespace(gap.charAt(end)));
    }
  }

  /** Words from one index up to, and without, another. */
  record Clause(int first, int end) {}

  static NoteText of(String note) {
    var plain = normalized(note);
    var words = new ArrayList<Word>();
    var end = 0;
    for (var match = WORD.matcher(plain); match.find(); end = match.end()) {
      var gap = plain.substring(end, match.start());
      words.add(new Word(gap, match.group(), folded(match.group())));
    }
    var folded = words.stream().map(Word::folded).collect(Collectors.toUnmodifiableSet());
    return new NoteText(List.copyOf(words), folded);
  }

  /** One form for all ways to write the same, such as letters with accents in one piece or two. */
  static String normalized(String text) {
    return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  long letters() {
    return words.stream()
        .flatMapToInt(word -> word.written().codePoints())
        .filter(Character::isLetter)
        .count();
  }

  /** The words that belong to any of some phrases. */
  BitSet covered(List<Phrase> phrases) {
    var covered = new BitSet();
    for (var phrase : phrases) {
      phrase.in(this).forEach(start -> covered.set(start, start + phrase.length()));
    }
    return covered;
  }

  List<Clause> clauses() {
    var clauses = new ArrayList<Clause>();
    var first = 0;
    for (var i = 1; i <= words.size(); i++) {
      if (i == words.size() || CLAUSE_END.matcher(words.get(i).gap()).find()) {
        clauses.add(new Clause(first, i));
        first = i;
      }
    }
    return clauses;
  }
}

package dev.crivo.decision;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A word or phrase of a playbook's note words, ready to be looked for.
 *
 * @param words tests, one for each of its words; none where it is a sign, such as ":"
 */
record Phrase(String written, List<Predicate<NoteText.Word>> words) {

  private static final Pattern PART =
      Pattern.compile("\\{(?:number|name)}|" + NoteText.WORD.pattern());
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  static List<Phrase> all(List<String> written) {
    return written.stream().map(Phrase::of).toList();
  }

  static Phrase of(String written) {
    var plain = NoteText.normalized(written);
    return new Phrase(
        written, PART.matcher(plain).results().map(part -> word(part.group())).toList());
  }

  /** Where it begins in a text, as the index of a word; for a sign, of the word after it. */
  IntStream in(NoteText text) {
    return isSign()
        ? IntStream.range(1, text.words().size())
            .filter(next -> text.words().get(next).comesAfter(written.strip()))
        : IntStream.rangeClosed(0, text.words().size() - length())
            .filter(start -> isAt(start, text));
  }

  boolean isSign() {
    return words.isEmpty();
  }

  int length() {
    return words.size();
  }

  private boolean isAt(int start, NoteText text) {
    return IntStream.range(0, length())
        .allMatch(i -> words.get(i).test(text.words().get(start + i)));
  }

  private static Predicate<NoteText.Word> word(String part) {
    return switch (part) {
      case "{number}" -> NoteText.Word::isNumber;
      case "{name}" -> NoteText.Word::isName;
      default -> {
        var folded = NoteText.folded(part);
        var bare = withoutMarks(folded);
        yield word -> word.folded().equals(folded) || word.folded().equals(bare);
      }
    };
  }

  private static String withoutMarks(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("");
  }
}

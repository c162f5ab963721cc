package dev.crivo.decision;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A word or phrase of a playbook's note words, ready to be looked for.
 *
 * @param words tests, one for each of its words; none where it is a sign, such as ":"
 * @param first of which words a text must have one, as it begins with it; none where any word will
 *     do. Most phrases are in no text, and so are told from it at once.
 */
record Phrase(String written, List<Predicate<NoteText.Word>> words, List<String> first) {

  private static final Pattern PART =
      Pattern.compile("\\{(?:number|name)}|" + NoteText.WORD.pattern());
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  static List<Phrase> all(List<String> written) {
    return written.stream().map(Phrase::of).toList();
  }

  static Phrase of(String written) {
    var plain = NoteText.normalized(written);
    var parts = PART.matcher(plain).results().map(MatchResult::group).toList();
    var first = parts.stream().limit(1).flatMap(part -> spellings(part).stream()).toList();
    return new Phrase(written, parts.stream().map(Phrase::word).toList(), first);
  }

  /** How a word may be written, with its marks or without; none for what stands for any word. */
  private static List<String> spellings(String part) {
    var folded = NoteText.folded(part);
    return part.startsWith("{")
        ? List.of()
        : Stream.of(folded, withoutMarks(folded)).distinct().toList();
  }

  /** Where it begins in a text, as the index of a word; for a sign, of the word after it. */
  IntStream in(NoteText text) {
    if (!first.isEmpty() && first.stream().noneMatch(text.folded()::contains)) {
      return IntStream.empty();
    }
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
    for (var i = 0; i < length(); i++) {
      if (!words.get(i).test(text.words().get(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<NoteText.Word> word(String part) {
    return switch (part) {
      case "{number}" -> NoteText.Word::isNumber;
      case "{name}" -> NoteText.Word::isName;
      default -> {
        var spellings = spellings(part);
        yield word -> spellings.contains(word.folded());
      }
    };
  }

  private static String withoutMarks(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("");
  }
}

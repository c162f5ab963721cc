package dev.crivo.rulebook;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that was probably meant. */
final class Nearest {

  private static final int MAX_DISTANCE = 3;

  private Nearest() {}

  /** {@code "; did you mean `x`?"}, or nothing where no known word is near. */
  static String hint(String written, Collection<String> known) {
    return known.stream()
        .filter(word -> distance(written, word) <= MAX_DISTANCE)
        .min(Comparator.comparingInt(word -> distance(written, word)))
        .map(word -> "; did you mean `" + word + "`?")
        .orElse("");
  }

  private static int distance(String one, String other) {
    return LevenshteinDistance.getDefaultInstance().apply(one, other);
  }
}

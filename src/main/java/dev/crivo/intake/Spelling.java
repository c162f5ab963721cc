package dev.crivo.intake;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names as people write them, whatever case, accents, spaces, hyphens and underscores. */
final class Spelling {

  private static final Pattern NO_LETTERS = Pattern.compile("[\\p{M}\\p{Z}\\s\\p{Pd}_]");
  private static final int MOST_SLIPS = 3;

  private Spelling() {}

  /** What all spellings of a name have in common. */
  static String plain(String name) {
    return NO_LETTERS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** The known name that was probably meant. */
  static Optional<String> near(String written, Collection<String> known) {
    var plain = plain(written);
    var slips = Math.min(MOST_SLIPS, plain.length() / 2);
    var distance = new LevenshteinDistance(slips);
    return known.stream()
        .filter(name -> distance.apply(plain, plain(name)) >= 0)
        .min(Comparator.comparingInt(name -> distance.apply(plain, plain(name))));
  }
}

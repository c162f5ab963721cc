package dev.crivo.table;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that people write in their own ways: of columns, fields and sheets. */
final class Names {

  private static final int MOST_SLIPS = 3;
  private static final int LISTED = 30;

  private Names() {}

  /** If they differ in case, accents, spaces, hyphens and underscores at most. */
  static boolean alike(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Z}\\s_-]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The first of them, parted by commas: a table may have thousands. */
  static String listed(Collection<String> names) {
    var first = names.stream().limit(LISTED).collect(Collectors.joining(", "));
    return names.size() > LISTED ? first + ", …" : first;
  }

  /** The known name that was probably meant. */
  static Optional<String> near(String written, Collection<String> known) {
    var slips = Math.min(MOST_SLIPS, plain(written).length() / 2);
    return known.stream()
        .filter(name -> distance(written, name) <= slips)
        .min(Comparator.comparingInt(name -> distance(written, name)));
  }

  private static int distance(String one, String other) {
    return LevenshteinDistance.getDefaultInstance().apply(plain(one), plain(other));
  }
}

package dev.crivo.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Names that are known, of columns, sheets, statuses or answers, and how people write them: in
 * whatever case, with or without accents, spaces, hyphens and underscores.
 */
public final class Names {

  private static final Pattern NO_LETTERS = Pattern.compile("[\\p{M}\\p{Z}\\s\\p{Pd}_]");
  private static final int MOST_SLIPS = 3;
  private static final int LISTED = 30;

  private final List<Known> known = new ArrayList<>();

  private record Known(String name, String plain) {}

  public Names(Collection<String> known) {
    known.forEach(name -> this.known.add(new Known(name, plain(name))));
  }

  /** What all spellings of a name have in common. */
  public static String plain(String name) {
    return NO_LETTERS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** If they are spellings of one name. */
  public static boolean alike(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** The known name that was probably meant. */
  public Optional<String> near(String written) {
    var plain = plain(written);
    var most = Math.min(MOST_SLIPS, plain.length() / 2);
    Optional<String> nearest = Optional.empty();
    for (var i = 0; i < known.size() && most >= 0; i++) {
      var slips = slips(plain, known.get(i).plain(), most);
      if (slips >= 0) {
        nearest = Optional.of(known.get(i).name());
        most = slips - 1;
      }
    }
    return nearest;
  }

  /** How many letters differ; -1 where more than some do, as their lengths mostly tell. */
  private static int slips(String one, String other, int most) {
    return Math.abs(one.length() - other.length()) > most
        ? -1
        : new LevenshteinDistance(most).apply(one, other);
  }

  /** The first of them, parted by commas: a table may have thousands. */
  String listed() {
    var first = known.stream().limit(LISTED).map(Known::name).collect(Collectors.joining(", "));
    return known.size() > LISTED ? first + ", …" : first;
  }
}

package dev.crivo.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something about the entitlements of a tenant that may want somebody's attention. */
public sealed interface Matter permits PresentStatus, OpenInterview {

  String tenant();

  /** The answer to the question that names the playbook's subject, where it is known. */
  Optional<String> workload();

  /** How many it is about; empty where nobody told. */
  Optional<Integer> entitlements();

  /** Since when it is so, where the person is. */
  LocalDate since();

  /** Who decided, or asks. */
  String by();

  /** The codes of what the rules want done first. */
  List<String> followUps();

  /** Whether somebody decided it, asks about it or has to act, whatever the case of the name. */
  default boolean concerns(String person) {
    return isSame(by(), person);
  }

  /** Names are the same in whatever case they are written. */
  static boolean isSame(String name, String other) {
    return folded(name).equals(folded(other));
  }

  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

package dev.crivo.rulebook;

import dev.crivo.playbook.PlaybookException;
import dev.crivo.playbook.PlaybookException.Kind;
import dev.crivo.playbook.PlaybookException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a playbook, so that its owner sees all of it at once. */
final class Problems {

  /** Where something is declared. */
  record Place(String file, int line) {}

  private final List<Problem> found = new ArrayList<>();

  void add(Place place, String message) {
    add(place.file(), place.line(), message);
  }

  void add(String file, int line, String message) {
    add(Kind.UNREADABLE, new Place(file, line), message);
  }

  void add(Kind kind, Place place, String message) {
    found.add(new Problem(kind, place.file(), place.line(), message));
  }

  boolean none() {
    return found.isEmpty();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new PlaybookException(found);
    }
  }
}

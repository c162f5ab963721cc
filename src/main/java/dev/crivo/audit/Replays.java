package dev.crivo.audit;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Rulebook;

/**
 * Recorded cases under rules, each evaluated once as long as it is remembered: the same answers
 * under the same version end alike. Safe for use by several threads.
 */
public final class Replays {

  /**
   * Cases of all versions together. A case of twenty answers takes about 3 KB, one that is
   * unfinished some 300 bytes more for what is open, so this is 70 MB at most; where there are more
   * cases, those used longest ago are evaluated again.
   */
  public static final int REMEMBERED = 20_000;

  private final Remembered<Case, Replayed> remembered;

  /** Answers in whatever order they were given, as maps are equal whatever their order. */
  private record Case(String version, Answers answers) {}

  public Replays() {
    this(REMEMBERED);
  }

  Replays(int most) {
    remembered = new Remembered<>(most);
  }

  /** What follows from those of the answers that are answers under the rules. */
  public Replayed of(Rulebook rulebook, Answers answers) {
    return remembered.of(
        new Case(rulebook.playbook().version(), answers), () -> Replayed.of(rulebook, answers));
  }

  int size() {
    return remembered.size();
  }
}

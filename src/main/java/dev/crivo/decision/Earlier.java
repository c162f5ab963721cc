package dev.crivo.decision;

import java.util.List;
import java.util.Optional;

/**
 * What people decided where the answers were the same. Decisions that a correction replaced are not
 * counted.
 *
 * @param choices what was chosen, the most frequent first
 */
public record Earlier(List<Choice> choices) {

  /**
   * Decisions that are alike.
   *
   * @param status the code of the deepest status
   * @param picked its detail as picked by name
   * @param accepted whether the rules of the day suggested it; if not, people chose it against them
   * @param count how many, 1 or more
   */
  public record Choice(String status, Optional<String> picked, boolean accepted, int count) {}

  public Earlier {
    choices = List.copyOf(choices);
  }

  public int total() {
    return choices.stream().mapToInt(Choice::count).sum();
  }

  /** How many kept to what the rules of their day suggested. */
  public int accepted() {
    return choices.stream().filter(Choice::accepted).mapToInt(Choice::count).sum();
  }
}

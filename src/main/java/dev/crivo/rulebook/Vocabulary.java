package dev.crivo.rulebook;

import dev.crivo.playbook.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that a playbook's rules may use, read from its {@code declare}s.
 *
 * @param choices the constants of each enum without values
 * @param thresholds the numbers of each enum with values, as {@code Enum.CONSTANT}
 * @param questions the fields of {@code Case}, by name, in order
 * @param enumOf the enum of each choice question
 * @param places where each question is declared
 * @param enumPlaces where each enum without values is declared, and each threshold
 * @param comparedWith the thresholds that rules compare with
 */
record Vocabulary(
    Map<String, List<String>> choices,
    Map<String, Integer> thresholds,
    Map<String, Question> questions,
    Map<String, String> enumOf,
    Map<String, Problems.Place> places,
    Map<String, Problems.Place> enumPlaces,
    Set<String> comparedWith) {

  /** The type of the one fact that holds the answers, and of the conclusions. */
  static final String CASE = "Case";

  static final String STATUS = "Status";
}

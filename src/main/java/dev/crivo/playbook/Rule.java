package dev.crivo.playbook;

import java.util.List;

/**
 * One rule of a playbook: where every premise holds and every condition is met, its conclusion
 * holds.
 *
 * @param source the code of the status whose section of the source document the rule encodes
 * @param premises codes of the statuses it builds on
 * @param conclusion the code of the status it concludes
 * @param file the file that declares it, relative to the playbook's folder
 * @param line where it starts in that file, counted from 1
 */
public record Rule(
    String name,
    String source,
    List<String> premises,
    List<Condition> conditions,
    String conclusion,
    String file,
    int line) {

  public Rule {
    premises = List.copyOf(premises);
    conditions = List.copyOf(conditions);
  }

  /** That of the name, which is unique in a playbook: evaluations look rules up all the time. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}

package dev.crivo.intake;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Note;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import java.util.Map;

/** What the rules say of entitlements that nobody has looked at. */
public sealed interface Ruled {

  /**
   * Their status.
   *
   * @param answers what is known of them, as far as an interview would ask for it
   */
  record Settled(Answers answers, Suggested suggested, Chosen chosen, Note note) implements Ruled {}

  /**
   * None.
   *
   * @param code of the text that says why
   * @param about the arguments of that text
   */
  record Unsettled(String code, Map<String, String> about) implements Ruled {}
}

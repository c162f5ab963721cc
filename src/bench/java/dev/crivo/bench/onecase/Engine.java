package dev.crivo.bench.onecase;

import dev.crivo.playbook.Answers;
import java.util.Collection;

/** One way to run a playbook. It is made once and asked many times, by one thread. */
interface Engine {

  /**
   * What follows from answers, in whatever form the engine gives it. All work from the answers on
   * belongs to it: making facts of them, running the rules, gathering what they say.
   */
  Object evaluate(Answers answers);

  /**
   * The names of the rules that are satisfied, or the codes of a {@link
   * dev.crivo.rulebook.Conclusion}.
   */
  Collection<String> said(Object evaluated);
}

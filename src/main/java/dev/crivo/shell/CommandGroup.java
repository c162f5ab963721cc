package dev.crivo.shell;

import java.util.List;

/** The groups of the list of commands. Their titles are the texts {@code group.NAME}. */
final class CommandGroup {

  static final String CASES = "cases";
  static final String DECISIONS = "decisions";
  static final String PLAYBOOK = "playbook";
  static final String AUDIT = "audit";
  static final String PROGRAM = "program";

  static final List<String> IN_ORDER = List.of(CASES, DECISIONS, PLAYBOOK, AUDIT, PROGRAM);

  private CommandGroup() {}
}

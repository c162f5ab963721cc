package dev.crivo.rulebook;

import dev.crivo.playbook.Rule;

/**
 * A rule as {@link ConditionModel} reads it: what it speaks of by places, which are found once.
 *
 * @param place among the rules of the playbook
 * @param questions places of those that its conditions read
 * @param premises places of the conclusions that it builds on
 * @param conclusion the place of its own
 */
record ModelRule(Rule rule, int place, int[] questions, int[] premises, int conclusion) {}

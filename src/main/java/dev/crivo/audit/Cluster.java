package dev.crivo.audit;

/**
 * Overrides that may have one cause.
 *
 * @param rule the name of today's rule that people did not follow
 * @param status the code of today's status that they chose instead, of the level of what the rule
 *     concludes: its details are told apart only where nothing else differs
 */
public record Cluster(String rule, String status) {}

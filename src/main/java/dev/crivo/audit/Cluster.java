package dev.crivo.audit;

/**
 * Overrides that may have one cause.
 *
 * @param rule the name of today's rule that people did not follow
 * @param status the code of today's status that they chose instead
 */
public record Cluster(String rule, String status) {}

package dev.crivo.decision;

/**
 * How many decisions pass a filter, and how many would besides them.
 *
 * @param corrected were it not for what was corrected
 * @param listed were it not for what lists of entitlements brought
 */
public record FilterCounts(long passing, long corrected, long listed) {}

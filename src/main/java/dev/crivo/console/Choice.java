package dev.crivo.console;

/**
 * One of the answers that a prompt offers.
 *
 * @param value what the answer is, and a way to type it
 * @param label what is shown
 * @param help one line that explains it, or empty
 */
public record Choice(String value, String label, String help) {}

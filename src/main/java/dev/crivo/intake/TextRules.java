package dev.crivo.intake;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What may be recorded as a text. Both rules tell the last part of the key of the text that says
 * what is wrong, or nothing.
 *
 * @param name of names and other texts of one line
 * @param note of texts of several lines
 * @param kept a text that passed, as it is kept
 */
public record TextRules(
    Function<String, Optional<String>> name,
    Function<String, Optional<String>> note,
    UnaryOperator<String> kept) {}

/** Reads past decisions from tables that people bring: every row a decision, or what is wrong. */
package dev.crivo.intake;

/** Which question is next, back, edit, and what is still possible: a pure state machine. */
package dev.crivo.interview;

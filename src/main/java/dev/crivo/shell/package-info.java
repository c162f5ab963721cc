/** The command line: one class per noun, and the screens and prompts they share. */
package dev.crivo.shell;

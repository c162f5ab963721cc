/** Reads command lines, calls commands, tells failures; it knows no command of the product. */
package dev.crivo.commandline;

/** The product's commands, one class a noun, and the screens that they show. */
package dev.crivo.shell;

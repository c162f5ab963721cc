/** Draws a graph in words as Mermaid, DOT, SVG or HTML; knows nothing of what the words mean. */
package dev.crivo.drawing;

package dev.crivo.shell;

/** How a command shows what it found. */
enum Format {
  TEXT,
  JSON
}

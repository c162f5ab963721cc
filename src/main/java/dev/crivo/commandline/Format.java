package dev.crivo.commandline;

/** How a command shows what it found. */
public enum Format {
  TEXT,
  JSON
}

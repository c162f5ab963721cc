package dev.crivo.shell;

/** How a list is told: to people, to programs, or as rows for a spreadsheet program. */
enum TableFormat {
  TEXT,
  JSON,
  CSV
}

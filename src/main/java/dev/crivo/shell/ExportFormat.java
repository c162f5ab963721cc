package dev.crivo.shell;

/** How decisions are exported. */
enum ExportFormat {
  JSON,
  CSV
}

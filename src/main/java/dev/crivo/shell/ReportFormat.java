package dev.crivo.shell;

/** How the report of an audit is written. */
enum ReportFormat {
  TEXT,
  JSON,
  /** One page, for a browser. */
  HTML
}

package dev.crivo.shell;

/** How an audit is told: to people, to programs, a row for every decision, or as a page. */
enum AuditFormat {
  TEXT,
  JSON,
  CSV,
  /** For a browser, from one file. */
  HTML
}

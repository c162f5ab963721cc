package dev.crivo.shell;

/** How the report of an audit is written. */
enum AuditFormat {
  TEXT,
  JSON,
  /** One page, for a browser. */
  HTML
}

package dev.crivo.shell;

/** How an audit is told: to people, to programs, or a row for every decision. */
enum AuditFormat {
  TEXT,
  JSON,
  CSV
}

/**
 * The record: decisions in an append-only store, interviews in progress, and how notes are graded.
 */
package dev.crivo.decision;

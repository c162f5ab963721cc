/**
 * Proves a playbook: what is wrong with it, what its examples leave open, what a change changes.
 */
package dev.crivo.verification;

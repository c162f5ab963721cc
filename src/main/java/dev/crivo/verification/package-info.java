/** Proves a playbook: what its rules make of every case that an interview can reach. */
package dev.crivo.verification;

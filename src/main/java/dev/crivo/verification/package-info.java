/** Proves what a playbook does in every case that there is, and names what is wrong with it. */
package dev.crivo.verification;

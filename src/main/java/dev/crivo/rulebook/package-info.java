/** The only door to Drools: loads, checks and compiles a playbook, and evaluates cases by it. */
package dev.crivo.rulebook;

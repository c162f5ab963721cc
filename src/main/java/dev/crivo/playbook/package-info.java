/** What a playbook is: questions, statuses, rules and texts, as plain values. */
package dev.crivo.playbook;

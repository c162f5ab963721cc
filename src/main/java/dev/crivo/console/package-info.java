/** How the program talks to a person: screens, prompts, languages, terminals. */
package dev.crivo.console;

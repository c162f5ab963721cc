/** Why a case ends as it does, why not otherwise, and what other answers would change. */
package dev.crivo.explanation;

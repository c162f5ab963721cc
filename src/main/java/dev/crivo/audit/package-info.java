/** How right past decisions are, and how sure that is: agreement, samples and control limits. */
package dev.crivo.audit;

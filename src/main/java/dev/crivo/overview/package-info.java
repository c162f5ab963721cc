/** How tenants stand now: their statuses, what is missing from them, and what is due on a day. */
package dev.crivo.overview;

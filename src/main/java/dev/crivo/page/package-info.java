/** The page of an audit: one HTML file that holds all it needs, whatever words it is given. */
package dev.crivo.page;

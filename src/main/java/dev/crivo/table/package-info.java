/** Tables that people bring, CSV or XLSX: rows of any number, and which column is which field. */
package dev.crivo.table;

package dev.crivo.table;

/**
 * Something to be read from every row.
 *
 * @param name as mapping files and, in any spelling, columns have it
 * @param required if a table without it is of no use
 */
public record Field(String name, boolean required) {

  public static Field required(String name) {
    return new Field(name, true);
  }

  public static Field optional(String name) {
    return new Field(name, false);
  }
}

package dev.crivo.table;

import java.nio.file.Path;

/** A program that reads a table in the memory that its Java was given, and prints what it read. */
final class RowCounter {

  private RowCounter() {}

  public static void main(String[] arguments) {
    var counted = new long[2];
    try (var table = Table.open(Path.of(arguments[0]))) {
      table.each(
          row -> {
            counted[0]++;
            counted[1] += row.cell(1).length();
          },
          share -> {});
    }
    System.out.println(counted[0] + " rows, " + counted[1] + " characters");
  }
}

package dev.crivo.decision;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The floor under an audit: its own query through JDBC alone, with every value touched and nothing
 * made of it.
 */
public final class ReadingFloor {

  private static final String QUERY =
      DecisionRows.CASES
          + DecisionRows.STANDING
          + " and "
          + DecisionRows.PEOPLE
          + " order by id desc";

  private ReadingFloor() {}

  /**
   * @param arguments a JDBC URL
   */
  public static void main(String... arguments) throws SQLException {
    var isServer = arguments[0].startsWith("jdbc:postgresql:");
    try (var connection = DriverManager.getConnection(arguments[0]);
        var settings = connection.createStatement()) {
      settings.execute(isServer ? "set search_path = crivo" : "pragma cache_size = -32768");
      // Else the driver would read all rows into memory before it gives the first.
      connection.setAutoCommit(!isServer);
      try (var query = connection.prepareStatement(QUERY)) {
        query.setFetchSize(2_000);
        System.out.println(touched(query.executeQuery()));
      }
    }
  }

  /** How many characters there are. */
  private static long touched(ResultSet rows) throws SQLException {
    var columns = rows.getMetaData().getColumnCount();
    var characters = 0L;
    while (rows.next()) {
      for (var column = 1; column <= columns; column++) {
        var value = rows.getString(column);
        characters += value == null ? 0 : value.length();
      }
    }
    return characters;
  }
}

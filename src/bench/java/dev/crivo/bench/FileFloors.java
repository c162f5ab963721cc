package dev.crivo.bench;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that importing, exporting and verifying can do: the same bytes through the same
 * libraries, and nothing that makes a decision of them. Each is a program of its own.
 */
final class FileFloors {

  /** As the program takes rows. */
  private static final int BATCH = 2_000;

  private static final String DECISIONS =
      "select l.*, d.* from link l join decision d on d.id = l.decision order by l.position";

  private FileFloors() {}

  /**
   * @param arguments which floor, and its files, URLs of JDBC and numbers
   */
  public static void main(String[] arguments) throws Exception {
    var touched =
        switch (arguments[0]) {
          case "nothing" -> 0;
          case "read-csv" -> readCsv(Path.of(arguments[1]));
          case "read-xlsx" -> readXlsx(Path.of(arguments[1]));
          case "insert" ->
              insert(Path.of(arguments[1]), arguments[2], Integer.parseInt(arguments[3]));
          case "write-csv" -> write(arguments[1], Path.of(arguments[2]), FileFloors::writeCsv);
          case "write-json" -> write(arguments[1], Path.of(arguments[2]), FileFloors::writeJson);
          case "hash" -> hash(arguments[1]);
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    System.out.println(touched);
  }

  /** All characters of all values, so that each is asked for. */
  private static long readCsv(Path file) throws IOException {
    var touched = 0L;
    try (var rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
      for (var row : rows) {
        touched += length(row);
      }
    }
    return touched;
  }

  private static int length(CSVRecord row) {
    var length = 0;
    for (var value : row) {
      length += value.length();
    }
    return length;
  }

  private static long readXlsx(Path file) throws IOException {
    var touched = 0L;
    try (var workbook = StreamingReader.builder().open(file.toFile())) {
      for (var row : workbook.getSheetAt(0)) {
        for (var cell : row) {
          touched += cell.getStringCellValue().length();
        }
      }
    }
    return touched;
  }

  /**
   * Every row of a table as one of a table without keys, checks and indexes.
   *
   * @param width how many characters a row of the record has
   */
  private static long insert(Path file, String url, int width) throws Exception {
    try (var rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(file));
        var to = DriverManager.getConnection(url)) {
      var columns = rows.iterator().next().size();
      create(to, columns);
      var values = "?, ".repeat(columns) + "?";
      try (var insert = to.prepareStatement("insert into floor values (" + values + ")")) {
        for (var row : rows) {
          add(row, width, insert);
          if (row.getRecordNumber() % BATCH == 0) {
            insert.executeBatch();
            to.commit();
          }
        }
        insert.executeBatch();
        to.commit();
      }
      return rows.getRecordNumber();
    }
  }

  private static void create(Connection to, int columns) throws SQLException {
    to.setAutoCommit(false);
    try (var statement = to.createStatement()) {
      var names = new StringBuilder();
      for (var i = 0; i < columns; i++) {
        names.append('c').append(i).append(" text, ");
      }
      statement.execute("create table floor (" + names + "filler text)");
    }
    to.commit();
  }

  private static void add(CSVRecord row, int width, PreparedStatement insert) throws SQLException {
    for (var i = 0; i < row.size(); i++) {
      insert.setString(i + 1, row.get(i).isEmpty() ? null : row.get(i));
    }
    insert.setString(row.size() + 1, "x".repeat(Math.max(0, width - length(row))));
    insert.addBatch();
  }

  /** Writes rows of texts. */
  private interface Writing {
    void to(Appendable out, ResultSet rows, List<String> columns) throws Exception;
  }

  private static long write(String url, Path file, Writing writing) throws Exception {
    try (var from = DriverManager.getConnection(url);
        var rows = from.createStatement().executeQuery(DECISIONS);
        var out = Files.newBufferedWriter(file)) {
      writing.to(out, rows, columns(rows));
    }
    return Files.size(file);
  }

  private static List<String> columns(ResultSet rows) throws SQLException {
    var names = new String[rows.getMetaData().getColumnCount()];
    for (var i = 0; i < names.length; i++) {
      names[i] = rows.getMetaData().getColumnName(i + 1);
    }
    return List.of(names);
  }

  private static void writeCsv(Appendable out, ResultSet rows, List<String> columns)
      throws Exception {
    var printer = new CSVPrinter(out, CSVFormat.RFC4180);
    while (rows.next()) {
      for (var i = 1; i <= columns.size(); i++) {
        printer.print(rows.getString(i));
      }
      printer.println();
    }
  }

  private static void writeJson(Appendable out, ResultSet rows, List<String> columns)
      throws Exception {
    while (rows.next()) {
      var json = new LinkedHashMap<String, String>();
      for (var i = 1; i <= columns.size(); i++) {
        json.put(columns.get(i - 1), rows.getString(i));
      }
      out.append(JsonMapper.shared().writeValueAsString(json)).append(",\n");
    }
  }

  private static long hash(String url) throws Exception {
    var sha256 = MessageDigest.getInstance("SHA-256");
    var touched = 0L;
    try (var from = DriverManager.getConnection(url);
        var rows = from.createStatement().executeQuery(DECISIONS)) {
      var columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (var i = 1; i <= columns; i++) {
          var text = rows.getString(i);
          if (text != null) {
            sha256.update(text.getBytes(StandardCharsets.UTF_8));
          }
        }
        touched += sha256.digest()[0];
      }
    }
    return touched;
  }
}

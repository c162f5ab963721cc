package dev.crivo.decision;

import java.nio.file.Path;

/**
 * A backup of a record, an SQLite file that nobody works in.
 *
 * @param path absolute
 */
public record BackupFile(Path path) implements Place {

  public BackupFile {
    path = path.toAbsolutePath().normalize();
  }

  @Override
  public String shown() {
    return path.toString();
  }
}

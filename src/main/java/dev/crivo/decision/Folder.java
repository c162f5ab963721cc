package dev.crivo.decision;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A data folder with a record of its own, an SQLite file.
 *
 * @param path absolute
 */
public record Folder(Path path) implements Place {

  public Folder {
    path = path.toAbsolutePath().normalize();
  }

  Path file() {
    return path.resolve("crivo.db");
  }

  /** Whether there is a record yet. */
  public boolean exists() {
    return Files.exists(file());
  }

  @Override
  public String shown() {
    return file().toString();
  }
}

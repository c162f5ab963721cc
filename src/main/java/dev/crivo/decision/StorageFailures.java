package dev.crivo.decision;

import dev.crivo.decision.StorageException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.dao.EmptyResultDataAccessException;

/** Tells what a failure deep in the libraries means for the person at the screen. */
final class StorageFailures {

  private StorageFailures() {}

  /** Something that may fail. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Runs it; where storage fails, throws that as a failure of this file. */
  static <T> T translating(Path file, Work<T> work) {
    return translating(file.toString(), work);
  }

  /** The same of a file or a server, as it is shown. */
  static <T> T translating(String place, Work<T> work) {
    try {
      return work.run();
    } catch (StorageException e) {
      throw e;
    } catch (UnreadableRow e) {
      throw new StorageException(place, e);
    } catch (IOException e) {
      throw new StorageException(kind(e).orElse(Kind.FAILED), place, e);
    } catch (RuntimeException e) {
      throw kind(e).<RuntimeException>map(kind -> new StorageException(kind, place, e)).orElse(e);
    }
  }

  /** The most telling of a failure and its causes; empty where it is none of storage. */
  static Optional<Kind> kind(Throwable failure) {
    var kinds =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .map(StorageFailures::ownKind)
            .flatMap(Optional::stream)
            .toList();
    return kinds.stream()
        .filter(kind -> kind != Kind.FAILED)
        .findFirst()
        .or(() -> kinds.stream().findFirst());
  }

  private static Optional<Kind> ownKind(Throwable failure) {
    if (failure instanceof SQLException sql) {
      // SQLite's driver knows no SQLSTATE, and PostgreSQL's no numbers.
      return sql.getSQLState() == null ? ofSqlite(sql) : ServerFailures.kind(sql.getSQLState());
    }
    if (failure instanceof EmptyResultDataAccessException) {
      return Optional.of(Kind.DAMAGED);
    }
    if (failure instanceof FlywayException flyway) {
      return Optional.of(kind(flyway));
    }
    if (failure instanceof AccessDeniedException
        || failure instanceof FileAlreadyExistsException
        || failure instanceof FileSystemException file && (isFolder(file) || isReadOnly(file))) {
      return Optional.of(Kind.NOT_WRITABLE);
    }
    return failure instanceof FileSystemException file && isFull(file)
        ? Optional.of(Kind.FULL)
        : Optional.empty();
  }

  private static Optional<Kind> ofSqlite(SQLException failure) {
    return isTableOff(failure) ? Optional.of(Kind.DAMAGED) : kind(failure.getErrorCode());
  }

  /** SQLite has no code of its own for a table that was dropped, or is there before its time. */
  private static boolean isTableOff(SQLException failure) {
    return failure.getErrorCode() == 1
        && String.valueOf(failure.getMessage())
            .matches("(?s).*(no such table|table \\S+ already exists).*");
  }

  /** Java has no class of its own for a folder in the place of a file. */
  private static boolean isFolder(FileSystemException failure) {
    return String.valueOf(failure.getReason()).contains("directory")
        || Files.isDirectory(Path.of(String.valueOf(failure.getFile())));
  }

  /** Nor for these, which the system tells in words. */
  private static boolean isReadOnly(FileSystemException failure) {
    return String.valueOf(failure.getReason()).contains("Read-only");
  }

  private static boolean isFull(FileSystemException failure) {
    return String.valueOf(failure.getReason()).contains("No space left");
  }

  /** By SQLite's primary result codes; a statement that it refuses is a mistake of ours. */
  private static Optional<Kind> kind(int code) {
    return switch (code) {
      case 1, 19, 20, 21, 25 -> Optional.empty();
      case 5, 6 -> Optional.of(Kind.LOCKED);
      case 8, 14 -> Optional.of(Kind.NOT_WRITABLE);
      case 11 -> Optional.of(Kind.DAMAGED);
      case 13 -> Optional.of(Kind.FULL);
      case 26 -> Optional.of(Kind.NOT_A_RECORD);
      default -> Optional.of(Kind.FAILED);
    };
  }

  private static Kind kind(FlywayException failure) {
    if (failure instanceof FlywayValidateException) {
      // A migration that was released is never changed.
      return Kind.UNRELEASED;
    }
    return failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
        ? Kind.NOT_A_RECORD
        : Kind.FAILED;
  }
}

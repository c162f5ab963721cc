package dev.crivo.decision;

import dev.crivo.decision.StorageException.Kind;
import dev.crivo.decision.Verified.Broken;
import dev.crivo.decision.Verified.Intact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * A record's backup in a file, and the way back. Either copies the chain as it is and recomputes
 * all of what came of it.
 */
public final class Backup {

  /** Shares of the time that a part of the work takes, roughly. */
  private static final double CHECKED = 0.2;

  private static final double COPIED = 0.8;

  private final Store record;
  private final BackupFile file;
  private final Folder own;
  private final DoubleConsumer progress;

  /**
   * @param file of the backup; its folder is there
   * @param own the user's data folder, for the database's library, wherever the record is
   * @param progress told the share that is done, from 0 to 1
   */
  public Backup(Decisions record, Path file, Folder own, DoubleConsumer progress) {
    this.record = record.store();
    this.file = new BackupFile(file);
    this.own = own;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param added decisions that were not there before
   * @param head the newest entry there now; all up to it fits
   */
  public record Result(long added, Anchor head) {}

  /**
   * Writes a backup, or adds what is new to the one that is there. The record may be in use. A new
   * file has its name only when it is whole; an old one gets all that is new at once.
   *
   * @throws BackupRefused where the record is broken, or the file is the backup of another one
   * @throws StorageException where the file is something else, or cannot be written
   */
  public Result make() {
    return StorageFailures.translating(
        file.path(),
        () -> {
          SqliteStore.unpackNativeLibraryPrivately(own.path());
          return Files.exists(file.path()) ? extended() : made();
        });
  }

  private Result made() throws IOException {
    PrivateFiles.forgetUnfinished(file.path());
    var unfinished = PrivateFiles.createUnfinished(file.path());
    try {
      var result = filled(unfinished);
      PrivateFiles.finish(unfinished, file.path());
      return result;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private Result filled(Path unfinished) {
    try (var backup = BackupStore.begun(file, unfinished)) {
      return copied(record, backup, 0);
    }
  }

  private Result extended() throws IOException {
    try (var backup = opened()) {
      verified(record, Anchor.NONE, part(0, CHECKED));
      var result = copied(record, backup, CHECKED);
      var head = head(record);
      if (result.head().position() > head.position()) {
        throw BackupRefused.backupAhead(head.position());
      }
      return result;
    }
  }

  /**
   * Adds to the record what the backup has more than it: all, or nothing.
   *
   * @throws BackupRefused where one of the two is broken, or they part
   * @throws StorageException where the file is no backup, or the record cannot be written
   */
  public Result restore() {
    return StorageFailures.translating(
        file.path(),
        () -> {
          SqliteStore.unpackNativeLibraryPrivately(own.path());
          try (var backup = opened()) {
            verified(backup, Anchor.NONE, part(0, CHECKED));
            return copied(backup, record, CHECKED);
          }
        });
  }

  /** A backup that was put in the place of the record is the record. */
  private BackupStore opened() throws IOException {
    if (record.place() instanceof Folder folder
        && folder.exists()
        && Files.isSameFile(folder.file(), file.path())) {
      throw new StorageException(Kind.NOT_A_BACKUP, file.shown(), null);
    }
    return BackupStore.of(file);
  }

  /**
   * What is there is checked before anything is added to it, and what was added afterwards.
   *
   * @param done the share that is done already
   */
  private Result copied(Store from, Store to, double done) {
    var left = 1 - done;
    var before = verified(to, Anchor.NONE, part(done, done + left * CHECKED));
    var copy = new ChainCopy(from, to, part(done + left * CHECKED, done + left * COPIED));
    return new Result(copy.run(), verified(to, before, part(done + left * COPIED, 1)));
  }

  private static Anchor verified(Store store, Anchor from, DoubleConsumer progress) {
    var verified = new ChainCheck(store, Optional.empty(), progress).run(from, page -> {});
    if (verified instanceof Broken broken) {
      throw BackupRefused.broken(store.place(), broken);
    }
    return ((Intact) verified).head();
  }

  private static Anchor head(Store store) {
    return store.read(sql -> new Chain(sql).head());
  }

  private DoubleConsumer part(double from, double to) {
    return share -> progress.accept(from + share * (to - from));
  }
}

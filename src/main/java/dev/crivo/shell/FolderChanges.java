package dev.crivo.shell;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/**
 * Wakes whoever waits for a change in a folder or those below it. It may wake for nothing, and
 * sleeps no longer than asked: where a system tells of no changes, one looks for oneself.
 */
final class FolderChanges implements AutoCloseable {

  private static final int DEPTH = 5;

  private final Path folder;
  private final WatchService service;

  private FolderChanges(Path folder, WatchService service) {
    this.folder = folder;
    this.service = service;
  }

  static FolderChanges in(Path folder) throws IOException {
    return new FolderChanges(folder, folder.getFileSystem().newWatchService());
  }

  /**
   * Returns when something may have changed, or after a while.
   *
   * @throws InterruptedException where the thread is told to stop
   */
  void await(long most, TimeUnit unit) throws InterruptedException {
    // Folders come and go; those that are watched already stay so.
    register();
    for (WatchKey key = service.poll(most, unit); key != null; key = service.poll()) {
      key.pollEvents();
      key.reset();
    }
  }

  private void register() {
    try (var folders = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      for (var path : folders.filter(Files::isDirectory).toList()) {
        path.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      }
    } catch (IOException | RuntimeException notNow) {
      // It is gone for the moment, or the system watches no more folders.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}

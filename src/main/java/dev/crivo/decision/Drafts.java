package dev.crivo.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interviews in progress, a small JSON file each. A draft that was saved survives whatever
 * happens to the program afterwards. Every call may throw a {@link StorageException}.
 */
public final class Drafts {

  private static final String ENDING = ".json";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;

  /**
   * Nothing on the disk is read or made before the first call.
   *
   * @param home the data folder; made, for its owner only, when the first draft is saved
   */
  public Drafts(Path home) {
    folder = home.toAbsolutePath().normalize().resolve("drafts");
  }

  /**
   * What is in the folder.
   *
   * @param drafts latest first
   * @param unreadable files that are no drafts, or damaged ones; they are left as they are
   */
  public record Listing(List<Draft> drafts, List<Path> unreadable) {
    public Listing {
      drafts = List.copyOf(drafts);
      unreadable = List.copyOf(unreadable);
    }
  }

  /** Keeps a draft in the place of what was kept under its id before. */
  public void save(Draft draft) {
    var file = file(draft.id());
    StorageFailures.translating(
        file,
        () -> {
          PrivateFiles.createFolder(folder.getParent());
          PrivateFiles.createFolder(folder);
          PrivateFiles.replace(file, JSON.writeValueAsString(draft));
          return file;
        });
  }

  public Listing list() {
    var drafts = new ArrayList<Draft>();
    var unreadable = new ArrayList<Path>();
    for (var file : files()) {
      try {
        drafts.add(read(file));
      } catch (NoSuchFileException e) {
        // Deleted since it was listed.
      } catch (IOException | JacksonException e) {
        unreadable.add(file);
      }
    }
    drafts.sort(Comparator.comparing(Draft::id).reversed());
    return new Listing(drafts, unreadable);
  }

  /** The interview that was started last. */
  public Optional<Draft> latest() {
    return list().drafts().stream().findFirst();
  }

  public Optional<Draft> find(String id) {
    return list().drafts().stream().filter(draft -> draft.id().equalsIgnoreCase(id)).findFirst();
  }

  /** Forgets a draft, if there is one, with what a killed program may have left of it. */
  public void delete(Draft draft) {
    StorageFailures.translating(
        file(draft.id()),
        () -> {
          for (var file : listed(draft.id() + ".*")) {
            Files.deleteIfExists(file);
          }
          return draft;
        });
  }

  private Path file(String id) {
    return folder.resolve(id + ENDING);
  }

  /** All but hidden files and those that a killed program had not finished. */
  private List<Path> files() {
    return StorageFailures.translating(folder, () -> listed("[!.]*")).stream()
        .filter(file -> !file.toString().endsWith(PrivateFiles.UNFINISHED))
        .toList();
  }

  private List<Path> listed(String glob) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.newDirectoryStream(folder, glob)) {
      return StreamSupport.stream(files.spliterator(), false).sorted().toList();
    }
  }

  private static Draft read(Path file) throws IOException {
    var draft = JSON.readValue(Files.readString(file), Draft.class);
    if (draft == null || !file.getFileName().toString().equals(draft.id() + ENDING)) {
      throw new IOException("not a draft");
    }
    return draft;
  }
}

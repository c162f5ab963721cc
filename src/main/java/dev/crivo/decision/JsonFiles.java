package dev.crivo.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.json.JsonMapper;

/**
 * Things kept in a folder, a small JSON file each that is named by the thing's id and written whole
 * or not at all. Every call may throw a {@link StorageException}.
 *
 * @param folder made, for its owner only, when the first thing is saved
 * @param id the name of a thing's file, without ending; ids sort by age
 */
record JsonFiles<T>(Path folder, Class<T> type, Function<T, String> id) {

  private static final String ENDING = ".json";

  /** For a list that older files lack: it is empty there. */
  static final String NONE = "none";

  /** For a value that older files lack: there is none. */
  static final String NOTHING = "nothing";

  /**
   * @param things latest first
   * @param unreadable files that hold no such thing, or a damaged one; they are left as they are
   */
  record Listing<T>(List<T> things, List<Path> unreadable) {}

  /** Keeps a thing in the place of what was kept under its id before. */
  Path save(T thing) {
    var file = folder.resolve(id.apply(thing) + ENDING);
    return StorageFailures.translating(
        file,
        () -> {
          PrivateFiles.createFolder(folder.getParent());
          PrivateFiles.createFolder(folder);
          PrivateFiles.replace(file, Json.MAPPER.writeValueAsString(thing));
          return file;
        });
  }

  Listing<T> list() {
    var things = new ArrayList<T>();
    var unreadable = new ArrayList<Path>();
    for (var file : files()) {
      try {
        things.add(read(file));
      } catch (NoSuchFileException e) {
        // Deleted since it was listed.
      } catch (IOException | JacksonException e) {
        unreadable.add(file);
      }
    }
    things.sort(Comparator.comparing(id).reversed());
    return new Listing<>(things, unreadable);
  }

  /** Forgets a thing, if there is one, with what a killed program may have left of it. */
  void delete(T thing) {
    StorageFailures.translating(
        folder.resolve(id.apply(thing) + ENDING),
        () -> {
          for (var file : listed(id.apply(thing) + ".*")) {
            Files.deleteIfExists(file);
          }
          return thing;
        });
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

  private T read(Path file) throws IOException {
    var thing = Json.MAPPER.readValue(Files.readString(file), type);
    if (thing == null || !file.getFileName().toString().equals(id.apply(thing) + ENDING)) {
      throw new IOException("not what the file's name says");
    }
    return thing;
  }

  /** Made when the first file is read or written: most runs of the program find none. */
  private static final class Json {

    /** What lacks a field is damaged, or was never one of ours. */
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .injectableValues(
                new InjectableValues.Std()
                    .addValue(NONE, List.of())
                    .addValue(NOTHING, Optional.empty()))
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
  }
}

package dev.crivo.rulebook;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Playbooks for tests: the tiny one, and what becomes of it when one file is changed. */
final class Playbooks {

  private final Map<String, String> files;

  private Playbooks(Map<String, String> files) {
    this.files = files;
  }

  static Playbooks lending() {
    return new Playbooks(
        new TreeMap<>(PlaybookFiles.read(Path.of("src/test/resources/playbooks/lending"))));
  }

  String get(String file) {
    return files.get(file);
  }

  Playbooks with(String file, String content) {
    files.put(file, content);
    return this;
  }

  /** The same with one piece of a file replaced, which must be there. */
  Playbooks replacing(String file, String piece, String by) {
    if (!get(file).contains(piece)) {
      throw new IllegalArgumentException(file + " has no " + piece);
    }
    return with(file, get(file).replace(piece, by));
  }

  Map<String, String> files() {
    return files;
  }

  Rulebook load() {
    return Rulebook.of(files, Optional.empty());
  }

  Rulebook load(Path cache) {
    return Rulebook.of(files, Optional.of(cache));
  }
}

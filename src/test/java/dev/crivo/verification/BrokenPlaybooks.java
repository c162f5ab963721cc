package dev.crivo.verification;

import dev.crivo.playbook.PlaybookException;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Playbooks of a parcel counter: a sound one, and others with one thing wrong each. */
final class BrokenPlaybooks {

  static final Path FOLDER = Path.of("src/test/resources/playbooks/broken");

  private BrokenPlaybooks() {}

  static List<String> names() {
    try (var folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without Drools, which takes its time to compile. */
  static Rulebook read(String name) {
    return Rulebook.ofConditions(Rulebook.read(FOLDER.resolve(name)));
  }

  static List<Finding> findings(String name) {
    try {
      return Check.of(read(name), Limit.NONE, done -> {}).findings();
    } catch (PlaybookException refusal) {
      return Check.refused(refusal);
    }
  }
}

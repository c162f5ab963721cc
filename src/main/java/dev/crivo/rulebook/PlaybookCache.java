package dev.crivo.rulebook;

import dev.crivo.playbook.Playbook;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Playbooks that were read and found right before. Reading and checking one takes some tenths of a
 * second, which a person who starts the program would wait for each time.
 */
final class PlaybookCache {

  private final RuleCache cache;
  private final String program;

  /**
   * @param folder of this user's alone
   * @param program tells this build of the program from others, which may find fault with more
   */
  PlaybookCache(Path folder, String program) {
    this.cache = new RuleCache(folder, "playbook");
    this.program = program;
  }

  /** That of a folder; empty where one build of the program cannot be told from another. */
  static Optional<PlaybookCache> in(Path folder) {
    return build().map(program -> new PlaybookCache(folder, program));
  }

  /** What tells this build from others: the time and size of the archive that it is. */
  private static Optional<String> build() {
    try {
      var source = PlaybookCache.class.getProtectionDomain().getCodeSource().getLocation();
      var archive = Path.of(source.toURI());
      return Files.isRegularFile(archive)
          ? Optional.of(Files.getLastModifiedTime(archive) + " " + Files.size(archive))
          : Optional.empty();
    } catch (IOException
        | URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException inAnotherArchive) {
      return Optional.empty();
    }
  }

  /**
   * The playbook that files hold.
   *
   * @throws dev.crivo.playbook.PlaybookException naming every mistake with its file and line
   */
  Playbook read(Map<String, String> files) {
    var all = PlaybookFiles.sha256(files, file -> true);
    var key = PlaybookFiles.sha256(Map.of("files", all, "program", program), part -> true);
    return cache.find(key).flatMap(PlaybookCache::playbook).orElseGet(() -> anew(key, files));
  }

  private Playbook anew(String key, Map<String, String> files) {
    var playbook = new PlaybookReader().read(files);
    cache.keep(key, PlaybookBytes.of(playbook));
    return playbook;
  }

  /** Empty where what was kept is of no use here after all. */
  private static Optional<Playbook> playbook(byte[] kept) {
    try {
      return Optional.of(PlaybookBytes.read(kept));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

package dev.crivo.shell;

import dev.crivo.commandline.Folders;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The playbooks of this run, each loaded when it is first asked for. */
@Component
class Rulebooks {

  private final Folders folders;
  private final Map<Path, Rulebook> loaded = new HashMap<>();

  Rulebooks(Folders folders) {
    this.folders = folders;
  }

  /** The playbook alone, which is there sooner than one whose rules can run. */
  Playbook playbook(RulesFolder folder) {
    var rulebook = loaded.get(folder.path());
    return rulebook == null ? Rulebook.read(folder.path()) : rulebook.playbook();
  }

  /** The playbook of a past decision, from the files kept with it. */
  Rulebook of(Map<String, String> files) {
    return Rulebook.of(files, Optional.of(folders.cache()));
  }

  /**
   * @throws dev.crivo.playbook.PlaybookException naming every mistake with its file and line
   */
  Rulebook in(RulesFolder folder) {
    return loaded.computeIfAbsent(folder.path(), path -> Rulebook.load(path, folders.cache()));
  }
}

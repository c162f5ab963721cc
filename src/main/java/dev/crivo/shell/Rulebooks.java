package dev.crivo.shell;

import dev.crivo.commandline.Folders;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.Session;
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
  private final Session session;
  private final RulesPin pin;
  private final Map<Path, Rulebook> loaded = new HashMap<>();

  Rulebooks(Folders folders, Session session) {
    this.folders = folders;
    this.session = session;
    this.pin = new RulesPin(session.surroundings());
  }

  /**
   * The playbook alone, which is there sooner than one whose rules can run.
   *
   * @throws dev.crivo.console.Refusal where it is not of the version that the user named
   */
  Playbook playbook(RulesFolder folder) {
    var rulebook = loaded.get(folder.path());
    return rulebook == null
        ? pin.require(Rulebook.read(Rulebook.files(folder.path()), folders.cache()), folder)
        : rulebook.playbook();
  }

  /** The playbook of a past decision, from the files kept with it. */
  Rulebook of(Map<String, String> files) {
    return Rulebook.of(files, Optional.of(folders.cache()), this::tellOfCompiling);
  }

  /** To a person who waits; a script has no use for it. */
  private void tellOfCompiling() {
    if (session.hasTerminal()) {
      session.noticeOf("rules.compiling");
    }
  }

  /**
   * A playbook that came with a decision from somebody else's record.
   *
   * @param version of these files
   * @throws dev.crivo.console.Refusal where it is not the version that the user named
   */
  Rulebook ofProof(Map<String, String> files, String version) {
    pin.requireOfProof(version);
    return of(files);
  }

  /**
   * @throws dev.crivo.playbook.PlaybookException naming every mistake with its file and line
   * @throws dev.crivo.console.Refusal where it is not of the version that the user named
   */
  Rulebook in(RulesFolder folder) {
    return loaded.computeIfAbsent(folder.path(), path -> load(folder));
  }

  private Rulebook load(RulesFolder folder) {
    var rulebook = of(Rulebook.files(folder.path()));
    pin.require(rulebook.playbook(), folder);
    return rulebook;
  }
}

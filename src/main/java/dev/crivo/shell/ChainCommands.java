package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.Anchor;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Verified;
import dev.crivo.decision.Verified.Broken;
import dev.crivo.decision.Verified.Intact;
import dev.crivo.rulebook.Rulebook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code decisions verify} and {@code decisions anchor}: whether the record is as it was made. */
@Component
class ChainCommands {

  @Command(name = "decisions verify", group = CommandGroup.DECISIONS)
  ExitCode verify(
      Screen screen,
      Decisions decisions,
      @Option Optional<String> anchor,
      @Option(defaultValue = "text") Format format) {
    var kept = anchor.map(ChainCommands::anchor);
    var verified = verified(screen, decisions, kept);
    var playbooks = playbooks(decisions, verified);
    var changed = changed(decisions, playbooks);
    if (format == Format.JSON) {
      screen.json(json(verified, kept, changed));
    } else {
      tell(screen, playbooks.size(), changed);
      tell(screen, decisions, verified, kept);
    }
    return verified instanceof Intact && changed.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** Those that decisions were made under: whether they are kept is what is asked. */
  private static Collection<String> playbooks(Decisions decisions, Verified verified) {
    return verified instanceof Intact intact
        ? new TreeSet<>(intact.playbookVersions())
        : decisions.playbookVersions("");
  }

  /** The versions whose rules are not, or not as they were, among what is kept. */
  static List<String> changed(Decisions decisions, Collection<String> versions) {
    return versions.stream().filter(version -> !isKept(decisions, version)).toList();
  }

  @Command(name = "decisions anchor", group = CommandGroup.DECISIONS)
  ExitCode anchor(
      Screen screen, Decisions decisions, @Option(defaultValue = "text") Format format) {
    var anchor = decisions.anchor();
    if (format == Format.JSON) {
      screen.json(Map.of("anchor", anchor.toString()));
    } else {
      screen.verbatim(anchor.toString());
    }
    return ExitCode.DONE;
  }

  /**
   * An anchor as somebody wrote it after {@code --anchor}.
   *
   * @throws Refusal where it is none
   */
  static Anchor anchor(String written) {
    return Anchor.parse(written)
        .orElseThrow(() -> Refusal.usage("verify.no-anchor", Map.of("written", written)));
  }

  private static Verified verified(Screen screen, Decisions decisions, Optional<Anchor> anchor) {
    try (var progress = screen.progress(screen.text("verify.progress"))) {
      return decisions.verify(anchor, progress::to);
    }
  }

  /** Whether the files kept for a version of the playbook are those that it stands for. */
  private static boolean isKept(Decisions decisions, String version) {
    return Rulebook.version(decisions.playbookFiles(version)).equals(version);
  }

  private static Map<String, Object> json(
      Verified verified, Optional<Anchor> anchor, List<String> changed) {
    var json = new LinkedHashMap<String, Object>();
    json.put("intact", verified instanceof Intact && changed.isEmpty());
    if (verified instanceof Intact intact) {
      json.put("decisions", intact.head().position());
      json.put("head", intact.head().toString());
    } else if (verified instanceof Broken broken) {
      json.put("problem", ScreenTexts.key(broken.problem()));
      json.put("position", broken.position().orElse(null));
      json.put("decision", broken.decision().orElse(null));
    }
    json.put("anchor", anchor.map(Anchor::toString).orElse(null));
    json.put("playbooksChanged", changed);
    return json;
  }

  private static void tell(
      Screen screen, Decisions decisions, Verified verified, Optional<Anchor> anchor) {
    var place = Visible.line(decisions.place().shown());
    if (verified instanceof Broken broken) {
      screen.say(
          "verify." + ScreenTexts.key(broken.problem()),
          Map.of(
              "place", place,
              "position", broken.position().orElse(0L),
              "decision", Visible.line(broken.decision().orElse("")),
              "anchor", anchor.map(Anchor::position).orElse(0L)));
      screen.say("verify.what-to-do", Map.of("place", place));
    } else if (verified instanceof Intact intact) {
      screen.say("verify.intact", Map.of("place", place, "count", intact.head().position()));
      anchor.ifPresent(a -> screen.say("verify.anchored", Map.of("position", a.position())));
      screen.say("verify.head");
      screen.verbatim(intact.head().toString());
    }
  }

  private static void tell(Screen screen, int kept, List<String> changed) {
    changed.forEach(version -> screen.say("verify.playbook", Map.of("version", version)));
    if (changed.isEmpty()) {
      screen.say("verify.playbooks", Map.of("count", kept));
    }
  }
}

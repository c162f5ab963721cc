package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Anchor;
import dev.crivo.decision.Proof;
import dev.crivo.playbook.PlaybookException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code verify}: whether a proof of a decision fits, without the record it comes from. */
@Component
class VerifyCommand {

  private final Rulebooks rulebooks;
  private final Clock clock;

  VerifyCommand(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  @Command(name = "verify", group = CommandGroup.DECISIONS)
  ExitCode verify(
      Screen screen,
      RulesFolder rules,
      @Argument(index = 0) Path file,
      @Option Optional<String> anchor,
      @Option(defaultValue = "text") Format format) {
    var kept = anchor.map(ChainCommands::anchor);
    var proof = new ProofFile(file).read();
    kept.ifPresent(a -> requireComparable(a, proof));
    // Words come from the playbook of whoever reads them: no hash covers those in the file.
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var result = checked(screen, file, proof, kept);
    switch (format) {
      case TEXT -> new ProofView(screen, wording, clock.getZone()).show(result);
      case JSON -> screen.json(new ProofResultJson(wording).of(result));
    }
    return result.fits() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static void requireComparable(Anchor anchor, Proof proof) {
    if (anchor.position() != proof.anchor().position()) {
      throw Refusal.usage(
          "proof.other-position",
          Map.of("anchor", anchor.position(), "position", proof.anchor().position()));
    }
  }

  private ProofResult checked(Screen screen, Path file, Proof proof, Optional<Anchor> anchor) {
    try (var progress = screen.progress(screen.text("proof.progress"))) {
      return new ProofCheck(rulebooks, progress::to).of(proof, anchor);
    } catch (PlaybookException e) {
      throw e.in(file.toString());
    }
  }
}

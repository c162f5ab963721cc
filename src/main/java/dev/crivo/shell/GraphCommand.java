package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.InterviewGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rules graph}: the interview as it unfolds, drawn. */
@Component
class GraphCommand {

  private final Rulebooks rulebooks;

  GraphCommand(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  @Command(name = "rules graph", group = CommandGroup.PLAYBOOK)
  ExitCode graph(
      Screen screen,
      RulesFolder rules,
      @Option Optional<GraphFormat> format,
      @Option Optional<Path> out,
      @Option List<String> from,
      @Option(defaultValue = "1000000") Integer limit) {
    if (limit < 1) {
      throw Refusal.usage("usage.limit", Map.of("value", String.valueOf(limit)));
    }
    var file = out.map(path -> new OutputFile("--out", path));
    var chosen = format.or(() -> out.map(GraphFormat::of)).orElse(GraphFormat.MERMAID);
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var words =
        new GraphWords(
            wording, unfold(wording, new StatedAnswers("--from", wording).read(from), limit));
    file.ifPresentOrElse(
        to -> write(screen, words, chosen, to),
        () -> screen.verbatim(chosen.draw(words.drawing()).stripTrailing()));
    return ExitCode.DONE;
  }

  private static InterviewGraph unfold(Wording wording, Answers from, int limit) {
    var rulebook = Rulebook.ofConditions(wording.playbook());
    try (var progress = wording.screen().progress(wording.screen().text("graph.progress"))) {
      return InterviewGraph.of(rulebook, from, limit, progress::to);
    }
  }

  private static void write(Screen screen, GraphWords words, GraphFormat format, OutputFile file) {
    file.write(format.draw(words.drawing(), file.path()));
    screen.say("graph.written", Map.of("file", Visible.line(file.path().toString())));
    screen.line(words.size());
    words.warnings().forEach(screen::line);
  }
}

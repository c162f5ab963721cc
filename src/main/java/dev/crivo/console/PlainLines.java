package dev.crivo.console;

import java.util.List;
import java.util.Optional;

/**
 * Lines from the plain input.
 *
 * @param typedIsSeen whether a terminal shows what is typed; elsewhere the line is repeated after
 *     its prompt, so that the output reads as a conversation
 */
public record PlainLines(Screen screen, Lines lines, boolean typedIsSeen) implements LineInput {

  @Override
  public Optional<String> read(
      String prompt, List<String> suggestions, Optional<String> remembered) {
    screen.prompt(prompt);
    var line = lines.next();
    if (!typedIsSeen) {
      screen.verbatim(Visible.line(line.orElse("")));
    }
    return line;
  }
}

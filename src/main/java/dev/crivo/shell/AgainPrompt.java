package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Choice;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import java.util.stream.Stream;

/** Asks whether to try once more what could be kept nowhere. */
record AgainPrompt(Screen screen, Prompter prompter) {

  boolean ask(String failure) {
    screen.blank();
    screen.line(Visible.line(failure));
    var choices = Stream.of("again", "leave").map(this::choice).toList();
    while (true) {
      var reply = prompter.choose(new Ask(screen.text("spool.again")), choices);
      if (!(reply instanceof Reply.Help)) {
        return Given.of(reply).value().filter("again"::equals).isPresent();
      }
      choices.forEach(c -> screen.item(2, "-", c.label() + ": " + c.help()));
    }
  }

  private Choice choice(String value) {
    var key = "spool.again." + value;
    return new Choice(value, screen.text(key), screen.text(key + ".help"));
  }
}

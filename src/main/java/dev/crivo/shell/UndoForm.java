package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Choice;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks a person whether to take back what was shown, and why. */
record UndoForm(Screen screen, Prompter prompter) {

  private static final String YES = "yes";

  /**
   * @param note why, where that was said before
   * @return why, as far as it was said, or the reply by which it is not to be
   */
  Given<Optional<String>> ask(Optional<String> note) {
    screen.blank();
    var sure = choose();
    if (sure.value().filter(YES::equals).isEmpty()) {
      return Given.instead(sure.instead().orElseGet(Reply.Leave::new));
    }
    return note.isPresent() ? Given.of(note) : why();
  }

  private Given<String> choose() {
    var ask = new Ask(screen.text("undo.sure"));
    var choices =
        Stream.of("no", YES)
            .map(value -> new Choice(value, screen.text("undo.sure." + value), ""))
            .toList();
    return answered("undo.sure.help", () -> prompter.choose(ask, choices));
  }

  private Given<Optional<String>> why() {
    var ask = new Ask(screen.text("undo.note"), "", Optional.of(""));
    var check = FreeText.NOTE.check(screen);
    return answered(
            "undo.note.help",
            () ->
                prompter.text(
                    ask,
                    List.of(),
                    typed -> typed.isEmpty() ? Optional.empty() : check.error(typed)))
        .then(text -> Given.of(Optional.of(FreeText.stripped(text)).filter(t -> !t.isEmpty())));
  }

  private Given<String> answered(String help, Supplier<Reply> prompt) {
    var reply = prompt.get();
    while (reply instanceof Reply.Help) {
      screen.say(help);
      reply = prompt.get();
    }
    return Given.of(reply);
  }
}

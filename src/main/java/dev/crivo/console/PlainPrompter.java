package dev.crivo.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks line by line, with numbered choices and no cursor movement: for pipes, screen readers and
 * simple terminals.
 */
public final class PlainPrompter implements Prompter {

  private static final int KEPT_CELLS = 30;

  private final Screen screen;
  private final LineInput input;

  public PlainPrompter(Screen screen, LineInput input) {
    this.screen = screen;
    this.input = input;
  }

  @Override
  public Reply choose(Ask ask, List<Choice> choices) {
    var kept = ask.remembered().flatMap(value -> Typed.valued(value, choices));
    show(
        ask,
        choices.stream().map(Choice::label).toList(),
        kept.map(choice -> String.valueOf(choices.indexOf(choice) + 1)));
    return read(
        prompt(
            screen.text("prompt.choose", Map.of("last", choices.size())), kept.map(Choice::label)),
        List.of(),
        kept.map(Choice::value),
        Keys::inList,
        typed -> chosen(typed, choices));
  }

  @Override
  public Reply text(Ask ask, List<String> suggestions, Check check) {
    show(ask, suggestions, ask.remembered().map(Visible::line));
    return read(
        prompt(
            screen.text(suggestions.isEmpty() ? "prompt.text" : "prompt.pick"), ask.remembered()),
        suggestions,
        ask.remembered(),
        suggestions.isEmpty() ? Keys::inText : Keys::inList,
        typed -> picked(typed, suggestions, check));
  }

  @Override
  public Reply number(Ask ask, Check check) {
    show(ask, List.of(), ask.remembered());
    return read(
        prompt(screen.text("prompt.number"), ask.remembered()),
        List.of(),
        ask.remembered(),
        Keys::inList,
        typed -> accepted(typed, Typed.wholeNumber(screen).and(check), Typed::withoutLeadingZeros));
  }

  /**
   * @param enter what may be typed in the place of an empty line
   */
  private void show(Ask ask, List<String> items, Optional<String> enter) {
    screen.blank();
    screen.line(screen.styles().bold(ask.question()));
    if (!ask.context().isEmpty()) {
      screen.line(screen.styles().dim(ask.context()));
    }
    ask.offered().ifPresent(from -> offered(from, enter.orElse("")));
    var digits = String.valueOf(items.size()).length();
    for (var i = 0; i < items.size(); i++) {
      screen.item(2, String.format("%" + digits + "d ", i + 1), items.get(i));
    }
  }

  private void offered(String from, String enter) {
    screen.say("prompt.offered", Map.of("from", from, "enter", enter));
  }

  private static String prompt(String keys, Optional<String> kept) {
    return keys
        + kept.filter(answer -> !answer.isEmpty())
            .map(answer -> " [" + shortened(Visible.line(answer)) + "]")
            .orElse("")
        + ": ";
  }

  /** A note may be long; its beginning reminds of it. */
  private static String shortened(String answer) {
    var lines = Wrapping.wrap(answer, KEPT_CELLS, 0, 0);
    return lines.size() > 1 ? lines.get(0) + "..." : answer;
  }

  /**
   * Reads lines until one is a reply.
   *
   * @param kept what an empty line stands for
   * @param key the reply that a line means by itself
   * @param answer the reply of any other line; empty where it was refused, with the reason told
   */
  private Reply read(
      String prompt,
      List<String> suggestions,
      Optional<String> kept,
      Function<String, Optional<Reply>> key,
      Function<String, Optional<Reply>> answer) {
    while (true) {
      var line = input.read(prompt, suggestions, kept).map(String::strip);
      if (line.isEmpty()) {
        return new Reply.Ended();
      }
      var typed = line.get();
      var reply =
          typed.isEmpty() ? keep(kept, answer) : key.apply(typed).or(() -> answer.apply(typed));
      if (reply.isPresent()) {
        return reply.get();
      }
    }
  }

  private Optional<Reply> keep(Optional<String> kept, Function<String, Optional<Reply>> answer) {
    if (kept.isEmpty()) {
      screen.say("prompt.empty");
    }
    return kept.flatMap(answer);
  }

  private Optional<Reply> chosen(String typed, List<Choice> choices) {
    if (typed.startsWith("?")) {
      choice(typed.substring(1).strip(), choices).ifPresent(this::explain);
      return Optional.empty();
    }
    var choice = choice(typed, choices);
    choice.ifPresent(c -> screen.say("prompt.chosen", Map.of("label", c.label())));
    return choice.map(c -> new Reply.Answer(c.value()));
  }

  private void explain(Choice choice) {
    screen.line(2, choice.label());
    screen.line(6, choice.help());
  }

  private Optional<Choice> choice(String typed, List<Choice> choices) {
    var choice = Typed.choice(typed, choices);
    if (choice.isEmpty()) {
      refuse(typed, choices);
    }
    return choice;
  }

  private Optional<Reply> picked(String typed, List<String> suggestions, Check check) {
    if (suggestions.isEmpty() || !Typed.isDigits(typed)) {
      return accepted(typed, check, text -> text);
    }
    var suggestion = Typed.numbered(typed, suggestions);
    suggestion.ifPresentOrElse(
        s -> screen.say("prompt.chosen", Map.of("label", s)), () -> refuse(typed, suggestions));
    return suggestion.map(Reply.Answer::new);
  }

  private void refuse(String typed, List<?> items) {
    screen.say("prompt.not-a-choice", Map.of("typed", Visible.line(typed), "last", items.size()));
  }

  private Optional<Reply> accepted(String typed, Check check, Function<String, String> form) {
    var error = check.error(typed);
    error.ifPresent(screen::line);
    return error.isPresent() ? Optional.empty() : Optional.of(new Reply.Answer(form.apply(typed)));
  }
}

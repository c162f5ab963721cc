package dev.crivo.console;

import java.util.List;
import java.util.Optional;

/** A list of choices, one of them marked, and how keys move the mark. */
final class Menu {

  private final List<Choice> choices;
  private int marked;
  private int digits;

  /** Begins at the remembered choice, else at the first. */
  Menu(List<Choice> choices, Optional<String> remembered) {
    this.choices = List.copyOf(choices);
    this.marked =
        remembered
            .flatMap(value -> Typed.valued(value, choices))
            .map(this.choices::indexOf)
            .orElse(0);
  }

  List<Choice> choices() {
    return choices;
  }

  Choice marked() {
    return choices.get(marked);
  }

  int index() {
    return marked;
  }

  void up() {
    go(marked == 0 ? choices.size() - 1 : marked - 1);
  }

  void down() {
    go((marked + 1) % choices.size());
  }

  void first() {
    go(0);
  }

  void last() {
    go(choices.size() - 1);
  }

  /** Goes to a number, digit by digit: in a long list 1 and then 2 is the twelfth. */
  void digit(int digit) {
    var longer = digits * 10 + digit;
    var number = longer <= choices.size() ? longer : digit;
    if (number >= 1 && number <= choices.size()) {
      go(number - 1);
      digits = number;
    }
  }

  private void go(int index) {
    marked = index;
    digits = 0;
  }
}

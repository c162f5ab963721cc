package dev.crivo.shell;

import dev.crivo.console.Reply;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person gave at one prompt or a series of them, or the reply by which he went elsewhere.
 *
 * @param instead back, edit, leave or the end of the input; empty where there is a value
 */
record Given<T>(Optional<T> value, Optional<Reply> instead) {

  static <T> Given<T> of(T value) {
    return new Given<>(Optional.of(value), Optional.empty());
  }

  static <T> Given<T> instead(Reply reply) {
    return new Given<>(Optional.empty(), Optional.of(reply));
  }

  /** The text of an answer, or whatever else the person replied. */
  static Given<String> of(Reply reply) {
    return reply instanceof Reply.Answer answer ? of(answer.value()) : instead(reply);
  }

  <U> Given<U> then(Function<T, Given<U>> next) {
    return value.map(next).orElseGet(() -> new Given<>(Optional.empty(), instead));
  }
}

package dev.crivo.shell;

import dev.crivo.console.Surroundings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is using the program. */
@Component
class Person {

  private final Surroundings surroundings;

  Person(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * The name given by {@code --as}, then {@code CRIVO_USER}, then the name of the system's user.
   *
   * @throws dev.crivo.console.Refusal where one of the first two is no name
   */
  String name(Optional<String> given) {
    return FreeText.NAME
        .option("--as", given)
        .or(() -> FreeText.NAME.option("CRIVO_USER", surroundings.setting("CRIVO_USER")))
        .or(() -> surroundings.setting("user.name"))
        .orElse("unknown");
  }
}

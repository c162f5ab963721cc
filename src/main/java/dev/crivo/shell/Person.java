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

  /** The name given, then {@code CRIVO_USER}, then the name of the system's user. */
  String name(Optional<String> given) {
    return given
        .filter(name -> !name.isBlank())
        .or(() -> surroundings.setting("CRIVO_USER"))
        .or(() -> surroundings.setting("user.name"))
        .orElse("unknown");
  }
}

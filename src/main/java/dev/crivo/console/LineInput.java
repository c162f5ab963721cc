package dev.crivo.console;

import java.util.List;
import java.util.Optional;

/** Where typed answers come from. */
@FunctionalInterface
public interface LineInput {

  /**
   * Shows a prompt and reads one line.
   *
   * @param suggestions what to complete with, where completion is possible
   * @param remembered what to recall, where recalling is possible
   * @return empty where nobody answers any more
   */
  Optional<String> read(String prompt, List<String> suggestions, Optional<String> remembered);
}

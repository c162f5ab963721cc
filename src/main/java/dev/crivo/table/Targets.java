package dev.crivo.table;

import java.util.ArrayDeque;

/** Names of parts as other parts write them: from their own folder, or from the top. */
final class Targets {

  private Targets() {}

  /**
   * @param folder with a slash at its end, or "" for the top
   */
  static String resolved(String folder, String target) {
    var path = new ArrayDeque<String>();
    for (var step : (target.startsWith("/") ? target : folder + target).split("/")) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }
}

package dev.crivo.shell;

import dev.crivo.console.Visible;
import java.util.regex.Pattern;

/** Command lines to go on with, as they can be typed in a shell. */
final class NextCommand {

  /** What no shell reads as anything but itself. */
  private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_.@:/+-]+");

  private NextCommand() {}

  /** Decides again on entitlements of a tenant. */
  static String interview(String tenant) {
    return "crivo interview" + option("--tenant", tenant);
  }

  /** Goes on with the unfinished interview about a tenant. */
  static String resume(String tenant) {
    return "crivo interview --resume" + option("--tenant", tenant);
  }

  /** Replaces a decision by another. */
  static String correct(String decision) {
    return "crivo interview" + option("--corrects", decision);
  }

  private static String option(String name, String value) {
    return " " + name + (value.startsWith("-") ? "=" : " ") + quoted(Visible.line(value));
  }

  private static String quoted(String value) {
    if (BARE.matcher(value).matches()) {
      return value;
    }
    return value.matches("[^\"$`!\\\\]*")
        ? "\"" + value + "\""
        : "'" + value.replace("'", "'\\''") + "'";
  }
}

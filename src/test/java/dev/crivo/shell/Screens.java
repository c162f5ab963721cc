package dev.crivo.shell;

import dev.crivo.console.Language;
import dev.crivo.console.Screen;
import dev.crivo.console.Styles;
import dev.crivo.console.Surroundings;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/** Screens for tests of what does not come from a command. */
final class Screens {

  private Screens() {}

  /** A plain English one whose output goes nowhere. */
  static Screen english() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    var around =
        new Surroundings(
            InputStream.nullInputStream(), nowhere, nowhere, Map.of(), Optional.empty());
    var out = new PrintWriter(OutputStream.nullOutputStream());
    return new Screen(Language.ENGLISH, Styles.of(around, true), () -> 80, out, true);
  }
}

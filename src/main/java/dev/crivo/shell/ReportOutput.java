package dev.crivo.shell;

import dev.crivo.commandline.Format;
import dev.crivo.console.Screen;
import dev.crivo.console.Styles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where a report goes: to the screen, or to a file that its owner alone can read.
 *
 * @param out the file
 */
record ReportOutput(Screen screen, Optional<Path> out) {

  /**
   * @param json the report as a value
   * @param text shows it on a screen, which may be the file
   */
  void show(Format format, Supplier<Object> json, Consumer<Screen> text) {
    show(format == Format.JSON ? on -> on.json(json.get()) : text);
  }

  /**
   * @param report shows it on a screen, which may be the file
   */
  void show(Consumer<Screen> report) {
    if (out.isEmpty()) {
      report.accept(screen);
      return;
    }
    toFile(
        to -> {
          var writer = new PrintWriter(to);
          report.accept(new Screen(screen.language(), new Styles(false), () -> 80, writer, true));
          if (writer.checkError()) {
            throw new UncheckedIOException(new IOException("what was written is not whole"));
          }
        });
  }

  /**
   * @param report written as it stands
   */
  void write(Consumer<Writer> report) {
    if (out.isEmpty()) {
      var page = new StringWriter();
      report.accept(page);
      screen.verbatim(page.toString().stripTrailing());
      return;
    }
    toFile(report);
  }

  private void toFile(Consumer<Writer> report) {
    new PrivateOutput("--out", out.get())
        .write(
            to -> {
              report.accept(to);
              return 1;
            });
    screen.say("audit.written", Map.of("file", out.get().toString()));
  }
}

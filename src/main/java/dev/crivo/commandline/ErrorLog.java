package dev.crivo.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file that internal errors are written to. It holds where the program failed and nothing that
 * a user wrote: messages of exceptions may quote a customer, so they are left out.
 */
record ErrorLog(Folders folders) {

  /** Adds an error and returns the file. */
  Path write(Throwable failure) throws IOException {
    var file = Folders.createPrivate(folders.data()).resolve("errors.log");
    var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    var entry =
        "%s Java %s on %s%n%s%n"
            .formatted(
                Instant.now(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                causes.limit(10).map(ErrorLog::trace).collect(Collectors.joining()));
    return Files.writeString(file, entry, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String trace(Throwable cause) {
    return Stream.of(cause.getStackTrace())
        .map(frame -> "  at " + frame)
        .collect(
            Collectors.joining(
                System.lineSeparator(),
                cause.getClass().getName() + System.lineSeparator(),
                System.lineSeparator()));
  }
}

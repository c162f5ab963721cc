package dev.crivo.decision;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of stores that every test of the record runs against. */
enum Stores {
  SQLITE {
    @Override
    Place at(Path home) {
      return new Folder(home);
    }
  },
  POSTGRESQL {
    private final Map<Path, Server> databases = new ConcurrentHashMap<>();

    @Override
    Place at(Path home) {
      return databases.computeIfAbsent(
          home, h -> TestServer.shared().at(TestServer.shared().create(true)));
    }
  };

  /** A record of its own for every folder, empty at first. */
  abstract Place at(Path home);

  Decisions open(Path home, Clock clock) {
    return Decisions.open(at(home), clock);
  }
}

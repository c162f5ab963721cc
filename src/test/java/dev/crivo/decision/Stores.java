package dev.crivo.decision;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of stores that every test of the record runs against. */
enum Stores {
  SQLITE {
    @Override
    Place at(Path home) {
      return new Folder(home);
    }

    @Override
    List<String> damage(Path home) {
      try (var file = new SqliteStore(home, SqliteStore.PATIENCE)) {
        return file
            .read(sql -> sql.sql("pragma integrity_check").query(String.class).list())
            .stream()
            .filter(line -> !line.equals("ok"))
            .toList();
      }
    }
  },
  POSTGRESQL {
    private final Map<Path, Server> databases = new ConcurrentHashMap<>();

    @Override
    Place at(Path home) {
      return databases.computeIfAbsent(
          home, h -> TestServer.shared().at(TestServer.shared().create(true)));
    }

    /** What becomes of its files is the server's own affair. */
    @Override
    List<String> damage(Path home) {
      return List.of();
    }
  };

  /** A record of its own for every folder, empty at first. */
  abstract Place at(Path home);

  /** What the store itself finds wrong with its files. */
  abstract List<String> damage(Path home);

  Decisions open(Path home, Clock clock) {
    return Decisions.open(at(home), clock);
  }
}

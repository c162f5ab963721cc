package dev.crivo.commandline;

import dev.crivo.console.Refusal;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Surroundings;
import dev.crivo.decision.BadServerUrl;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Folder;
import dev.crivo.decision.Place;
import dev.crivo.decision.Server;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The records of this run, each opened when it is first asked for. */
@Component
public class Records implements AutoCloseable {

  private static final String VARIABLE = "CRIVO_DB_URL";

  private final Folders folders;
  private final Surroundings surroundings;
  private final Clock clock;
  private final Map<Place, Decisions> opened = new HashMap<>();

  Records(Folders folders, Surroundings surroundings, Clock clock) {
    this.folders = folders;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /**
   * The record to use: that of the option, then of {@code CRIVO_DB_URL}, then the user's own.
   *
   * @throws Refusal where what the user named is no URL of a server
   */
  Decisions at(Optional<String> option) {
    return in(server("--db", option).orElseGet(this::own));
  }

  /** Whether commands use the record at a place where no option says otherwise. */
  public boolean isUsual(Place place) {
    return server("--db", Optional.empty()).orElseGet(this::own).shown().equals(place.shown());
  }

  /** The same of a place. */
  public Decisions in(Place place) {
    return opened.computeIfAbsent(place, p -> Decisions.open(p, clock));
  }

  /** The user's own record, whatever else is in use. */
  public Folder own() {
    return new Folder(folders.data());
  }

  /**
   * The server that an option or else {@code CRIVO_DB_URL} names, where one does.
   *
   * @param option with its dashes, for messages
   */
  public Optional<Place> server(String option, Optional<String> url) {
    return url.map(written -> server(written, option))
        .or(() -> surroundings.setting(VARIABLE).map(written -> server(written, VARIABLE)));
  }

  private Place server(String url, String by) {
    try {
      var user = surroundings.setting("PGUSER").or(() -> surroundings.setting("user.name"));
      return Server.at(url, new Server.Defaults(user, surroundings.setting("PGPASSWORD")));
    } catch (BadServerUrl bad) {
      throw Refusal.usage(
          "usage.db." + ScreenTexts.key(bad.problem()),
          Map.of("by", by, "parameter", bad.parameter()));
    }
  }

  @Override
  public void close() {
    opened.values().forEach(Decisions::close);
  }
}

package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Place;
import dev.crivo.decision.Spool;
import dev.crivo.decision.Spooled;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what waits in the spool, and what came of recording it. */
record SpoolView(Screen screen, Wording wording, ZoneId zone) {

  void list(Spool.Listing listing, Place inUse, String command) {
    listing.spooled().forEach(spooled -> show(spooled, inUse));
    listing.unreadable().forEach(this::unreadable);
    if (listing.spooled().isEmpty() && listing.unreadable().isEmpty()) {
      screen.say("spool.empty");
    }
    var here = listing.at(inUse).stream().mapToInt(s -> s.decisions().size()).sum();
    if (here > 0) {
      screen.say("spool.hint", Map.of("count", here, "command", Visible.line(command)));
    }
    if (here < listing.decisions()) {
      screen.say("spool.hint.elsewhere");
    }
  }

  private void unreadable(Path file) {
    screen.say("spool.unreadable", Map.of("file", Visible.line(file.toString())));
  }

  /** What, when, and why it is not on record; where it is meant for, unless that is in use. */
  void show(Spooled spooled, Place inUse) {
    var view = new DecisionView(screen, wording, zone);
    spooled
        .shown()
        .forEach(
            decision -> {
              view.line(decision, Optional.empty());
            });
    if (!spooled.isFor(inUse)) {
      screen.line(
          4, screen.text("spool.elsewhere", Map.of("place", Visible.line(spooled.place()))));
    }
    screen.line(
        4,
        screen.text("spool.why", Map.of("why", new SpoolWords(screen).failure(spooled.failure()))));
  }

  void tell(SpoolAttempt attempt) {
    switch (attempt.result()) {
      case RECORDED -> recorded(attempt);
      case RECORDED_BEFORE ->
          screen.say("spool.recorded-before", Map.of("id", attempt.ids().get(0)));
      case REFUSED, FAILED ->
          screen.say(
              "spool." + ScreenTexts.key(attempt.result()),
              Map.of("id", attempt.spooled().id(), "why", Visible.line(attempt.message())));
    }
  }

  private void recorded(SpoolAttempt attempt) {
    var shown = attempt.spooled().shown();
    for (var i = 0; i < shown.size(); i++) {
      var subject = new DecisionView(screen, wording, zone).subject(shown.get(i));
      screen.say(
          "interview.recorded",
          Map.of(
              "id", attempt.ids().get(i),
              "subject", subject,
              "status", wording.chosen(shown.get(i))));
    }
  }

  Map<String, Object> json(Spool.Listing listing, Place inUse) {
    var json = new LinkedHashMap<String, Object>();
    json.put("spooled", listing.spooled().stream().map(s -> json(s, inUse)).toList());
    json.put("unreadable", listing.unreadable().stream().map(Path::toString).toList());
    return json;
  }

  private Map<String, Object> json(Spooled spooled, Place inUse) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", spooled.id());
    json.put("at", spooled.at().toString());
    json.put("place", spooled.place());
    json.put("inUse", spooled.isFor(inUse));
    json.put("failure", ScreenTexts.key(spooled.failure().kind()));
    json.put("why", new SpoolWords(screen).failure(spooled.failure()));
    json.put("interview", spooled.draft().isPresent());
    json.put("decisions", spooled.shown().stream().map(this::json).toList());
    return json;
  }

  /** Without what it will have only when it is on record. */
  private Map<String, Object> json(Decision decision) {
    var json = new DecisionJson(wording).of(decision, Optional.empty());
    List.of("id", "at", "group", "correctedBy").forEach(json::remove);
    return json;
  }
}

package dev.crivo.rulebook;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.PlaybookException.Kind;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Texts;
import dev.crivo.rulebook.Problems.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the parts of a playbook fit: every name is known, concluded, and has its texts. */
final class PlaybookCheck {

  private final Playbook playbook;
  private final Map<String, Place> questionPlaces;
  private final Map<String, Place> statusPlaces;
  private final Map<String, StatusReader.AboutTenant> aboutTenant;
  private final Problems problems;

  PlaybookCheck(
      Playbook playbook,
      Map<String, Place> questionPlaces,
      StatusReader.Statuses statuses,
      Problems problems) {
    this.playbook = playbook;
    this.questionPlaces = questionPlaces;
    this.statusPlaces = statuses.places();
    this.aboutTenant = statuses.aboutTenant();
    this.problems = problems;
  }

  void run() {
    playbook.rules().forEach(this::checkCodes);
    playbook.rules().forEach(this::checkCycle);
    playbook.statuses().forEach(this::checkConcluded);
    playbook.statuses().forEach(this::checkNamedQuestions);
    var notes = new Place(NoteWordsReader.FILE, 0);
    playbook.noteWords().mustTell().keySet().forEach(code -> checkCode(code, notes));
    playbook.subject().ifPresent(s -> checkQuestion(s, new Place(StatusReader.FILE, 1)));
    aboutTenant.forEach(this::checkAboutTenant);
    checkTexts();
    checkUnusedTexts();
    checkTranslations();
  }

  private void checkAboutTenant(String question, StatusReader.AboutTenant declared) {
    checkChoices(question, declared.answers(), declared.place());
    if (playbook.subject().filter(question::equals).isPresent()) {
      problems.add(
          declared.place(),
          "`"
              + question
              + "` names what a status is given to: no answer to it tells of the tenant");
    }
  }

  private void checkCodes(Rule rule) {
    var place = place(rule);
    checkCode(rule.conclusion(), place);
    rule.premises().forEach(code -> checkPremise(code, place));
    if (!rule.source().isEmpty()) {
      checkCode(rule.source(), place);
    }
  }

  private void checkPremise(String code, Place place) {
    checkCode(code, place);
    if (playbook.status(code).filter(s -> s.kind() == Status.Kind.GROUP).isPresent()
        && concluding(code).isEmpty()) {
      problems.add(place, "no rule concludes \"" + code + "\", on which this one builds");
    }
  }

  private void checkCode(String code, Place place) {
    if (playbook.status(code).isEmpty()) {
      var known = playbook.statuses().stream().map(Status::code).toList();
      problems.add(
          place,
          "unknown status \""
              + code
              + "\": "
              + StatusReader.FILE
              + " has none of that code"
              + Nearest.hint(code, known));
    }
  }

  private void checkCycle(Rule rule) {
    var seen = new HashSet<String>();
    var ahead = new ArrayList<>(rule.premises());
    while (!ahead.isEmpty()) {
      var code = ahead.remove(ahead.size() - 1);
      if (code.equals(rule.conclusion())) {
        problems.add(place(rule), "rule \"" + rule.name() + "\" builds on its own conclusion");
        return;
      }
      if (seen.add(code)) {
        concluding(code).forEach(r -> ahead.addAll(r.premises()));
      }
    }
  }

  private List<Rule> concluding(String code) {
    return playbook.rules().stream().filter(r -> r.conclusion().equals(code)).toList();
  }

  /** A group needs no rule of its own: it holds through the outcomes below it. */
  private void checkConcluded(Status status) {
    if (status.kind() != Status.Kind.GROUP && concluding(status.code()).isEmpty()) {
      problems.add(
          statusPlaces.get(status.code()),
          "no rule concludes the status \"" + status.code() + "\"");
    }
  }

  private void checkNamedQuestions(Status status) {
    var place = statusPlaces.get(status.code());
    status.pick().ifPresent(pick -> checkPick(pick, place));
    status.wholeTenant().forEach((question, answers) -> checkChoices(question, answers, place));
  }

  private void checkPick(Status.PickList pick, Place place) {
    checkQuestion(pick.question(), place);
    checkChoices(pick.by(), pick.names().keySet(), place);
    playbook
        .question(pick.question())
        .filter(q -> q.kind() != Question.Kind.TEXT)
        .ifPresent(
            q ->
                problems.add(
                    place, "the question " + q.name() + " of a pick list must be a String"));
  }

  private void checkChoices(String question, Iterable<String> answers, Place place) {
    checkQuestion(question, place);
    playbook
        .question(question)
        .ifPresent(
            q ->
                answers.forEach(
                    a -> {
                      if (!q.choices().contains(a)) {
                        problems.add(
                            place,
                            "`"
                                + a
                                + "` is no choice of `"
                                + question
                                + "`"
                                + Nearest.hint(a, q.choices()));
                      }
                    }));
  }

  private void checkQuestion(String name, Place place) {
    if (playbook.question(name).isEmpty()) {
      var known = playbook.questions().stream().map(Question::name).toList();
      problems.add(place, "unknown question \"" + name + "\"" + Nearest.hint(name, known));
    }
  }

  private void checkTexts() {
    var english = playbook.texts().get(Locale.ENGLISH).byKey().keySet();
    neededTexts()
        .forEach(
            (key, place) -> {
              if (!english.contains(key)) {
                problems.add(
                    Kind.MISSING_TEXT, place, "no text: add " + key + " to " + TextReader.ENGLISH);
              }
            });
  }

  private void checkUnusedTexts() {
    var used = usedTexts();
    var content = playbook.files().getOrDefault(TextReader.ENGLISH, "");
    playbook.texts().get(Locale.ENGLISH).byKey().keySet().stream()
        .filter(key -> !used.contains(key))
        .sorted()
        .forEach(
            key ->
                problems.add(
                    Kind.UNUSED_TEXT,
                    new Place(TextReader.ENGLISH, TextReader.line(content, key)),
                    "nothing uses " + key));
  }

  private Set<String> usedTexts() {
    var used = new HashSet<>(neededTexts().keySet());
    playbook.statuses().forEach(s -> used.add("status." + s.code() + ".definition"));
    return used;
  }

  /** Every key that the screens ask for, with the place that makes it necessary. */
  private Map<String, Place> neededTexts() {
    var keys = new LinkedHashMap<String, Place>();
    keys.put("playbook.name", new Place(TextReader.ENGLISH, 1));
    for (var question : playbook.questions()) {
      for (var key : Texts.keys(question)) {
        keys.put(key, questionPlaces.get(question.name()));
      }
    }
    for (var status : playbook.statuses()) {
      for (var key : Texts.keys(status)) {
        keys.put(key, statusPlaces.get(status.code()));
      }
    }
    playbook.rules().forEach(rule -> keys.put(Texts.key(rule), place(rule)));
    var notes = new Place(NoteWordsReader.FILE, 0);
    playbook.noteWords().mustTell().values().stream()
        .flatMap(List::stream)
        .forEach(fact -> keys.put("note." + fact.name(), notes));
    playbook
        .newEntitlements()
        .ifPresent(k -> keys.put(Texts.NEW_ENTITLEMENTS_NOTE, new Place(StatusReader.FILE, 0)));
    return keys;
  }

  private void checkTranslations() {
    var used = usedTexts();
    var english = playbook.texts().get(Locale.ENGLISH).byKey().keySet();
    for (var language : playbook.texts().keySet()) {
      var translated = playbook.texts().get(language).byKey().keySet();
      missing(english, translated)
          .forEach(
              key -> {
                var line =
                    TextReader.line(playbook.files().getOrDefault(TextReader.ENGLISH, ""), key);
                problems.add(
                    Kind.MISSING_TEXT,
                    new Place(TextReader.ENGLISH, line),
                    key + " has no translation: add it to " + TextReader.file(language));
              });
      missing(translated, english)
          .forEach(
              key -> {
                var file = TextReader.file(language);
                var line = TextReader.line(playbook.files().getOrDefault(file, ""), key);
                var place = new Place(file, line);
                if (used.contains(key)) {
                  problems.add(
                      Kind.MISSING_TEXT,
                      place,
                      key + " has no text in English: add it to " + TextReader.ENGLISH);
                } else {
                  problems.add(Kind.UNUSED_TEXT, place, "nothing uses " + key);
                }
              });
    }
  }

  private static Set<String> missing(Set<String> all, Set<String> there) {
    return all.stream()
        .filter(key -> !there.contains(key))
        .sorted()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Place place(Rule rule) {
    return new Place(rule.file(), rule.line());
  }
}

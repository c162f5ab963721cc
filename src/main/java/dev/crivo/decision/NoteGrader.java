package dev.crivo.decision;

import dev.crivo.decision.NoteRemark.Kind;
import dev.crivo.playbook.NoteWords;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says how well a note explains a decision, by the words of a playbook. It reads words and not
 * minds: it finds what is plainly missing, in any language of the playbook.
 */
public final class NoteGrader {

  private final NotePhrases phrases;
  private final Map<String, List<Fact>> mustTell;

  /** One for each status that has a note: past decisions come by the thousand. */
  private final Map<Set<String>, List<Phrase>> wordsOfNames = new ConcurrentHashMap<>();

  private record Fact(String name, List<Phrase> words) {}

  public NoteGrader(NoteWords words) {
    phrases = NotePhrases.of(words);
    mustTell =
        words.mustTell().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> facts(e.getValue())));
  }

  /** The names, in every language, of a status and of those above it. */
  public static Set<String> names(Playbook playbook, String status) {
    var names = new LinkedHashSet<String>();
    for (var code = Optional.of(status);
        code.isPresent();
        code = code.flatMap(playbook::status).flatMap(Status::parent)) {
      var key = "status." + code.get();
      playbook.texts().values().forEach(texts -> texts.find(key).ifPresent(names::add));
    }
    return names;
  }

  /**
   * Grades a note: as good as the worst of the remarks allows.
   *
   * @param status the code of the status chosen
   * @param names of that status and those above it: a note of these words alone adds nothing
   */
  public Note grade(String note, String status, Set<String> names) {
    var remarks = remarks(new NoteReading(NoteText.of(note), phrases), status, names);
    var worst =
        remarks.stream().map(remark -> remark.kind().grade()).max(Comparator.naturalOrder());
    return new Note(note, worst.orElse(NoteGrade.GOOD), remarks);
  }

  private List<NoteRemark> remarks(NoteReading note, String status, Set<String> names) {
    if (note.isEmpty()) {
      return List.of(NoteRemark.of(Kind.EMPTY));
    }
    var poor = poor(note, names).map(NoteRemark::of);
    var blurs = listing(Kind.BLURS_INTENT, note.blurs());
    return Stream.of(poor, blurs, why(note, status, poor.isPresent()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Kind> poor(NoteReading note, Set<String> names) {
    if (!note.adds(wordsOfNames.computeIfAbsent(names, NoteGrader::wordsOf))) {
      return Optional.of(Kind.REPEATS_STATUS);
    }
    if (note.tellsLogisticsOnly()) {
      return Optional.of(Kind.LOGISTICS_ONLY);
    }
    return note.isNoSentence() ? Optional.of(Kind.TOO_SHORT) : Optional.empty();
  }

  /** Who was tried, how and how often is the why of a status that must tell it. */
  private Optional<NoteRemark> why(NoteReading note, String status, boolean poor) {
    var facts = facts(status);
    if (facts.isEmpty()) {
      return poor || note.givesReason()
          ? Optional.empty()
          : Optional.of(NoteRemark.of(Kind.NO_REASON));
    }
    var missing = facts.stream().filter(fact -> fact.words().stream().noneMatch(note::has));
    return listing(Kind.FACTS_MISSING, missing.map(Fact::name).toList());
  }

  private static Optional<NoteRemark> listing(Kind kind, List<String> words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(new NoteRemark(kind, words));
  }

  private List<Fact> facts(String status) {
    return mustTell.entrySet().stream()
        .filter(e -> (status + ".").startsWith(e.getKey() + "."))
        .flatMap(e -> e.getValue().stream())
        .toList();
  }

  private static List<Fact> facts(List<NoteWords.Fact> facts) {
    return facts.stream().map(fact -> new Fact(fact.name(), Phrase.all(fact.words()))).toList();
  }

  /** Word by word: few write "Security/Privacy (Non-Product/Feature)" out. */
  private static List<Phrase> wordsOf(Set<String> names) {
    return names.stream()
        .flatMap(name -> NoteText.of(name).words().stream())
        .map(word -> Phrase.of(word.written()))
        .toList();
  }
}

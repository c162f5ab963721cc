package dev.crivo.shell;

import dev.crivo.decision.NoteGrader;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the names of statuses out of a note, so that it tells the facts of a case and not how it
 * was decided. It knows names, in every language of a playbook, and no other words for them. The
 * names of details stay: most of them are facts.
 */
final class BlindNote {

  private static final String BLANK = "[…]";
  private static final String LETTER = "[\\p{L}\\p{N}]";

  private final List<Pattern> names;

  /**
   * @param playbooks whose names are taken out
   * @param codes of other statuses
   */
  BlindNote(Collection<Playbook> playbooks, Set<String> codes) {
    var all = new LinkedHashSet<>(codes);
    playbooks.forEach(playbook -> all.addAll(names(playbook)));
    var longestFirst = new ArrayList<>(all);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    this.names = longestFirst.stream().map(BlindNote::pattern).toList();
  }

  /**
   * Of a decision, whose note may use the names of today and those of its day.
   *
   * @param then the playbook of its day, where it can be read
   * @param old codes of statuses that are no more
   */
  static BlindNote of(Playbook today, Optional<Playbook> then, Set<String> old) {
    return new BlindNote(Stream.concat(Stream.of(today), then.stream()).toList(), old);
  }

  private static Set<String> names(Playbook playbook) {
    var names = new LinkedHashSet<String>();
    for (var status : playbook.statuses()) {
      if (status.kind() == Status.Kind.GROUP || status.kind() == Status.Kind.OUTCOME) {
        names.addAll(NoteGrader.names(playbook, status.code()));
        names.add(status.code());
      }
    }
    return names;
  }

  private static Pattern pattern(String name) {
    return Pattern.compile(
        "(?<!" + LETTER + ")" + Pattern.quote(name) + "(?!" + LETTER + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  String of(String note) {
    var left = note;
    for (var name : names) {
      left = name.matcher(left).replaceAll(BLANK);
    }
    return left;
  }
}

package dev.crivo.shell;

import dev.crivo.decision.NoteGrader;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the names of statuses out of a note, so that it tells the facts of a case and not how it
 * was decided. It knows names, in every language of the playbook, and no other words for them. The
 * names of details stay: most of them are facts.
 */
final class BlindNote {

  private static final String BLANK = "[…]";
  private static final String LETTER = "[\\p{L}\\p{N}]";

  private final List<Pattern> names;

  BlindNote(Playbook playbook) {
    var all = new LinkedHashSet<String>();
    for (var status : playbook.statuses()) {
      if (status.kind() == Status.Kind.GROUP || status.kind() == Status.Kind.OUTCOME) {
        all.addAll(NoteGrader.names(playbook, status.code()));
        all.add(status.code());
      }
    }
    var longestFirst = new ArrayList<>(all);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    this.names = longestFirst.stream().map(BlindNote::pattern).toList();
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

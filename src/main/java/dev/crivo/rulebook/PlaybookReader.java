package dev.crivo.rulebook;

import dev.crivo.playbook.Playbook;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a playbook together from its files, and refuses one whose parts do not fit. */
final class PlaybookReader {

  private static final List<String> YAML = List.of(StatusReader.FILE, NoteWordsReader.FILE);

  private final Problems problems = new Problems();

  /**
   * @throws dev.crivo.playbook.PlaybookException naming every mistake with its file and line
   */
  Playbook read(Map<String, String> files) {
    refuseUnread(files);
    var drl = new DrlReader(problems).read(files);
    var everyRuleIsRead = problems.none();
    var statuses = new StatusReader(problems).read(files.getOrDefault(StatusReader.FILE, ""));
    var texts = new TextReader(drl.words().thresholds(), problems).read(files);
    var playbook =
        new Playbook(
            texts.get(Locale.ENGLISH).get("playbook.name"),
            version(files),
            List.copyOf(drl.words().questions().values()),
            statuses.all(),
            drl.rules(),
            drl.words().thresholds(),
            statuses.subject(),
            NoteWordsReader.read(files.getOrDefault(NoteWordsReader.FILE, "")),
            texts,
            files,
            statuses.answersAboutTenant(),
            statuses.newEntitlements().map(NewEntitlements::answers));
    new PlaybookCheck(playbook, drl.words().places(), statuses, problems).run();
    if (everyRuleIsRead) {
      new UnusedWords(playbook, drl.words(), problems).check();
    }
    statuses.newEntitlements().ifPresent(known -> known.check(playbook, problems));
    problems.throwIfAny();
    return playbook;
  }

  /** A slip in the name of a file must not make what it says go unheard. */
  private void refuseUnread(Map<String, String> files) {
    // It parts the files where the version is made.
    files.forEach(
        (file, text) -> {
          if (text.indexOf('\0') >= 0) {
            problems.add(file, 0, "holds the character U+0000: take it out");
          }
        });
    files.keySet().stream()
        .filter(PlaybookFiles::isYaml)
        .filter(file -> !PlaybookFiles.isCase(file) && !YAML.contains(file))
        .forEach(
            file ->
                problems.add(
                    file,
                    0,
                    "is not read: YAML stands in "
                        + String.join(", ", YAML)
                        + " and in the folder cases"));
  }

  /** Texts, example cases and the words for notes never change what follows from an answer. */
  static String version(Map<String, String> files) {
    return PlaybookFiles.sha256(files, PlaybookReader::isVersioned);
  }

  static boolean isVersioned(String file) {
    return PlaybookFiles.isDrl(file) || file.equals(StatusReader.FILE);
  }
}

package dev.crivo.decision;

import java.util.List;
import java.util.Objects;

/**
 * One weakness of a note.
 *
 * @param words what it is about: the words found, or the names of the facts missing; else empty
 */
public record NoteRemark(Kind kind, List<String> words) {

  /** What is weak, with the best grade that a note can have in spite of it. */
  public enum Kind {
    /** There is not a letter in it. */
    EMPTY(NoteGrade.POOR),
    /** It names the status and adds nothing. */
    REPEATS_STATUS(NoteGrade.POOR),
    /** It tells of meetings and kick-offs, not of the customer. */
    LOGISTICS_ONLY(NoteGrade.POOR),
    /** One or two words are no sentence. */
    TOO_SHORT(NoteGrade.POOR),
    /** Words such as "for now" leave the intent open; they are listed. */
    BLURS_INTENT(NoteGrade.WEAK),
    /** Nothing in it introduces a why. */
    NO_REASON(NoteGrade.WEAK),
    /** The playbook wants facts told with this status; the names of those missing are listed. */
    FACTS_MISSING(NoteGrade.WEAK);

    private final NoteGrade grade;

    Kind(NoteGrade grade) {
      this.grade = grade;
    }

    public NoteGrade grade() {
      return grade;
    }
  }

  public NoteRemark {
    Objects.requireNonNull(kind, "kind");
    words = List.copyOf(words);
  }

  static NoteRemark of(Kind kind) {
    return new NoteRemark(kind, List.of());
  }
}

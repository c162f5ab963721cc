package dev.crivo.playbook;

import java.util.List;

/**
 * The words by which a note is graded, in every language of the playbook at once, lower case.
 * Whoever writes a note may write it in another language than that of the screen.
 *
 * @param blurring words that blur the intent, such as "for now"
 * @param logistics phrases that tell of the engagement and not of the customer, such as "kick-off"
 * @param reasons words or signs that introduce a why, such as "because" or ":"
 * @param bare phrases that say no more than a top-level status does, such as "no intent"
 */
public record NoteWords(
    List<String> blurring, List<String> logistics, List<String> reasons, List<String> bare) {

  public static final NoteWords NONE = new NoteWords(List.of(), List.of(), List.of(), List.of());

  public NoteWords {
    blurring = List.copyOf(blurring);
    logistics = List.copyOf(logistics);
    reasons = List.copyOf(reasons);
    bare = List.copyOf(bare);
  }
}

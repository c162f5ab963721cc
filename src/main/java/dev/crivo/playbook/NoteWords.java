package dev.crivo.playbook;

import java.util.List;
import java.util.Map;

/**
 * The words by which a note is graded, in every language of the playbook at once. Whoever writes a
 * note may write it in another language than that of the screen.
 *
 * <p>Each is a word or a phrase, found whatever the case and the punctuation between its words, and
 * never inside a word. Written with accents it is found without them too, but not the other way
 * round: English "so" is not Portuguese "só". {@code {number}} stands for any whole number, {@code
 * {name}} for any word with a capital letter. An entry without letters is a sign, such as ":".
 *
 * @param blurring words that blur the intent, such as "for now"
 * @param logistics phrases that tell of the engagement and not of the customer, such as "kick-off"
 * @param reasons words or signs that introduce a why, such as "because" or ":"
 * @param bare phrases that say no more than a top-level status does, such as "no intent"
 * @param fillers words that carry no meaning alone, such as "the customer is"
 * @param mustTell by the code of a status, the facts that a note on it, or on one below it, must
 *     tell
 */
public record NoteWords(
    List<String> blurring,
    List<String> logistics,
    List<String> reasons,
    List<String> bare,
    List<String> fillers,
    Map<String, List<Fact>> mustTell) {

  /**
   * A fact that a note must tell, such as the channels used.
   *
   * @param name by which it is spoken of, text {@code note.NAME}
   * @param words any one of them tells it
   */
  public record Fact(String name, List<String> words) {
    public Fact {
      words = List.copyOf(words);
    }
  }

  public static final NoteWords NONE =
      new NoteWords(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  public NoteWords {
    blurring = List.copyOf(blurring);
    logistics = List.copyOf(logistics);
    reasons = List.copyOf(reasons);
    bare = List.copyOf(bare);
    fillers = List.copyOf(fillers);
    mustTell = Map.copyOf(mustTell);
  }

  /** Words without fillers and without facts that must be told. */
  public NoteWords(
      List<String> blurring, List<String> logistics, List<String> reasons, List<String> bare) {
    this(blurring, logistics, reasons, bare, List.of(), Map.of());
  }
}

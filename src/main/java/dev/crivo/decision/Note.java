package dev.crivo.decision;

import java.util.List;

/**
 * What a person wrote to explain a decision, and what {@link NoteGrader} says of it.
 *
 * @param text as written
 * @param remarks why it is not better than it is; empty for a good note
 */
public record Note(String text, NoteGrade grade, List<NoteRemark> remarks) {
  public Note {
    remarks = List.copyOf(remarks);
  }
}

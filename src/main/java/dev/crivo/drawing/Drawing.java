package dev.crivo.drawing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A graph of questions and ends in the words of one language, to be drawn in any format. Texts may
 * hold whatever a file can hold; every format makes them safe in its own way.
 *
 * @param language of the texts, as a BCP 47 tag
 * @param title what it is a drawing of
 * @param about what else to know of it, a line each
 * @param boxes the first is where one starts; each stands at the place of its number
 */
public record Drawing(
    String language, String title, List<String> about, List<Box> boxes, Words words) {

  /** What a box stands for, and so how it looks. */
  public enum Kind {
    QUESTION,
    STATUS,
    FOLLOW_UP,
    /** Something that must not be: a gap or a conflict. */
    MISTAKE,
    /** What lies behind it was not looked at. */
    CUT
  }

  /**
   * A point of the graph.
   *
   * @param number its place among the boxes, counted from 0
   * @param code by which files and commands call it; empty where it has none
   * @param count how many cases it stands for, in words; empty where that is not known
   * @param arrows where one gets from here; empty at an end
   */
  public record Box(
      int number, Kind kind, String text, String code, String count, List<Arrow> arrows) {
    public Box {
      arrows = List.copyOf(arrows);
    }

    /** The text, with a sign where something is wrong, so that colour is not the only one. */
    String signed() {
      return kind == Kind.MISTAKE ? "\u26A0 " + text : text;
    }
  }

  /**
   * Answers that lead from one box to another.
   *
   * @param to the number of the other box
   * @param count how many cases go this way, in words
   */
  public record Arrow(List<Answer> answers, int to, String count) {

    private static final int SHOWN = 3;

    public Arrow {
      answers = List.copyOf(answers);
    }

    /** The first answers and how many there are. */
    String brief() {
      var all = answers.size() <= SHOWN;
      var shown =
          answers.stream()
              .limit(all ? SHOWN : SHOWN - 1)
              .map(Answer::text)
              .collect(Collectors.joining("; "));
      return all ? shown : shown + "; \u2026 (" + answers.size() + ")";
    }

    /** All answers in a line. */
    String full() {
      return answers.stream().map(Answer::text).collect(Collectors.joining("; "));
    }
  }

  /**
   * @param code by which files and commands call it; empty where it has none
   */
  public record Answer(String text, String code) {}

  /**
   * The words around the graph.
   *
   * @param expand opens all of it, and
   * @param collapse closes it again
   * @param goesOn says that it goes on elsewhere, before the number of a question
   * @param ends heads the list of ends
   */
  public record Words(String expand, String collapse, String goesOn, String ends) {}

  public Drawing {
    about = List.copyOf(about);
    boxes = List.copyOf(boxes);
  }
}

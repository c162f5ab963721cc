package dev.crivo.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.jline.utils.AttributedString;

/**
 * A menu as it stands on the screen. The mark is a sign before its line, and colour besides.
 *
 * @param markedLine the line of the mark, counted from 0
 */
record MenuPicture(List<AttributedString> lines, int markedLine) {

  /** The signs before a label, {@code "> 1 "}, without the number's digits. */
  private static final int SIGNS = 3;

  private static final int SCROLL_SIGNS = 2;

  /**
   * A picture that fits the terminal: a list too long for it is shown around its mark, and a
   * terminal with few rows gets no help lines.
   */
  static MenuPicture of(Screen screen, Ask ask, Menu menu, Size size) {
    var drawing = new Drawing(screen, menu);
    var head = drawing.head(ask);
    var foot = drawing.foot();
    var room = size.getRows() - 1 - head.size() - foot.size();
    return room > SCROLL_SIGNS
        ? drawing.picture(head, room, foot)
        : drawing.picture(List.of(), Math.max(1, size.getRows() - 1), List.of());
  }

  /** The question and its answer, all that is left of a menu once it is answered. */
  static List<AttributedString> answered(Screen screen, Ask ask, Choice answer) {
    var styles = screen.styles();
    return wrapped(
        screen, styles.bold(ask.question()) + "  " + styles.accent(answer.label()), 0, 0);
  }

  private static List<AttributedString> wrapped(Screen screen, String text, int first, int rest) {
    // One cell less than the screen: a full line would wrap by itself on some terminals.
    return Wrapping.attributed(AttributedString.fromAnsi(text), screen.width() - 1, first, rest);
  }

  private record Drawing(Screen screen, Menu menu) {

    List<AttributedString> head(Ask ask) {
      var lines = new ArrayList<>(wrapped(screen, screen.styles().bold(ask.question()), 0, 0));
      if (!ask.context().isEmpty()) {
        lines.addAll(wrapped(screen, screen.styles().dim(ask.context()), 0, 0));
      }
      ask.offered()
          .map(from -> screen.text("menu.offered", Map.of("from", from)))
          .ifPresent(text -> lines.addAll(wrapped(screen, text, 0, 0)));
      lines.add(AttributedString.EMPTY);
      return lines;
    }

    List<AttributedString> foot() {
      var lines = new ArrayList<AttributedString>();
      lines.add(AttributedString.EMPTY);
      if (!menu.marked().help().isEmpty()) {
        lines.addAll(wrapped(screen, screen.styles().dim(menu.marked().help()), SIGNS, SIGNS));
        lines.add(AttributedString.EMPTY);
      }
      lines.addAll(wrapped(screen, screen.styles().dim(screen.text("menu.keys")), 0, 0));
      return lines;
    }

    MenuPicture picture(List<AttributedString> head, int room, List<AttributedString> foot) {
      var items = IntStream.range(0, menu.choices().size()).mapToObj(this::item).toList();
      var whole = count(items) <= room;
      var signs = !whole && room > SCROLL_SIGNS ? SCROLL_SIGNS : 0;
      var from = whole ? 0 : first(items, room - signs);
      var to = whole ? items.size() : end(items, from, room - signs);
      var lines = new ArrayList<>(head);
      if (signs > 0) {
        more(lines, "menu.above", from);
      }
      var markedLine = lines.size() + count(items.subList(from, menu.index()));
      items.subList(from, to).forEach(lines::addAll);
      if (signs > 0) {
        more(lines, "menu.below", items.size() - to);
      }
      lines.addAll(foot);
      return new MenuPicture(List.copyOf(lines), markedLine);
    }

    private List<AttributedString> item(int index) {
      var marked = index == menu.index();
      var digits = String.valueOf(menu.choices().size()).length();
      var signs = String.format("%s %" + digits + "d ", marked ? ">" : " ", index + 1);
      var label = menu.choices().get(index).label();
      var text = signs + (marked ? screen.styles().accent(label) : label);
      return wrapped(screen, text, 0, signs.length());
    }

    /** The first item to show, so that the marked one still fits. */
    private int first(List<List<AttributedString>> items, int room) {
      return IntStream.rangeClosed(0, menu.index())
          .filter(from -> count(items.subList(from, menu.index() + 1)) <= room)
          .findFirst()
          .orElse(menu.index());
    }

    private int end(List<List<AttributedString>> items, int from, int room) {
      return IntStream.iterate(items.size(), to -> to > menu.index() + 1, to -> to - 1)
          .filter(to -> count(items.subList(from, to)) <= room)
          .findFirst()
          .orElse(menu.index() + 1);
    }

    private void more(List<AttributedString> lines, String key, int count) {
      if (count > 0) {
        var text = screen.styles().dim(screen.text(key, Map.of("count", count)));
        lines.addAll(wrapped(screen, text, SIGNS, SIGNS));
      }
    }

    private static int count(List<List<AttributedString>> items) {
      return items.stream().mapToInt(Collection::size).sum();
    }
  }
}

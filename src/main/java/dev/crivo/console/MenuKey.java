package dev.crivo.console;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** What the keys do in a menu. */
enum MenuKey {
  UP,
  DOWN,
  FIRST,
  LAST,
  DIGIT,
  PICK,
  HELP,
  BACK,
  EDIT,
  LEAVE,
  /** The terminal is gone. */
  LOST,
  /** A key that is known and does nothing; it must not be read as Escape and some letters. */
  NOTHING;

  private static final long ESCAPE_WAIT_MILLIS = 150;

  /** The reply that a key gives by itself, if it does. */
  Optional<Reply> reply() {
    return switch (this) {
      case HELP -> Optional.of(new Reply.Help());
      case BACK -> Optional.of(new Reply.Back());
      case EDIT -> Optional.of(new Reply.Edit());
      case LEAVE -> Optional.of(new Reply.Leave());
      case LOST -> Optional.of(new Reply.Ended());
      default -> Optional.empty();
    };
  }

  static KeyMap<MenuKey> map(Terminal terminal) {
    var keys = new KeyMap<MenuKey>();
    ignored(terminal).forEach(sequence -> keys.bind(NOTHING, sequence));
    bind(keys, terminal, UP, Capability.key_up, "\033[A", "\033OA", "k");
    bind(keys, terminal, DOWN, Capability.key_down, "\033[B", "\033OB", "j", "\t");
    bind(keys, terminal, FIRST, Capability.key_home, "\033[H", "\033OH", "\033[1~");
    bind(keys, terminal, LAST, Capability.key_end, "\033[F", "\033OF", "\033[4~");
    bind(keys, terminal, PICK, Capability.key_enter, "\r", "\n");
    bind(keys, terminal, BACK, Capability.key_left, "\033[D", "\033OD", "<", KeyMap.esc());
    keys.bind(HELP, "?");
    keys.bind(EDIT, "e", "E");
    keys.bind(LEAVE, "q", "Q", KeyMap.ctrl('C'), KeyMap.ctrl('D'));
    IntStream.rangeClosed(0, 9).forEach(digit -> keys.bind(DIGIT, String.valueOf(digit)));
    keys.setNomatch(NOTHING);
    keys.setUnicode(NOTHING);
    keys.setAmbiguousTimeout(ESCAPE_WAIT_MILLIS);
    return keys;
  }

  private static void bind(
      KeyMap<MenuKey> keys, Terminal terminal, MenuKey key, Capability own, String... others) {
    keys.bind(key, others);
    Optional.ofNullable(KeyMap.key(terminal, own)).ifPresent(sequence -> keys.bind(key, sequence));
  }

  private static Stream<String> ignored(Terminal terminal) {
    var others =
        Stream.of("\033[C", "\033OC", "\033[2~", "\033[3~", "\033[5~", "\033[6~", "\033[Z");
    var named =
        Stream.of(Capability.values())
            .filter(c -> c.name().startsWith("key_"))
            .map(c -> KeyMap.key(terminal, c))
            .filter(sequence -> sequence != null && sequence.startsWith("\033"));
    return Stream.concat(others, named);
  }
}

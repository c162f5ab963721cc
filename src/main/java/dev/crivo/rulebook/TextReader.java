package dev.crivo.rulebook;

import com.ibm.icu.text.MessageFormat;
import dev.crivo.playbook.PlaybookException.Kind;
import dev.crivo.playbook.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the {@code messages*.properties} of a playbook; the one without a language is English. */
final class TextReader {

  private static final String BASE = "messages";
  private static final String ENDING = ".properties";

  private static final Pattern KEY_END = Pattern.compile("[ =:\t]");

  static final String ENGLISH = BASE + ENDING;

  private final Problems problems;
  private final Map<String, Integer> constants;

  /**
   * @param thresholds as {@code Enum.CONSTANT}; a text names them by their constant
   */
  TextReader(Map<String, Integer> thresholds, Problems problems) {
    this.problems = problems;
    this.constants = new TreeMap<>();
    thresholds.forEach((name, n) -> constants.put(name.substring(name.indexOf('.') + 1), n));
  }

  Map<Locale, Texts> read(Map<String, String> files) {
    var texts = new LinkedHashMap<Locale, Texts>();
    files.forEach(
        (file, content) -> {
          if (file.endsWith(ENDING)) {
            locale(file)
                .ifPresent(l -> texts.put(l, new Texts(l, entries(file, content), constants)));
          }
        });
    if (!texts.containsKey(Locale.ENGLISH)) {
      problems.add(ENGLISH, 0, "the texts in English are missing");
      texts.put(Locale.ENGLISH, new Texts(Locale.ENGLISH, Map.of(), Map.of()));
    }
    return texts;
  }

  static String file(Locale locale) {
    var suffix =
        locale.equals(Locale.ENGLISH) ? "" : "_" + locale.toLanguageTag().replace('-', '_');
    return BASE + suffix + ENDING;
  }

  /** The language that a file's name tells, or empty where it tells none; problems say so. */
  private Optional<Locale> locale(String file) {
    try {
      var suffix = file.substring(0, file.length() - ENDING.length()).replaceFirst(BASE, "");
      var tag = suffix.replaceFirst("_", "").replace('_', '-');
      var locale =
          suffix.isEmpty() ? Locale.ENGLISH : new Locale.Builder().setLanguageTag(tag).build();
      if (file(locale).equals(file)) {
        return Optional.of(locale);
      }
    } catch (IllformedLocaleException e) {
      // Refused below, as any other name that is not one of a language.
    }
    problems.add(
        file,
        0,
        "is not read: texts stand in "
            + ENGLISH
            + ", and in messages_pt_BR"
            + ENDING
            + " or the like for other languages");
    return Optional.empty();
  }

  private Map<String, String> entries(String file, String content) {
    var doubled = new TreeSet<String>();
    var properties = new NoticingProperties(doubled);
    try {
      properties.load(new StringReader(content));
    } catch (IOException | IllegalArgumentException e) {
      problems.add(file, 0, "cannot be read: " + e.getMessage());
    }
    doubled.forEach(key -> problems.add(file, lastLine(content, key), key + " stands here twice"));
    var entries = new TreeMap<String, String>();
    var lines = linesOfKeys(content);
    for (var key : properties.stringPropertyNames()) {
      var text = properties.getProperty(key);
      var sound = isSound(new Problems.Place(file, lines.getOrDefault(key, 0)), key, text);
      // What cannot be read as a message must not be shown as one while all else is checked.
      entries.put(key, sound ? text : "");
    }
    return entries;
  }

  /** Whether it can be shown; what else is wrong with it is told as well. */
  private boolean isSound(Problems.Place place, String key, String text) {
    if (text.isBlank()) {
      problems.add(Kind.MISSING_TEXT, place, key + " has no text");
    }
    if (!Names.isWhole(text)) {
      problems.add(place, key + ": `\\u` stands for half a character; write the character itself");
    }
    return text.indexOf('{') < 0 || isMessage(place, key, text);
  }

  private boolean isMessage(Problems.Place place, String key, String text) {
    try {
      for (var name : new MessageFormat(text, Locale.ROOT).getArgumentNames()) {
        if (!constants.containsKey(name) && !isShortfall(key, name)) {
          problems.add(
              place, key + ": unknown {" + name + "}" + Nearest.hint(name, constants.keySet()));
        }
      }
      return true;
    } catch (IllegalArgumentException e) {
      problems.add(place, key + ": the braces are not a valid message: " + e.getMessage());
      return false;
    }
  }

  /** Only what a follow-up asks for can be counted. */
  private static boolean isShortfall(String key, String name) {
    return name.equals("shortfall") && key.startsWith("status.") && key.endsWith(".definition");
  }

  /** The first line on which each key stands, counted from 1. */
  private static Map<String, Integer> linesOfKeys(String content) {
    var lines = content.split("\n", -1);
    var first = new HashMap<String, Integer>();
    for (int i = 0; i < lines.length; i++) {
      first.putIfAbsent(KEY_END.split(lines[i].strip(), 2)[0], i + 1);
    }
    return first;
  }

  /** The line on which a key stands, counted from 1; 0 where it does not. */
  static int line(String content, String key) {
    return lines(content, key).findFirst().orElse(0);
  }

  private static int lastLine(String content, String key) {
    return lines(content, key).max().orElse(0);
  }

  private static IntStream lines(String content, String key) {
    var lines = content.split("\n", -1);
    return IntStream.rangeClosed(1, lines.length)
        .filter(number -> declares(lines[number - 1].strip(), key));
  }

  private static boolean declares(String line, String key) {
    return line.startsWith(key)
        && line.length() > key.length()
        && " =:\t".indexOf(line.charAt(key.length())) >= 0;
  }

  /** Notices the keys of which the last would win. */
  private static final class NoticingProperties extends Properties {

    private static final long serialVersionUID = 1;

    private final transient Set<String> doubled;

    NoticingProperties(Set<String> doubled) {
      this.doubled = doubled;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      var before = super.put(key, value);
      if (before != null) {
        doubled.add(key.toString());
      }
      return before;
    }
  }
}

package dev.crivo.rulebook;

import com.ibm.icu.text.MessageFormat;
import dev.crivo.playbook.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the {@code messages*.properties} of a playbook; the one without a language is English. */
final class TextReader {

  static final String BASE = "messages";
  static final String ENGLISH = BASE + ".properties";

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
          if (file.startsWith(BASE) && file.endsWith(".properties")) {
            texts.put(locale(file), new Texts(locale(file), entries(file, content), constants));
          }
        });
    if (!texts.containsKey(Locale.ENGLISH)) {
      problems.add(ENGLISH, 0, "the texts in English are missing");
      texts.put(Locale.ENGLISH, new Texts(Locale.ENGLISH, Map.of(), Map.of()));
    }
    return texts;
  }

  static String file(Locale locale) {
    var suffix = locale.equals(Locale.ENGLISH) ? "" : "_" + locale.toString();
    return BASE + suffix + ".properties";
  }

  private static Locale locale(String file) {
    var suffix = file.substring(BASE.length(), file.length() - ".properties".length());
    return suffix.isEmpty()
        ? Locale.ENGLISH
        : Locale.forLanguageTag(suffix.substring(1).replace('_', '-'));
  }

  private Map<String, String> entries(String file, String content) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(content));
    } catch (IOException | IllegalArgumentException e) {
      problems.add(file, 0, "cannot be read: " + e.getMessage());
    }
    var entries = new TreeMap<String, String>();
    for (var key : properties.stringPropertyNames()) {
      var text = properties.getProperty(key);
      checkMessage(file, content, key, text);
      entries.put(key, text);
    }
    return entries;
  }

  private void checkMessage(String file, String content, String key, String text) {
    if (text.indexOf('{') < 0) {
      return;
    }
    try {
      new MessageFormat(text, Locale.ROOT);
    } catch (IllegalArgumentException e) {
      problems.add(
          file,
          line(content, key),
          key + ": the braces are not a valid message: " + e.getMessage());
    }
  }

  /** The line on which a key stands, counted from 1; 0 where it does not. */
  static int line(String content, String key) {
    var lines = content.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      var line = lines[i].strip();
      if (line.startsWith(key)
          && line.length() > key.length()
          && " =:\t".indexOf(line.charAt(key.length())) >= 0) {
        return i + 1;
      }
    }
    return 0;
  }
}

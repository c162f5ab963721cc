package dev.crivo.console;

import dev.crivo.playbook.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The program's own texts, as against those of the playbook. */
public final class ScreenTexts {

  private ScreenTexts() {}

  public static Texts in(Language language) {
    return new Texts(language.locale(), read(language), Map.of());
  }

  /** The texts of one language by key, without any to fall back on. */
  public static Map<String, String> read(Language language) {
    var properties = new Properties();
    try (var stream = ScreenTexts.class.getResourceAsStream(file(language));
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new HashMap<String, String>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  private static String file(Language language) {
    return switch (language) {
      case ENGLISH -> "messages.properties";
      case PORTUGUESE -> "messages_pt_BR.properties";
    };
  }

  /**
   * The piece of a text's key, or of an answer, that stands for a constant: SOME_NAME, some-name.
   */
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

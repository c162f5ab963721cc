package dev.crivo.console;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A language of the screens. */
public enum Language {
  ENGLISH("en"),
  PORTUGUESE("pt-BR");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The BCP 47 tag, which is also how its user names it. */
  @Override
  public String toString() {
    return tag;
  }

  /**
   * The language to speak where the command names none: {@code CRIVO_LANG}, then the system's.
   *
   * @throws Refusal where {@code CRIVO_LANG} names a language that there are no texts in
   */
  public static Language preferred(Surroundings surroundings) {
    return surroundings
        .setting("CRIVO_LANG")
        .map(tag -> named(tag).orElseThrow(() -> Refusal.usage("usage.lang", Map.of("value", tag))))
        .orElseGet(() -> ofSystem(surroundings));
  }

  /**
   * The system's language, English where there are no texts in it. Java takes the locale from the C
   * library, which knows only installed locales; the variables say what the user wants.
   */
  public static Language ofSystem(Surroundings surroundings) {
    return Stream.of("crivo.locale", "LC_ALL", "LC_MESSAGES", "LANG")
        .flatMap(name -> surroundings.setting(name).stream())
        .findFirst()
        .or(() -> Optional.of(Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag()))
        .flatMap(Language::named)
        .orElse(ENGLISH);
  }

  /** The language of a tag such as {@code pt}, {@code pt-BR} or {@code pt_BR.UTF-8}. */
  public static Optional<Language> named(String tag) {
    var language = tag.split("[-_.@]", 2)[0];
    return Stream.of(values())
        .filter(l -> l.locale().getLanguage().equalsIgnoreCase(language))
        .findFirst();
  }
}

package dev.crivo.rulebook;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.NonPrintableStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A text as YAML holds it on one line: plain where it can be, in double quotes where it must be.
 * What would steer a terminal or reorder its line is escaped.
 */
final class YamlText {

  private YamlText() {}

  /** As the value of a key, or an item, that has its line for itself. */
  static String alone(String text) {
    return written(text, FlowStyle.BLOCK, "- ", "");
  }

  /** The same within braces or brackets, where a comma needs quotes. */
  static String within(String text) {
    return written(text, FlowStyle.FLOW, "[", "]");
  }

  private static String written(String text, FlowStyle list, String before, String after) {
    var hides = text.isBlank() || text.codePoints().anyMatch(YamlText::isHidden);
    if (!hides && list(text, list, ScalarStyle.PLAIN, true).equals(before + text + after)) {
      return text;
    }
    var quoted = list(text, list, ScalarStyle.DOUBLE_QUOTED, !hides);
    return quoted.substring(before.length(), quoted.length() - after.length());
  }

  /** A list of one text, as only lists and maps have a style. */
  private static String list(String text, FlowStyle list, ScalarStyle style, boolean unicode) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(list);
    options.setDefaultScalarStyle(style);
    options.setSplitLines(false);
    options.setAllowUnicode(unicode);
    options.setNonPrintableStyle(NonPrintableStyle.ESCAPE);
    var loading = new LoaderOptions();
    var representer = new Representer(options);
    var constructor = new SafeConstructor(loading);
    return new Yaml(constructor, representer, options, loading, new Untyped())
        .dump(List.of(text))
        .strip();
  }

  /** Or not to be read back: YAML has no place for a few characters, except by their codes. */
  private static boolean isHidden(int c) {
    if (!StreamReader.isPrintable(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** To its reader every value is a text: YES and 0 need no quotes. */
  private static final class Untyped extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }
}

package dev.crivo.rulebook;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes an example case as the files of a playbook hold it: what {@link ExampleCase} reads. */
public final class CaseYaml {

  /** Characters a line; a word that is longer has one for itself. */
  private static final int WIDTH = 100;

  private CaseYaml() {}

  /** The entry of a list of cases, beginning with {@code - case:} and ending with a line end. */
  public static String of(ExampleCase example, Playbook playbook) {
    var lines = new ArrayList<>(name(example));
    if (example.boundary()) {
      lines.add("  boundary: true");
    }
    lines.addAll(answers(example));
    lines.add("  " + expected(example, playbook));
    example.picked().ifPresent(name -> lines.add("  pick: " + YamlText.alone(name)));
    if (!example.rules().isEmpty()) {
      lines.add("  rules:");
      example.rules().forEach(rule -> lines.add("    - " + YamlText.within(rule)));
    }
    example.not().ifPresent(code -> lines.add("  not: " + YamlText.within(code)));
    if (!example.unasked().isEmpty()) {
      lines.add("  unasked: " + example.unasked().stream().map(YamlText::within).toList());
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> name(ExampleCase example) {
    // Outside of braces and brackets, a comma needs no quotes.
    var name = YamlText.alone(example.name());
    // A line end stands for one blank.
    var words = name.contains("  ") ? List.of(name) : Arrays.asList(name.split(" "));
    return wrapped("- case: ", words, "    ");
  }

  private static List<String> answers(ExampleCase example) {
    var entries =
        example.answers().byQuestion().entrySet().stream()
            .map(e -> YamlText.within(e.getKey()) + ": " + YamlText.within(e.getValue()))
            .toList();
    var line = "  answers: { " + String.join(", ", entries) + " }";
    if (line.length() <= WIDTH || entries.isEmpty()) {
      return List.of(line);
    }
    var last = entries.size() - 1;
    var parts =
        Stream.concat(
            entries.stream().limit(last).map(e -> e + ","), Stream.of(entries.get(last) + " }"));
    return Stream.concat(
            Stream.of("  answers:"), wrapped("    { ", parts.toList(), "      ").stream())
        .toList();
  }

  private static String expected(ExampleCase example, Playbook playbook) {
    var codes = example.expected();
    var isStatus =
        codes.size() == 1
            && playbook
                .status(codes.get(0))
                .filter(s -> s.kind() != Status.Kind.FOLLOW_UP)
                .isPresent();
    return isStatus
        ? "status: " + YamlText.within(codes.get(0))
        : "follow-ups: " + codes.stream().map(YamlText::within).toList();
  }

  /** Parts with a blank between them, on as many lines as they need. */
  private static List<String> wrapped(String first, List<String> parts, String next) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(first).append(parts.get(0));
    for (var part : parts.subList(1, parts.size())) {
      if (line.length() + 1 + part.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(next).append(part);
      } else {
        line.append(' ').append(part);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}

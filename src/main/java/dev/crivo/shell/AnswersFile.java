package dev.crivo.shell;

import dev.crivo.commandline.CommandNames;
import dev.crivo.commandline.Session;
import dev.crivo.console.Refusal;
import dev.crivo.console.Visible;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads answers from a file, JSON or YAML (JSON is YAML): question names with their answers. */
final class AnswersFile {

  private static final String STANDARD_INPUT = "-";

  /** Characters: far more than answers have, and few enough to be read in no time. */
  private static final int MOST = 200_000;

  private final Session session;
  private final Wording wording;

  AnswersFile(Session session, Wording wording) {
    this.session = session;
    this.wording = wording;
  }

  /**
   * @param file a file, or {@code -} for the input of the program
   * @throws Refusal naming the file, the line and the question that are not right
   */
  Answers read(Path file) {
    var answers = new LinkedHashMap<String, String>();
    for (var entry : entries(file)) {
      var name = scalar(file, entry.getKeyNode());
      var question =
          wording.playbook().question(name).orElseThrow(() -> unknown(file, entry, name));
      if (answers.put(name, answer(file, entry, question)) != null) {
        throw refuse("answers.twice", file, entry, Map.of("question", name));
      }
    }
    return new Answers(answers);
  }

  private Refusal unknown(Path file, NodeTuple entry, String name) {
    var known = wording.playbook().questions().stream().map(Question::name).toList();
    var near = CommandNames.near(name, known).orElse("none");
    return refuse(
        "answers.unknown-question",
        file,
        entry,
        Map.of("question", Visible.line(name), "near", near));
  }

  private String answer(Path file, NodeTuple entry, Question question) {
    if (entry.getValueNode().getTag().equals(Tag.NULL)) {
      throw refuse("answers.null", file, entry, Map.of("question", question.name()));
    }
    var written = scalar(file, entry.getValueNode());
    if (question.kind() == Question.Kind.TEXT) {
      return text(file, entry, question, written);
    }
    return wording
        .canonical(question, written)
        .orElseThrow(
            () ->
                refuse(
                    "answers.bad-answer",
                    file,
                    entry,
                    Map.of(
                        "question", question.name(),
                        "written", Visible.line(written),
                        "choices", accepted(question))));
  }

  private String text(Path file, NodeTuple entry, Question question, String written) {
    var problem = FreeText.NAME.check(wording.screen()).error(written);
    if (problem.isPresent()) {
      var arguments = Map.of("question", question.name(), "problem", problem.get());
      throw refuse("answers.bad-text", file, entry, arguments);
    }
    return FreeText.stripped(written);
  }

  private String accepted(Question question) {
    return switch (question.kind()) {
      case CHOICE -> String.join(", ", question.choices());
      case NUMBER -> "0, 1, 2, … 999999999";
      case TEXT -> "…";
    };
  }

  private List<NodeTuple> entries(Path file) {
    try {
      var root =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .compose(new StringReader(content(file)));
      if (root instanceof MappingNode mapping) {
        return mapping.getValue();
      }
      throw refuse("answers.no-map", file, 1, Map.of());
    } catch (MarkedYAMLException e) {
      var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw refuse(
          "answers.unreadable", file, line, Map.of("problem", String.valueOf(e.getProblem())));
    } catch (YAMLException e) {
      throw refuse(
          "answers.unreadable", file, 1, Map.of("problem", String.valueOf(e.getMessage())));
    }
  }

  private String content(Path file) {
    var content =
        file.toString().equals(STANDARD_INPUT) ? session.restOfInput(MOST) : fileContent(file);
    if (content.length() > MOST) {
      throw refuse("answers.too-long", file, 0, Map.of("most", MOST));
    }
    return content;
  }

  private static String fileContent(Path file) {
    try (var stream = Files.newInputStream(file)) {
      // A character has four bytes at most.
      return decoded(stream.readNBytes(4 * MOST + 1));
    } catch (NoSuchFileException e) {
      throw refuse("answers.no-file", file, 0, Map.of());
    } catch (CharacterCodingException e) {
      throw refuse("answers.not-utf8", file, 0, Map.of());
    } catch (IOException e) {
      throw refuse("answers.no-access", file, 0, Map.of());
    }
  }

  private static String decoded(byte[] content) throws CharacterCodingException {
    // Unlike those of String, this decoder puts nothing in the place of what is no UTF-8.
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
  }

  private static String scalar(Path file, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw refuse("answers.no-scalar", file, node.getStartMark().getLine() + 1, Map.of());
  }

  private static Refusal refuse(String key, Path file, NodeTuple at, Map<String, ?> arguments) {
    return refuse(key, file, at.getKeyNode().getStartMark().getLine() + 1, arguments);
  }

  private static Refusal refuse(String key, Path file, int line, Map<String, ?> arguments) {
    var all = new LinkedHashMap<String, Object>(arguments);
    all.put("file", file.toString());
    all.put("line", String.valueOf(line));
    return Refusal.usage(key, all);
  }
}

package dev.crivo.rulebook;

import dev.crivo.playbook.PlaybookException;
import dev.crivo.playbook.PlaybookException.Problem;
import java.io.StringReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of a YAML file that remembers its line, and refuses with it what was not expected. */
public record YamlNode(String file, Node node) {

  /**
   * The content of a file, or empty for an empty one.
   *
   * @throws PlaybookException naming the file and the line that are not right
   */
  public static Optional<YamlNode> parse(String file, String content) {
    try {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      var root =
          Optional.ofNullable(yaml.compose(new StringReader(content)))
              .map(node -> new YamlNode(file, node));
      root.ifPresent(r -> r.refuseRepeats(Collections.newSetFromMap(new IdentityHashMap<>())));
      return root;
    } catch (MarkedYAMLException e) {
      var line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw refusal(file, line, "is not valid YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw refusal(file, 0, "is not valid YAML: " + e.getMessage());
    }
  }

  /** A list or map may stand in one place alone: in two, it could hold itself. */
  private void refuseRepeats(Set<Node> seen) {
    if (node instanceof CollectionNode<?> && !seen.add(node)) {
      throw refuse("what is marked by `&` here stands elsewhere by `*`: write it out there");
    }
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> new YamlNode(file, item).refuseRepeats(seen));
    }
    if (node instanceof MappingNode mapping) {
      for (var entry : mapping.getValue()) {
        new YamlNode(file, entry.getKeyNode()).refuseRepeats(seen);
        new YamlNode(file, entry.getValueNode()).refuseRepeats(seen);
      }
    }
  }

  /** Counted from 1. */
  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  Problems.Place place() {
    return new Problems.Place(file, line());
  }

  /** A single value, as it is written. */
  public String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw refuse("expected a single value here");
    } else if (!Names.isWhole(scalar.getValue())) {
      throw refuse("`\\u` stands for half a character here; write the character itself");
    }
    return scalar.getValue();
  }

  /** The items of a list. */
  public List<YamlNode> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> new YamlNode(file, item)).toList();
    }
    throw refuse("expected a list here");
  }

  List<String> texts() {
    return list().stream().map(YamlNode::text).toList();
  }

  /** The entries of a map, in the order of the file. */
  public Map<String, YamlNode> map() {
    if (!(node instanceof MappingNode mapping)) {
      throw refuse("expected keys with values here");
    }
    var entries = new LinkedHashMap<String, YamlNode>();
    for (var tuple : mapping.getValue()) {
      var key = new YamlNode(file, tuple.getKeyNode());
      if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
        throw key.refuse("the key \"" + key.text() + "\" stands here twice");
      }
    }
    return entries;
  }

  /** The entries of a map whose keys are all among those allowed. */
  public Map<String, YamlNode> map(Set<String> allowed) {
    var entries = map();
    entries.forEach(
        (key, value) -> {
          if (!allowed.contains(key)) {
            throw value.refuse(
                "unknown key \"" + key + "\"; known here: " + String.join(", ", allowed));
          }
        });
    return entries;
  }

  PlaybookException refuse(String message) {
    return refusal(file, line(), message);
  }

  private static PlaybookException refusal(String file, int line, String message) {
    return new PlaybookException(List.of(new Problem(file, line, message)));
  }
}

package dev.crivo.table;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
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

/** A file of fields with the names of their columns, {@code tenant: "Customer name"}. */
final class MappingFile {

  /** Bytes: far more than any mapping has. */
  private static final int MOST = 200_000;

  /**
   * The column of a field.
   *
   * @param line where it stands, from 1
   */
  record Entry(String field, String header, int line) {}

  private final Path file;

  MappingFile(Path file) {
    this.file = file;
  }

  /**
   * The entries in their order.
   *
   * @throws BadMapping naming the file and the line
   */
  List<Entry> entries() {
    return tuples().stream().map(this::entry).toList();
  }

  private Entry entry(NodeTuple tuple) {
    return new Entry(
        text(tuple.getKeyNode()), text(tuple.getValueNode()), line(tuple.getKeyNode()));
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw refuse(BadMapping.Code.NOT_A_MAP, line(node), Map.of());
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private List<NodeTuple> tuples() {
    try {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      if (yaml.compose(new StringReader(content())) instanceof MappingNode mapping) {
        return mapping.getValue();
      }
      throw refuse(BadMapping.Code.NOT_A_MAP, 1, Map.of());
    } catch (MarkedYAMLException e) {
      var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw notYaml(line, e.getProblem());
    } catch (YAMLException e) {
      throw notYaml(1, e.getMessage());
    }
  }

  private BadMapping notYaml(int line, String problem) {
    return refuse(BadMapping.Code.NOT_YAML, line, Map.of("problem", String.valueOf(problem)));
  }

  private String content() {
    try (var stream = Files.newInputStream(file)) {
      var bytes = stream.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw refuse(BadMapping.Code.NO_ACCESS, 0, Map.of());
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      throw refuse(BadMapping.Code.NO_FILE, 0, Map.of());
    } catch (IOException e) {
      throw refuse(BadMapping.Code.NO_ACCESS, 0, Map.of());
    }
  }

  BadMapping refuse(BadMapping.Code code, int line, Map<String, ?> arguments) {
    return new BadMapping(code, file, line, arguments);
  }

  BadMapping refuse(BadMapping.Code code, Entry entry, Map<String, ?> arguments) {
    var all = new LinkedHashMap<String, Object>(arguments);
    all.put("field", entry.field());
    all.put("header", entry.header());
    return refuse(code, entry.line(), all);
  }
}

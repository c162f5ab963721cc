package dev.crivo.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The ZIP file that a workbook is: its parts, and how one leads to others (ECMA-376 Part 2, "Open
 * Packaging Conventions").
 */
final class XlsxPackage implements Closeable {

  private static final String ROOT = "";

  private final Path file;
  private final ZipFile zip;

  /**
   * Where a part leads to.
   *
   * @param type the last word of what it is there, as {@code worksheet}
   * @param part the name of the other part
   */
  record Relation(String type, String part) {}

  XlsxPackage(Path file) throws IOException {
    this.file = file;
    this.zip = opened(file);
  }

  private static ZipFile opened(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw damaged(file, file.getFileName().toString(), e);
    }
  }

  /** The name of the workbook's own part, or empty where this is a package of another kind. */
  Optional<String> workbook() throws IOException {
    return has("_rels/.rels") ? target(ROOT, "officeDocument").filter(this::has) : Optional.empty();
  }

  /** The part of a type that a part leads to. */
  Optional<String> target(String part, String type) throws IOException {
    return relations(part).values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::part)
        .findFirst();
  }

  /** Where a part leads to, by the ids that it uses. */
  Map<String, Relation> relations(String part) throws IOException {
    var folder = part.substring(0, part.lastIndexOf('/') + 1);
    var name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    var relations = new LinkedHashMap<String, Relation>();
    if (has(name)) {
      try (var xml = open(name, share -> {})) {
        while (xml.to("Relationship")) {
          var type = xml.attribute("Type");
          var to = Targets.resolved(folder, xml.attribute("Target"));
          relations.put(
              xml.attribute("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1), to));
        }
      }
    }
    return relations;
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /**
   * @param progress told the share of the part that was read, from 0 to 1
   * @throws BadTable where it is not there
   */
  PartXml open(String part, DoubleConsumer progress) throws IOException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      throw damaged(file, part, null);
    }
    return PartXml.of(file, zip, entry, progress);
  }

  static BadTable damaged(Path file, String part, Throwable cause) {
    var damaged = new BadTable(BadTable.Code.DAMAGED, file, Map.of("part", part));
    if (cause != null) {
      damaged.initCause(cause);
    }
    return damaged;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package dev.crivo.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The classes that rules were compiled to. They are loaded from memory, so that what was checked is
 * what runs.
 *
 * @param byPath the classes by path, and the names of the models among them
 */
record RuleClasses(Map<String, byte[]> byPath) {

  private static final String MODELS = "crivo-models.txt";

  static RuleClasses of(Map<String, byte[]> classes, Set<String> models) {
    var all = new TreeMap<>(classes);
    all.put(MODELS, String.join("\n", models).getBytes(UTF_8));
    return new RuleClasses(all);
  }

  /** Loads the classes; they live for as long as the rules are used. */
  KieBase open() throws ReflectiveOperationException {
    var loader = new Loader(byPath);
    var models = new ArrayList<Model>();
    for (var name : new String(byPath.get(MODELS), UTF_8).lines().toList()) {
      models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
    }
    return KieBaseBuilder.createKieBaseFromModel(models);
  }

  byte[] zipped() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var entry : byPath.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory takes all that is written", e);
    }
    return bytes.toByteArray();
  }

  static RuleClasses unzipped(byte[] zipped) throws IOException {
    var byPath = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byPath.put(entry.getName(), in.readAllBytes());
      }
    }
    return new RuleClasses(byPath);
  }

  private static final class Loader extends ClassLoader {

    private final Map<String, byte[]> byPath;

    Loader(Map<String, byte[]> byPath) {
      super(RuleClasses.class.getClassLoader());
      this.byPath = byPath;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      var bytes = byPath.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }

    /** Drools looks into its own classes to tell conditions apart. */
    @Override
    public InputStream getResourceAsStream(String name) {
      var bytes = byPath.get(name);
      return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
  }
}

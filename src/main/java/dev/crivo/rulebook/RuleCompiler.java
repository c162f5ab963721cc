package dev.crivo.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crivo.playbook.PlaybookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;

/**
 * Compiles rules to Drools' executable model. That takes seconds, so the classes are kept in a jar
 * in the cache, named by the SHA-256 of all they depend on, and loaded from there in a fraction.
 */
final class RuleCompiler {

  private static final String MODELS = "crivo-models.txt";

  private final String packageName;
  private final Optional<Path> cache;

  /**
   * @param packageName the package that all rules share
   * @param cache a folder of this user's alone for compiled rules; empty to keep nothing
   */
  RuleCompiler(String packageName, Optional<Path> cache) {
    this.packageName = packageName;
    this.cache = cache;
  }

  /**
   * @param files the playbook's files; only DRL is read
   * @throws PlaybookException where Drools refuses the rules
   */
  KieBase compile(Map<String, String> files) {
    if (cache.isEmpty()) {
      return inTemporaryFolder(files);
    }
    var jar = cache.get().resolve("rules-" + key(files) + ".jar");
    if (!Files.exists(jar)) {
      write(classes(files), jar);
    }
    return open(jar);
  }

  private KieBase inTemporaryFolder(Map<String, String> files) {
    try {
      var jar = Files.createTempFile("crivo-rules", ".jar");
      try {
        write(classes(files), jar);
        return open(jar);
      } finally {
        jar.toFile().deleteOnExit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Map<String, String> files) {
    var all = new TreeMap<>(files);
    all.keySet().removeIf(name -> !PlaybookFiles.isDrl(name));
    all.put("engine", String.valueOf(KieServices.class.getPackage().getImplementationVersion()));
    all.put("drools", String.valueOf(KieBaseBuilder.class.getPackage().getImplementationVersion()));
    all.put("java", Runtime.version().toString());
    return PlaybookFiles.sha256(all, name -> true).substring(0, 32);
  }

  /** The compiled classes by path, and under {@link #MODELS} the names of the models among them. */
  private Map<String, byte[]> classes(Map<String, String> files) {
    var services = KieServices.get();
    var source = services.newKieFileSystem();
    source.generateAndWritePomXML(services.newReleaseId("dev.crivo", "playbook", key(files)));
    // Drools warns where folder and package differ, so all files go into the package's folder.
    var folder = "src/main/resources/" + packageName.replace('.', '/') + "/";
    files.forEach(
        (name, content) -> {
          if (PlaybookFiles.isDrl(name)) {
            source.write(folder + name.replace('/', '_'), content);
          }
        });
    var builder = services.newKieBuilder(source).buildAll(ExecutableModelProject.class);
    refuseErrors(builder.getResults().getMessages(Message.Level.ERROR));
    return classes((InternalKieModule) builder.getKieModule());
  }

  private static void refuseErrors(List<Message> errors) {
    if (!errors.isEmpty()) {
      throw new PlaybookException(
          errors.stream()
              .map(e -> new PlaybookException.Problem(file(e), e.getLine(), e.getText()))
              .toList());
    }
  }

  private static String file(Message error) {
    var path = String.valueOf(error.getPath());
    return path.substring(path.lastIndexOf('/') + 1).replace('_', '/');
  }

  private static Map<String, byte[]> classes(InternalKieModule module) {
    var classes = new TreeMap<String, byte[]>();
    var models = new LinkedHashSet<String>();
    for (var file : module.getFileNames()) {
      if (file.endsWith(".class")) {
        classes.put(file, module.getBytes(file));
      } else if (file.contains("drools-model")) {
        new String(module.getBytes(file), UTF_8)
            .lines()
            .filter(line -> !line.startsWith("Drools"))
            .forEach(models::add);
      }
    }
    classes.put(MODELS, String.join("\n", models).getBytes(UTF_8));
    return classes;
  }

  /** Whole or not at all: another process may look for the same jar at this moment. */
  private static void write(Map<String, byte[]> classes, Path jar) {
    try {
      createPrivate(jar.getParent());
      var unfinished = Files.createTempFile(jar.getParent(), "rules", ".tmp");
      try (var out = new JarOutputStream(Files.newOutputStream(unfinished))) {
        for (var entry : classes.entrySet()) {
          out.putNextEntry(new ZipEntry(entry.getKey()));
          out.write(entry.getValue());
          out.closeEntry();
        }
      }
      move(unfinished, jar);
    } catch (IOException e) {
      throw new UncheckedIOException("the compiled rules cannot be kept in " + jar.getParent(), e);
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static void move(Path unfinished, Path jar) throws IOException {
    try {
      Files.move(
          unfinished, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The loader stays open for as long as the rules are used: for the life of the program. */
  @SuppressWarnings("resource")
  private static KieBase open(Path jar) {
    try {
      var loader =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, RuleCompiler.class.getClassLoader());
      var models = new ArrayList<Model>();
      for (var name : models(loader)) {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      }
      return KieBaseBuilder.createKieBaseFromModel(models);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(
          "the compiled rules in " + jar + " are damaged; delete them", e);
    }
  }

  private static Set<String> models(ClassLoader loader) throws IOException {
    try (var in = loader.getResourceAsStream(MODELS)) {
      if (in == null) {
        throw new IOException(MODELS + " is missing");
      }
      var names = new LinkedHashSet<>(new String(in.readAllBytes(), UTF_8).lines().toList());
      names.removeIf(String::isBlank);
      return names;
    }
  }
}

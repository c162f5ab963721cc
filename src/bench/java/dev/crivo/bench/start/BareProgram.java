package dev.crivo.bench.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * {@link Bare} as it starts fastest: wired ahead (Spring AOT), laid out flat, with an archive of
 * its classes, the quick compiler alone and the simplest collector.
 */
final class BareProgram {

  private static final Pattern NEEDED =
      Pattern.compile(
          "(spring-(core|beans|context|aop|expression|boot|boot-autoconfigure|shell-.*)|slf4j-.*"
              + "|commons-logging|micrometer-(commons|observation)|jspecify|snakeyaml"
              + "|jakarta\\.(annotation-api|el|el-api|validation-api)|hibernate-validator"
              + "|classmate|jboss-logging)-[0-9].*\\.jar");

  private static final List<String> SETTINGS =
      List.of(
          "spring.main.banner-mode=off",
          "spring.main.log-startup-info=false",
          "spring.main.lazy-initialization=true",
          "spring.shell.interactive.enabled=false");

  private final Path folder;
  private final Java java;

  private BareProgram(Path folder, Java java) {
    this.folder = folder;
    this.java = java;
  }

  /** Builds it anew in a folder. */
  static BareProgram in(Path folder, Java java) throws IOException, InterruptedException {
    var program = new BareProgram(folder, java);
    program.build();
    return program;
  }

  /** What to run. */
  List<String> command() {
    return java.command(
        java.archive(folder, "bare"), settings(), "-jar", jar().toString(), "hello");
  }

  private static List<String> settings() {
    return List.of("-Dspring.aot.enabled=true");
  }

  private void build() throws IOException, InterruptedException {
    var classes = Files.createDirectories(folder.resolve("classes"));
    var own = Path.of("target/bench/test-classes/" + Bare.class.getName().replace('.', '/'));
    var copy = classes.resolve(Bare.class.getName().replace('.', '/') + ".class");
    Files.createDirectories(copy.getParent());
    Files.copy(Path.of(own + ".class"), copy);
    Files.write(classes.resolve("application.properties"), SETTINGS);
    wireAhead(classes);
    pack(classes);
    Java.run(
        java.command(
            java.newArchive(folder, "bare"), settings(), "-jar", jar().toString(), "hello"));
  }

  private void wireAhead(Path classes) throws IOException, InterruptedException {
    var sources = folder.resolve("sources");
    var resources = folder.resolve("resources");
    var path = classes + File.pathSeparator + path(File.pathSeparator);
    Java.run(
        List.of(
            java.executable(),
            "-cp",
            path,
            "org.springframework.boot.SpringApplicationAotProcessor",
            Bare.class.getName(),
            sources.toString(),
            resources.toString(),
            resources.toString(),
            "dev.crivo",
            "bare"));
    var options = new ArrayList<>(List.of("-d", classes.toString(), "-cp", path, "-nowarn"));
    try (var written = Files.walk(sources)) {
      written.map(Path::toString).filter(p -> p.endsWith(".java")).forEach(options::add);
    }
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new))
        != 0) {
      throw new IOException("what Spring wired ahead does not compile");
    }
  }

  private void pack(Path classes) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, Bare.class.getName());
    manifest.getMainAttributes().put(Name.CLASS_PATH, path(" "));
    try (var out = new JarOutputStream(Files.newOutputStream(jar()), manifest);
        var files = Files.walk(classes)) {
      // With entries for folders, through which Spring looks for commands.
      for (var file : files.filter(f -> !f.equals(classes)).toList()) {
        var name = classes.relativize(file).toString().replace('\\', '/');
        out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
        if (!Files.isDirectory(file)) {
          Files.copy(file, out);
        }
        out.closeEntry();
      }
    }
  }

  private Path jar() {
    return folder.resolve("bare.jar").toAbsolutePath();
  }

  /** The libraries that it needs, of those that this JVM runs with. */
  private static String path(String separator) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> NEEDED.matcher(Path.of(jar).getFileName().toString()).matches())
        .collect(Collectors.joining(separator));
  }
}

package dev.crivo.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;

/**
 * Compiles rules to Drools' executable model. That takes seconds, so the classes are kept in a
 * cache, named by the SHA-256 of all they depend on, and loaded from there in a fraction.
 */
final class RuleCompiler {

  private static final String SOURCE =
      "src/main/resources/" + GeneratedDrl.PACKAGE.replace('.', '/') + "/rules.drl";

  private final Optional<RuleCache> cache;
  private final Runnable anew;

  /**
   * @param cache a folder of this user's alone for compiled rules; empty to keep nothing
   * @param anew told before rules are compiled that the cache has not
   */
  RuleCompiler(Optional<Path> cache, Runnable anew) {
    this.cache = cache.map(folder -> new RuleCache(folder, "rules"));
    this.anew = anew;
  }

  /**
   * @param drl as {@link GeneratedDrl} writes it
   */
  KieBase compile(String drl) {
    var key = key(drl);
    return cache.flatMap(c -> c.find(key)).flatMap(RuleCompiler::open).orElseGet(() -> anew(drl));
  }

  /** Empty where classes that were kept are of no use here after all. */
  private static Optional<KieBase> open(byte[] kept) {
    try {
      return Optional.of(RuleClasses.unzipped(kept).open());
    } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }

  private KieBase anew(String drl) {
    anew.run();
    var classes = classes(drl);
    cache.ifPresent(c -> c.keep(key(drl), classes.zipped()));
    try {
      return classes.open();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("what Drools compiled cannot be loaded", e);
    }
  }

  private static String key(String drl) {
    var all =
        Map.of(
            "drl", drl,
            "engine", String.valueOf(KieServices.class.getPackage().getImplementationVersion()),
            "drools", String.valueOf(KieBaseBuilder.class.getPackage().getImplementationVersion()),
            "java", Runtime.version().toString());
    return PlaybookFiles.sha256(all, name -> true);
  }

  private static RuleClasses classes(String drl) {
    var services = KieServices.get();
    var source = services.newKieFileSystem();
    source.generateAndWritePomXML(services.newReleaseId("dev.crivo", "playbook", key(drl)));
    source.write(SOURCE, drl);
    var builder = services.newKieBuilder(source).buildAll(ExecutableModelProject.class);
    var errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("Drools refuses the rules written for it: " + errors);
    }
    return classes((InternalKieModule) builder.getKieModule());
  }

  private static RuleClasses classes(InternalKieModule module) {
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
    return RuleClasses.of(classes, models);
  }
}

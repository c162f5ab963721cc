package dev.crivo.rulebook;

import dev.crivo.playbook.Playbook;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A playbook's compiled rules, on their way: a thread of their own fetches them from the cache, or
 * compiles them, which takes seconds. Nobody waits who only reads the first question meanwhile.
 */
final class PendingRules {

  private final CompletableFuture<CompiledRules> rules = new CompletableFuture<>();
  private final CompletableFuture<Boolean> anew = new CompletableFuture<>();
  private final Runnable compiling;

  /**
   * @param cache a folder of this user's alone; empty to keep nothing
   * @param compiling told to who must wait for rules that are being compiled
   */
  PendingRules(Playbook playbook, Optional<Path> cache, Runnable compiling) {
    this.compiling = compiling;
    var compiler = new RuleCompiler(cache, () -> anew.complete(true));
    var thread = new Thread(() -> prepare(playbook, compiler), "rules");
    thread.setDaemon(true);
    thread.start();
  }

  private void prepare(Playbook playbook, RuleCompiler compiler) {
    try {
      var base = compiler.compile(GeneratedDrl.of(playbook));
      rules.complete(new CompiledRules(base, playbook));
    } catch (RuntimeException | Error e) {
      rules.completeExceptionally(e);
    } finally {
      anew.complete(false);
    }
  }

  /** The rules, as soon as they are there. */
  CompiledRules get() {
    if (!rules.isDone() && anew.join() && !rules.isDone()) {
      compiling.run();
    }
    try {
      return rules.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}

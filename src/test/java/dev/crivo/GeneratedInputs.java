package dev.crivo;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Runs a property from the seed of this run, and fails it where it tried less than it states. */
public class GeneratedInputs implements AroundPropertyHook {

  private static final String SEED = "20260301";

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    context.attributes().setSeed(System.getProperty("crivo.seed", SEED));
    var result = property.execute();
    var stated = context.attributes().tries().orElseThrow();
    return result.status() == PropertyExecutionResult.Status.SUCCESSFUL
            && result.countChecks() != stated
        ? result.mapToFailed("tried " + result.countChecks() + " inputs instead of " + stated)
        : result;
  }
}

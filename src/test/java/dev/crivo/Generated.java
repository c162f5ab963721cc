package dev.crivo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Marks a class of properties: what must hold of many inputs that nobody wrote. The inputs come
 * from a fixed seed; {@code -Dcrivo.seed=7} tries others. A failure tells its input, made as small
 * as it can be, and its seed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(GeneratedInputs.class)
public @interface Generated {

  /** How many inputs one try of a property is made of. */
  int inputsPerTry() default 1;
}

package dev.crivo;

import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads neither the system's properties nor its variables: a stray DEBUG or SPRING_* is not ours.
 */
class OwnEnvironment extends StandardEnvironment {

  @Override
  protected void customizePropertySources(MutablePropertySources sources) {}
}

package dev.crivo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** How many inputs the properties of all packages try. Each fails where it tries fewer. */
class GeneratedInputsTests {

  @Test
  void aHundredThousandInputsAndMoreAreTried() {
    var byProperty = new TreeMap<String, Integer>();
    ReflectionSupport.findAllClassesInPackage(
            "dev.crivo", type -> type.isAnnotationPresent(Generated.class), name -> true)
        .forEach(type -> byProperty.putAll(inputs(type)));

    assertThat(byProperty).hasSizeGreaterThan(10).allSatisfy((p, n) -> assertThat(n).isPositive());
    assertThat(byProperty.values().stream().mapToInt(n -> n).sum())
        .as("inputs by property: %s", byProperty)
        .isGreaterThanOrEqualTo(100_000);
  }

  private static Map<String, Integer> inputs(Class<?> type) {
    var perTry = type.getAnnotation(Generated.class).inputsPerTry();
    var inputs = new TreeMap<String, Integer>();
    Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Property.class))
        .forEach(
            method ->
                inputs.put(
                    type.getSimpleName() + "." + method.getName(),
                    perTry * method.getAnnotation(Property.class).tries()));
    return inputs;
  }
}

package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.console.Visible;
import dev.crivo.decision.Tenant;
import dev.crivo.decision.Tenants;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the tenant that somebody means by its name. */
final class TenantLookup {

  /** How many a message names. */
  private static final int NAMED = 3;

  private TenantLookup() {}

  /**
   * @throws Refusal where there is none, with the names most like it
   */
  static Tenant one(Tenants tenants, String written) {
    var name = FreeText.stripped(written);
    return tenants.get(name).orElseThrow(() -> unknown(name, tenants.names()));
  }

  static Refusal unknown(String name, List<String> known) {
    var near = near(name, known).stream().map(Visible::line).collect(Collectors.joining(", "));
    return Refusal.usage(
        "tenant.unknown",
        Map.of("tenant", name, "near", near, "any", near.isEmpty() ? "no" : "yes"));
  }

  /** Those that differ in a few letters, or have what was written as a part; the likest first. */
  static List<String> near(String written, List<String> known) {
    var most = 1 + written.length() / 4;
    return known.stream()
        .filter(name -> distance(written, name) <= most || contains(name, written))
        .sorted(
            Comparator.comparing((String name) -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NAMED)
        .toList();
  }

  private static boolean contains(String name, String written) {
    return !written.isEmpty() && folded(name).contains(folded(written));
  }

  private static int distance(String one, String other) {
    return LevenshteinDistance.getDefaultInstance().apply(folded(one), folded(other));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import dev.crivo.overview.OpenInterview;
import dev.crivo.overview.TenantOverview;
import dev.crivo.playbook.Playbook;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks at all tenants, one after the other, and keeps of each only what is wanted.
 *
 * @param interviews the unfinished ones that ask for something to be done
 * @param zone of the person
 */
record TenantScan(
    Decisions decisions, Playbook playbook, List<OpenInterview> interviews, ZoneId zone) {

  /** What is wanted of each, under a progress bar. */
  <T> List<T> collect(Screen screen, Function<TenantOverview, Stream<T>> wanted) {
    var all = decisions.tenants().names().size();
    var collected = new ArrayList<T>();
    try (var progress = screen.progress(screen.text("tenants.progress"))) {
      var done = 0;
      for (var each = decisions.tenants().all().iterator(); each.hasNext(); done++) {
        var tenant = TenantOverview.of(each.next(), playbook, interviews, zone);
        wanted.apply(tenant).forEach(collected::add);
        progress.to(Math.min(1, (double) done / Math.max(1, all)));
      }
    }
    return collected;
  }
}

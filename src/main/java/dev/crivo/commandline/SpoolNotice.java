package dev.crivo.commandline;

import dev.crivo.console.Screen;
import dev.crivo.decision.Spool;
import dev.crivo.decision.StorageException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says beside a command's output that decisions wait in the spool, where any do. */
@Component
public class SpoolNotice {

  private final Session session;
  private final Spool spool;

  SpoolNotice(Session session, Spool spool) {
    this.session = session;
    this.spool = spool;
  }

  /** In one line; it never fails the command that it comes with. */
  public void tell(Screen screen) {
    try {
      var listing = spool.list();
      if (!isEmpty(listing)) {
        var counts =
            Map.of("count", listing.decisions(), "unreadable", listing.unreadable().size());
        session.notice(screen.text("spool.notice", counts).strip());
      }
    } catch (StorageException e) {
      session.notice(screen.text("spool.notice.unreadable", Map.of("folder", e.place())));
    }
  }

  /** Whether there is something to tell, be it that the spool cannot be read. */
  boolean isDue() {
    try {
      return !isEmpty(spool.list());
    } catch (StorageException e) {
      return true;
    }
  }

  private static boolean isEmpty(Spool.Listing listing) {
    return listing.spooled().isEmpty() && listing.unreadable().isEmpty();
  }
}

package dev.crivo.audit;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of statuses that a playbook no longer has.
 *
 * @param byCode by the old code
 */
public record Crosswalk(Map<String, Change> byCode) {

  public static final Crosswalk NONE = new Crosswalk(Map.of());

  /** What became of one status. */
  public sealed interface Change {
    /** It has another code, alone or together with others that mean the same now. */
    record Renamed(String code) implements Change {}

    /** It is several now, and only who knows the case can say which. */
    record Split(List<String> codes) implements Change {
      public Split {
        codes = List.copyOf(codes);
      }
    }
  }

  /** What a recorded status is in a playbook. */
  public sealed interface Today {
    /** One that it has, under this code. */
    record Known(String code) implements Today {}

    /** One of these, to be asked again. */
    record Open(List<String> codes) implements Today {}

    /** None, as far as anybody said. */
    record Gone() implements Today {}
  }

  public Crosswalk {
    byCode = Map.copyOf(byCode);
  }

  /** Codes that the playbook has stay as they are. */
  public Today today(String code, Playbook playbook) {
    if (isRecorded(code, playbook)) {
      return new Today.Known(code);
    }
    var change = byCode.get(code);
    if (change instanceof Change.Renamed renamed) {
      return new Today.Known(renamed.code());
    }
    return change instanceof Change.Split split ? new Today.Open(split.codes()) : new Today.Gone();
  }

  /** The code that stands for another today, where that is one; else that other. */
  String renamed(String code) {
    return byCode.get(code) instanceof Change.Renamed renamed ? renamed.code() : code;
  }

  /** The codes under which a record may have a status of today: its own, and old ones. */
  public Set<String> recordedAs(String code) {
    var codes = new TreeSet<String>();
    codes.add(code);
    byCode.keySet().stream().filter(old -> isWithin(renamed(old), code)).forEach(codes::add);
    return codes;
  }

  private static boolean isWithin(String code, String above) {
    return (code + ".").startsWith(above + ".");
  }

  /** Whether a decision under this playbook can record the status. */
  public static boolean isRecorded(String code, Playbook playbook) {
    return playbook
        .status(code)
        .filter(status -> status.kind() == Kind.OUTCOME || status.kind() == Kind.DETAIL)
        .isPresent();
  }
}

package dev.crivo.intake;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.table.Field;
import dev.crivo.table.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What can be read from a row about a past decision: these, and every question by its name. */
public final class PastFields {

  static final String TENANT = "tenant";
  public static final String STATUS = "status";
  static final String PERSON = "person";
  static final String DATE = "date";
  static final String ENTITLEMENTS = "entitlements";
  static final String NOTE = "note";
  static final String OWNER = "owner";
  static final String TARGET_DATE = "targetDate";
  static final String NEXT_ACTION = "nextAction";

  private static final List<String> OPTIONAL =
      List.of(STATUS, ENTITLEMENTS, NOTE, OWNER, TARGET_DATE, NEXT_ACTION);

  private PastFields() {}

  /**
   * @param personNamed if it is known who decided, so that no column needs to tell
   */
  public static List<Field> of(Playbook playbook, boolean personNamed) {
    var fields = new ArrayList<Field>();
    fields.add(Field.required(TENANT));
    fields.add(Field.required(DATE));
    fields.add(new Field(PERSON, !personNamed));
    OPTIONAL.forEach(name -> fields.add(Field.optional(name)));
    levels(playbook).forEach(name -> fields.add(Field.optional(name)));
    playbook.questions().stream()
        .map(Question::name)
        .filter(name -> fields.stream().noneMatch(field -> Names.alike(field.name(), name)))
        .forEach(name -> fields.add(Field.optional(name)));
    return List.copyOf(fields);
  }

  /** The columns of a status that has one for each level, the highest first. */
  public static List<String> levels(Playbook playbook) {
    var most = playbook.statuses().stream().mapToInt(Status::level).max().orElse(1);
    return IntStream.rangeClosed(1, Math.max(most, 3)).mapToObj(n -> "level" + n).toList();
  }
}

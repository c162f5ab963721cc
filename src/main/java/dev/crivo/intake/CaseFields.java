package dev.crivo.intake;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.table.Field;
import dev.crivo.table.Names;
import java.util.ArrayList;
import java.util.List;

/** What can be read from a row about a case: these, and every question by its name. */
public final class CaseFields {

  /** Why the case is on a work list. */
  public static final String WHY = "why";

  /** The id under which the case is recorded. */
  public static final String INTERVIEW = "interview";

  /** What a work list has beside the columns of its table. */
  public static final List<String> WORK_LIST = List.of(WHY, INTERVIEW);

  static final String NEXT_ACTION_DATE = "nextActionDate";

  private static final List<String> OPTIONAL =
      List.of(
          WHY,
          INTERVIEW,
          PastFields.ENTITLEMENTS,
          PastFields.NOTE,
          PastFields.OWNER,
          PastFields.TARGET_DATE,
          PastFields.NEXT_ACTION,
          NEXT_ACTION_DATE);

  private CaseFields() {}

  /**
   * @param tenantNeeded if cases of nobody are of no use, as they may be recorded
   */
  public static List<Field> of(Playbook playbook, boolean tenantNeeded) {
    var fields = new ArrayList<Field>();
    fields.add(new Field(PastFields.TENANT, tenantNeeded));
    OPTIONAL.forEach(name -> fields.add(Field.optional(name)));
    playbook.questions().stream()
        .map(Question::name)
        .filter(name -> fields.stream().noneMatch(field -> Names.alike(field.name(), name)))
        .forEach(name -> fields.add(Field.optional(name)));
    return List.copyOf(fields);
  }
}

package dev.crivo.intake;

import dev.crivo.playbook.Playbook;
import dev.crivo.table.Field;
import java.util.ArrayList;
import java.util.List;

/** What can be read from a row of a list of entitlements. */
public final class ListedFields {

  static final String TENANT = PastFields.TENANT;
  static final String ENTITLEMENTS = PastFields.ENTITLEMENTS;
  static final String DATE = PastFields.DATE;
  static final String ACCOUNT_MANAGER = "accountManager";

  private ListedFields() {}

  /** The workload's has the name of the question that asks for it. */
  public static List<Field> of(Playbook playbook) {
    var fields = new ArrayList<Field>();
    fields.add(Field.required(TENANT));
    playbook.subject().map(Field::required).ifPresent(fields::add);
    fields.add(Field.required(ENTITLEMENTS));
    fields.add(Field.optional(DATE));
    fields.add(Field.optional(ACCOUNT_MANAGER));
    return List.copyOf(fields);
  }
}

package dev.crivo.audit;

import dev.crivo.decision.Stores;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Changes what is stored of a year, as somebody with the database in hands can. */
final class Damage {

  /** One for every piece that a suggestion can be had again from. */
  private static final List<String> CHANGES =
      List.of(
          "suggested = json_set(suggested, '$.codes[0]', 'made.up')",
          "suggested = json_set(suggested, '$.detail', 'no-intent.on-premises.other')",
          "suggested = json_set(suggested, '$.picked', 'A name')",
          "suggested = json_set(suggested, '$.reasons[0].rule', 'made-up')",
          "suggested = json_remove(suggested, '$.reasons[0]')",
          "suggested = json_set(suggested, '$.kind', 'UNDETERMINED')",
          "answers = json_set(answers, '$.entitlementsCount', case"
              + " json_extract(answers, '$.entitlementsCount')"
              + " when 'COUNT' then 'TEST_TENANT' else 'COUNT' end)");

  private static final int ROWS = 3 * CHANGES.size();

  private Damage() {}

  /**
   * Damages some of the decisions that nothing else is wrong with, and the playbook of March.
   *
   * @param planted of the year so far; the damage is noted in it
   */
  static void to(Path home, Map<String, Fault> planted) {
    var sound = planted.keySet().stream().filter(id -> planted.get(id) == Fault.NONE).toList();
    for (var i = 0; i < ROWS; i++) {
      var id = sound.get(i * (sound.size() / ROWS));
      planted.put(id, Fault.ROW_DAMAGED);
      forge(home, "update decision set %s where id = '%s'", CHANGES.get(i % CHANGES.size()), id);
    }
    forge(
        home,
        "update playbook_file set content = content || '// ' where version = '%s' and path = '%s'",
        PlaybooksOfTheYear.OF_MARCH.playbook().version(),
        PlaybooksOfTheYear.CHANGE_MANAGEMENT);
  }

  private static void forge(Path home, String statement, Object... arguments) {
    Stores.SQLITE.forge(home, statement.formatted(arguments));
  }
}

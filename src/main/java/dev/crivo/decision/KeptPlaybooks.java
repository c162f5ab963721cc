package dev.crivo.decision;

import dev.crivo.playbook.Playbook;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of every playbook version that a decision was made under, each version kept once. */
record KeptPlaybooks(JdbcClient sql) {

  /**
   * A version as it is kept.
   *
   * @param keptAt when its first decision was recorded, as text
   * @param files path relative to the playbook's folder to content
   */
  record Kept(String version, String keptAt, Map<String, String> files) {
    static Kept of(Playbook playbook, Instant at) {
      return new Kept(playbook.version(), DecisionRows.text(at), playbook.files());
    }
  }

  /** Unless that version is kept already. */
  void keep(Kept playbook) {
    if (isKept(playbook.version())) {
      return;
    }
    sql.sql("insert into playbook_version (version, kept_at) values (?, ?)")
        .params(playbook.version(), playbook.keptAt())
        .update();
    playbook.files().forEach((path, content) -> keep(playbook.version(), path, content));
  }

  Kept get(String version) {
    var keptAt =
        sql.sql("select kept_at from playbook_version where version = ?")
            .param(version)
            .query(String.class)
            .single();
    return new Kept(version, keptAt, of(version));
  }

  Map<String, String> of(String version) {
    var files = new TreeMap<String, String>();
    sql.sql("select path, content from playbook_file where version = ?")
        .param(version)
        .query(
            row -> {
              files.put(row.getString(1), row.getString(2));
            });
    return Collections.unmodifiableMap(files);
  }

  /** The versions that begin like this, in order. */
  List<String> beginningWith(String prefix) {
    return sql.sql(
            "select version from playbook_version where substr(version, 1, ?) = ? order by 1")
        .params(prefix.length(), prefix)
        .query(String.class)
        .list();
  }

  private boolean isKept(String version) {
    return sql.sql("select version from playbook_version where version = ?")
        .param(version)
        .query(String.class)
        .optional()
        .isPresent();
  }

  private void keep(String version, String path, String content) {
    sql.sql("insert into playbook_file (version, path, content) values (?, ?, ?)")
        .params(version, path, content)
        .update();
  }
}

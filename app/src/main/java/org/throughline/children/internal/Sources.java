// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;

/// Where statements come from.
@Component
public class Sources {

  /// How a statement came in.
  public enum Kind {
    TYPED,
    IMPORT,
    LOAD,
    MERGE
  }

  private static final String ADD =
      """
      insert into children.source (kind, words, account_id, import_id, recorded_at)
      values (:kind, :words, :account, :import, :at)
      returning source_id
      """;

  private final JdbcClient jdbc;

  Sources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param words such as `School census, autumn 2024`; never personal data
  /// @param importId the import that it came with; absent for all else
  public long add(
      Kind kind, String words, Optional<AccountId> by, Optional<Long> importId, Instant at) {
    return jdbc.sql(ADD)
        .param("kind", kind.name())
        .param("words", words)
        .param("account", by.map(AccountId::value).orElse(null))
        .param("import", importId.orElse(null))
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }
}

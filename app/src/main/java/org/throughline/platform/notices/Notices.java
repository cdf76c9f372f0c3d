// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends notices. A notice is written in the transaction of the act that it tells of, and reaches
/// its person in the next morning's mail, together with whatever else there is for them.
@Component
public class Notices {

  private static final String ADD =
      """
      insert into notices.notice (account_id, subject, lines, path, made_at)
      values (:account, :subject, :lines, :path, :at)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Notices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Puts a notice in the outbox.
  @Transactional
  public void send(Notice notice) {
    jdbc.sql(ADD)
        .param("account", notice.to().value())
        .param("subject", notice.subject())
        .param("lines", notice.lines().toArray(String[]::new))
        .param("path", notice.path())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}

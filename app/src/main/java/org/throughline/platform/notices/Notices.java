// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends notices. A notice is written in the transaction of the act that it tells of, and reaches
/// its person in the next morning's mail, together with whatever else there is for them: one mail
/// a person a day at most.
@Component
public class Notices {

  private static final String ADD =
      """
      insert into notices.notice (account_id, subject, lines, path, made_at)
      values (:account, :subject, :lines, :path, :at)
      returning notice_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final PersonalData personalData;
  private final Outbox outbox;

  Notices(JdbcClient jdbc, Clock clock, PersonalData personalData, Outbox outbox) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.personalData = personalData;
    this.outbox = outbox;
  }

  /// Puts a notice in the outbox for the next morning.
  ///
  /// @throws IllegalArgumentException when it holds a name, an email address or a pupil's number:
  ///     notices say how many and where to look
  @Transactional
  public void send(Notice notice) {
    add(notice);
  }

  /// Puts a notice in the outbox as a mail of its own, to leave within seconds. Only for what
  /// cannot wait, such as a sign-in from a new place; everything else is [#send].
  ///
  /// @throws IllegalArgumentException as [#send] does
  @Transactional
  public void sendAtOnce(Notice notice) {
    outbox.mailAtOnce(notice.to(), add(notice));
  }

  private long add(Notice notice) {
    personalData.refuse(notice);
    return jdbc.sql(ADD)
        .param("account", notice.to().value())
        .param("subject", notice.subject())
        .param("lines", notice.lines().toArray(String[]::new))
        .param("path", notice.path())
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }
}

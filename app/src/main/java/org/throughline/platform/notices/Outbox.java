// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.jobs.Jobs;

/// Makes notices into mails, as rows: what is to be sent is known before anything is sent.
@Component
class Outbox {

  private static final String WAITING_PEOPLE =
      """
      select distinct account_id
        from notices.notice
       where mail_id is null
       order by account_id
      """;

  private static final String ADD_DIGEST =
      """
      insert into notices.mail (account_id, day, is_digest, state, made_at)
      values (:account, :day, true, 'WAITING', :at)
      on conflict (account_id, day) where is_digest do nothing
      returning mail_id
      """;

  private static final String ADD_SINGLE =
      """
      insert into notices.mail (account_id, day, is_digest, state, made_at)
      values (:account, :day, false, 'WAITING', :at)
      returning mail_id
      """;

  private static final String TAKE_ALL =
      """
      update notices.notice
         set mail_id = :mail
       where account_id = :account
         and mail_id is null
      """;

  private static final String TAKE_ONE =
      """
      update notices.notice set mail_id = :mail where notice_id = :notice
      """;

  private static final String NOTICES =
      """
      select account_id, subject, lines, path
        from notices.notice
       where mail_id = :mail
       order by notice_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Jobs jobs;
  private final MailJobs mail;

  Outbox(JdbcClient jdbc, Clock clock, Jobs jobs, MailJobs mail) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.jobs = jobs;
    this.mail = mail;
  }

  /// Makes one mail for everybody for whom something waits and who has had none today.
  ///
  /// @return how many mails
  @Transactional
  public int mailWhatWaits() {
    List<Long> people = jdbc.sql(WAITING_PEOPLE).query(Long.class).list();
    return (int) people.stream().filter(this::mailDigest).count();
  }

  /// Makes a mail of one notice alone.
  @Transactional
  public void mailAtOnce(AccountId to, long notice) {
    long id = add(ADD_SINGLE, to.value()).orElseThrow();
    jdbc.sql(TAKE_ONE).param("mail", id).param("notice", notice).update();
    start(id);
  }

  List<Notice> notices(long mailId) {
    return jdbc.sql(NOTICES).param("mail", mailId).query(Outbox::read).list();
  }

  private boolean mailDigest(long account) {
    Optional<Long> id = add(ADD_DIGEST, account);
    id.ifPresent(
        known -> {
          jdbc.sql(TAKE_ALL).param("mail", known).param("account", account).update();
          start(known);
        });
    return id.isPresent();
  }

  private Optional<Long> add(String sql, long account) {
    return jdbc.sql(sql)
        .param("account", account)
        .param("day", LocalDate.now(clock))
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .optional();
  }

  private void start(long mailId) {
    jobs.start(mail.sendMail(), Long.toString(mailId), mailId);
  }

  private static Notice read(ResultSet row, int number) throws SQLException {
    return new Notice(
        new AccountId(row.getLong("account_id")),
        row.getString("subject"),
        List.of((String[]) row.getArray("lines").getArray()),
        row.getString("path"));
  }
}

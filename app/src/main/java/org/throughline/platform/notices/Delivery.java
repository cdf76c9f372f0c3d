// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.SiteAddress;
import org.throughline.platform.jobs.JobFailure;
import org.throughline.platform.web.Councils;

/// Sends a mail that stands in the outbox. It is sent at least once: when the machine stops
/// between the sending and the note of it, it is sent again under the same name.
@Component
class Delivery {

  private static final Duration KEPT = Duration.ofDays(90);

  private static final String ONE =
      """
      select mail_id, account_id, day, state
        from notices.mail
       where mail_id = :id
         and state <> 'SENT'
      """;

  private static final String SENT =
      """
      update notices.mail
         set state = 'SENT', attempts = attempts + 1, problem = '', sent_at = :at
       where mail_id = :id
      """;

  private static final String FAILED =
      """
      update notices.mail
         set state = 'FAILED', attempts = attempts + 1, problem = :problem
       where mail_id = :id
      """;

  private static final String FORGET_NOTICES =
      """
      delete from notices.notice n
       using notices.mail m
       where m.mail_id = n.mail_id
         and m.made_at < :before
      """;

  private static final String FORGET_MAILS =
      """
      delete from notices.mail where made_at < :before
      """;

  /// How mail leaves this installation.
  record Way(Courier courier) {}

  private record Mail(long id, AccountId to, LocalDate day) {
    String name() {
      return day + "-mail-" + id;
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Outbox outbox;
  private final Accounts accounts;
  private final Councils councils;
  private final SiteAddress site;
  private final ServerProperties server;
  private final MailSettings settings;
  private final Courier courier;
  private final FolderCourier folder;

  Delivery(
      JdbcClient jdbc,
      Clock clock,
      Outbox outbox,
      Accounts accounts,
      Councils councils,
      SiteAddress site,
      ServerProperties server,
      MailSettings settings,
      Way way,
      FolderCourier folder) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.outbox = outbox;
    this.accounts = accounts;
    this.councils = councils;
    this.site = site;
    this.server = server;
    this.settings = settings;
    this.courier = way.courier();
    this.folder = folder;
  }

  /// Sends the mail, unless it was sent before.
  ///
  /// @throws JobFailure when it could not be sent and is to be tried again
  void deliver(long mailId) {
    Optional<Mail> mail = jdbc.sql(ONE).param("id", mailId).query(Delivery::read).optional();
    if (mail.isPresent()) {
      Optional<Account> to = accounts.find(mail.get().to());
      if (to.isPresent()) {
        send(mail.get(), to.get());
      } else {
        failed(mailId, "The account was closed. The mail is not sent.");
      }
    }
  }

  /// Removes mail that was made more than 90 days ago, as rows and as files.
  void forgetOld() {
    Instant before = clock.instant().minus(KEPT);
    jdbc.sql(FORGET_NOTICES).param("before", Timestamp.from(before)).update();
    jdbc.sql(FORGET_MAILS).param("before", Timestamp.from(before)).update();
    try {
      folder.forgetBefore(before);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void send(Mail mail, Account to) {
    List<Notice> notices = outbox.notices(mail.id());
    try {
      Letter letter =
          new Letter(
              mail.name(),
              councils.current().name(),
              settings.from(),
              to.email(),
              site.onPort(Optional.ofNullable(server.getPort()).orElse(8080)),
              clock.instant(),
              notices);
      courier.take(letter.message(), mail.name());
    } catch (IOException | MessagingException | MailException failure) {
      String problem = sentence(failure);
      failed(mail.id(), problem);
      throw new JobFailure(problem, failure);
    }
    jdbc.sql(SENT).param("id", mail.id()).param("at", Timestamp.from(clock.instant())).update();
  }

  private void failed(long mailId, String problem) {
    jdbc.sql(FAILED).param("id", mailId).param("problem", problem).update();
  }

  /// Never the exception's own words: mail servers repeat addresses in theirs.
  private static String sentence(Exception failure) {
    return switch (failure) {
      case IOException _ -> "The folder outbox could not be written.";
      case org.springframework.mail.MailAuthenticationException _ ->
          "The mail server did not accept the user name and password.";
      case MailException _ -> "The mail server could not be reached or refused the mail.";
      default -> "The mail could not be put together.";
    };
  }

  private static Mail read(ResultSet row, int number) throws SQLException {
    return new Mail(
        row.getLong("mail_id"),
        new AccountId(row.getLong("account_id")),
        row.getObject("day", LocalDate.class));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.People.csrf;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class NoticesTest {

  private final Notices notices;
  private final Outbox outbox;
  private final Delivery delivery;
  private final FolderCourier folder;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final MockMvcTester web;
  private final Account officer;
  private final Account administrator;

  NoticesTest(
      Notices notices,
      Outbox outbox,
      Delivery delivery,
      FolderCourier folder,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      MockMvcTester web,
      People people) {
    this.notices = notices;
    this.outbox = outbox;
    this.delivery = delivery;
    this.folder = folder;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.web = web;
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
    this.administrator = people.holding(Role.ADMINISTRATOR);
  }

  @Test
  void everythingForOnePersonGoesIntoOneMailADay() throws Exception {
    notices.send(notice("2 of your actions are late"));
    notices.send(notice("1 action waits for your update"));

    outbox.mailWhatWaits();
    notices.send(notice("3 actions were carried forward"));
    outbox.mailWhatWaits();

    assertThat(mails()).hasSize(1);
    MimeMessage mail = sent(mails().getFirst());
    assertThat(mail.getSubject()).isEqualTo("2 things to look at in the plan");
    assertThat((String) mail.getContent())
        .contains("2 of your actions are late")
        .contains("1 action waits for your update")
        .contains("http://localhost:")
        .contains("/my-plan")
        .doesNotContain(officer.name())
        .doesNotContain("carried forward");
    assertThat(waiting()).isOne();
  }

  @Test
  void theNextDaysMailTakesWhatWaited() {
    notices.send(notice("First"));
    outbox.mailWhatWaits();
    notices.send(notice("Second"));
    jdbc.sql("update notices.mail set day = day - 1 where account_id = :id")
        .param("id", officer.id().value())
        .update();

    outbox.mailWhatWaits();

    assertThat(mails()).hasSize(2);
    assertThat(waiting()).isZero();
  }

  @Test
  void aMailThatIsDeliveredTwiceIsThereOnce() throws Exception {
    notices.sendAtOnce(notice("A new way to sign in was added"));
    long id = mails().getFirst();

    delivery.deliver(id);
    delivery.deliver(id);

    assertThat(
            folder.files().stream()
                .filter(file -> file.toString().endsWith("-mail-" + id + ".eml")))
        .hasSize(1);
    assertThat(sent(id).getMessageID()).contains("-mail-" + id + "@");
  }

  @Test
  void anActThatIsUndoneSendsNothing() {
    transaction.executeWithoutResult(
        status -> {
          notices.send(notice("Never happened"));
          notices.sendAtOnce(notice("Never happened"));
          status.setRollbackOnly();
        });

    assertThat(waiting()).isZero();
    assertThat(mails()).isEmpty();
  }

  @Test
  void peopleAreKeptOutOfMail() {
    String name = administrator.name().toUpperCase(java.util.Locale.UK);
    for (String words :
        List.of(
            "An update by " + name,
            "Write to " + administrator.email(),
            "Pupil A12345678901B has moved",
            "Date of birth is missing")) {
      assertThatThrownBy(() -> notices.send(notice(words)))
          .isInstanceOf(IllegalArgumentException.class)
          .message()
          .doesNotContain(administrator.name())
          .doesNotContain("A12345678901B");
      assertThatThrownBy(
              () ->
                  notices.send(
                      new Notice(officer.id(), "Subject", List.of("fine", words), "/my-plan")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aNoticeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new Notice(officer.id(), "two\nlines", List.of(), "/x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Notice(officer.id(), "x", List.of(), "//elsewhere.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aClosedAccountGetsNoMailAndTheOutboxSaysWhy() {
    notices.send(notice("Late for you"));
    jdbc.sql("update identity.account set closed_at = now() where account_id = :id")
        .param("id", officer.id().value())
        .update();
    outbox.mailWhatWaits();
    long id = mails().getFirst();

    delivery.deliver(id);

    assertThat(web.get().uri("/administration/outbox?state=failed").with(People.as(administrator)))
        .hasStatusOk()
        .bodyText()
        .contains("The account was closed. The mail is not sent.");
  }

  @Test
  void anAdministratorSendsWhatWaits() {
    notices.send(notice("4 actions need a date"));

    assertThat(
            web.post()
                .uri("/administration/outbox/send")
                .with(csrf())
                .with(People.as(administrator)))
        .hasStatus(HttpStatus.FOUND);

    assertThat(mails()).hasSize(1);
    assertThat(web.get().uri("/administration/outbox").with(People.as(administrator)))
        .hasStatusOk()
        .bodyText()
        .contains("4 actions need a date")
        .doesNotContain(officer.email());
  }

  private Notice notice(String subject) {
    return new Notice(officer.id(), subject, List.of("The nearest is due in 3 days."), "/my-plan");
  }

  private List<Long> mails() {
    return jdbc.sql("select mail_id from notices.mail where account_id = :id order by mail_id")
        .param("id", officer.id().value())
        .query(Long.class)
        .list();
  }

  private int waiting() {
    return jdbc.sql(
            "select count(*) from notices.notice where account_id = :id and mail_id is null")
        .param("id", officer.id().value())
        .query(Integer.class)
        .single();
  }

  private MimeMessage sent(long id) throws Exception {
    delivery.deliver(id);
    Path file =
        folder.files().stream()
            .filter(each -> each.toString().endsWith("-mail-" + id + ".eml"))
            .findFirst()
            .orElseThrow(() -> new IOException("The mail was not written"));
    try (InputStream in = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }
}

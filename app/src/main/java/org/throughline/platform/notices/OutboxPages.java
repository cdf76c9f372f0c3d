// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;

/// The outbox for administrators: what waits, what was sent, what failed.
@Controller
class OutboxPages {

  private static final String PATH = "/administration/outbox";
  private static final int MAILS_A_PAGE = 50;

  private static final String COUNTS =
      """
      select state, count(*) as number
        from notices.mail
       group by state
      """;

  private static final String WAITING_NOTICES =
      """
      select count(*) from notices.notice where mail_id is null
      """;

  private static final String MAILS =
      """
      select mail_id, account_id, state, attempts, problem, made_at, sent_at
        from notices.mail
       where (:state = '' or state = :state)
       order by mail_id desc
       limit :limit offset :offset
      """;

  private record Mail(
      long id, AccountId to, String state, int attempts, String problem, Instant made) {}

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Delivery.Way way;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  OutboxPages(
      JdbcClient jdbc,
      Outbox outbox,
      Delivery.Way way,
      Accounts accounts,
      CurrentAccount currentAccount,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.way = way;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping(PATH)
  Screen list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") String page) {
    String wanted = List.of("waiting", "sent", "failed").contains(state) ? state : "";
    Map<String, Integer> counts = counts();
    int total =
        wanted.isEmpty()
            ? counts.values().stream().mapToInt(Integer::intValue).sum()
            : counts.getOrDefault(wanted.toUpperCase(Locale.ROOT), 0);
    Paging paging =
        new Paging(total, number(page), MAILS_A_PAGE, Address.of(PATH).with("state", wanted));
    return Screen.of(
        "notices/outbox",
        new OutboxPage(
            answer(counts),
            way.courier().sentence(),
            jdbc.sql(WAITING_NOTICES).query(Integer.class).single(),
            wanted,
            lines(wanted.toUpperCase(Locale.ROOT), paging.offset()),
            paging));
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping(PATH + "/send")
  String send(HttpServletRequest request, RedirectAttributes attributes) {
    Optional<AccountId> by = currentAccount.of(request).map(Account::id);
    Integer made =
        transaction.execute(
            status -> {
              int mails = outbox.mailWhatWaits();
              audit.record(
                  by, "mail-made", "outbox", "mail", Map.of("mails", Integer.toString(mails)));
              return mails;
            });
    String sentence =
        switch (made == null ? 0 : made) {
          case 0 -> "Nothing was sent: nobody waits who has not had a mail today.";
          case 1 -> "1 mail is on its way.";
          default -> made + " mails are on their way.";
        };
    return org.throughline.platform.web.Notice.redirect(attributes, sentence, PATH);
  }

  private Map<String, Integer> counts() {
    return jdbc
        .sql(COUNTS)
        .query((row, number) -> Map.entry(row.getString("state"), row.getInt("number")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<OutboxPage.Line> lines(String state, int offset) {
    Map<AccountId, String> names =
        accounts.all().stream().collect(Collectors.toMap(Account::id, Account::name));
    return jdbc
        .sql(MAILS)
        .param("state", state)
        .param("limit", MAILS_A_PAGE)
        .param("offset", offset)
        .query(OutboxPages::read)
        .list()
        .stream()
        .map(mail -> line(mail, names))
        .toList();
  }

  private OutboxPage.Line line(Mail mail, Map<AccountId, String> names) {
    return new OutboxPage.Line(
        mail.id(),
        names.getOrDefault(mail.to(), "Closed account " + mail.to().value()),
        Dates.moment(mail.made()),
        shape(mail.state()),
        words(mail.state()),
        mail.problem(),
        mail.attempts(),
        outbox.notices(mail.id()));
  }

  private static String answer(Map<String, Integer> counts) {
    int failed = counts.getOrDefault("FAILED", 0);
    int waiting = counts.getOrDefault("WAITING", 0);
    String sent = String.format("%,d sent in the last 90 days", counts.getOrDefault("SENT", 0));
    String wait = waiting == 0 ? "No mail is on its way" : waiting + " on their way";
    return failed == 0
        ? wait + "; " + sent + "; none failed."
        : wait + "; " + sent + "; " + failed + " failed.";
  }

  private static String shape(String state) {
    return switch (state) {
      case "SENT" -> "good";
      case "FAILED" -> "bad";
      default -> "wait";
    };
  }

  private static String words(String state) {
    return switch (state) {
      case "SENT" -> "Sent";
      case "FAILED" -> "Failed";
      default -> "On its way";
    };
  }

  private static Mail read(ResultSet row, int number) throws SQLException {
    return new Mail(
        row.getLong("mail_id"),
        new AccountId(row.getLong("account_id")),
        row.getString("state"),
        row.getInt("attempts"),
        row.getString("problem"),
        row.getTimestamp("made_at").toInstant());
  }

  private static int number(String page) {
    return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
  }
}

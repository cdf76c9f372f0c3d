// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class CaseNoticesTest {

  private static final String UPN = "J801200001021";

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final JdbcClient jdbc;
  private final Account officer;
  private final Account manager;
  private final LocalDate today;

  CaseNoticesTest(
      ChildrenLoader loader, ChildrenWeb web, People people, JdbcClient jdbc, Clock clock) {
    this.loader = loader;
    this.web = web;
    this.jdbc = jdbc;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void theOfficerReadsWhatWasRecordedAndWhatComesNextAndNotWhoseCaseItIs() {
    LocalDate asked = today.minusWeeks(2);
    String path = opened("Ermintrude", asked);

    record(path, "considering-notices-sent", "Ermintrude is well known to us");

    String notice = noticeTo(officer);
    assertThat(notice)
        .contains("Those concerned were told of the request")
        .contains("%s.".formatted(Dates.full(today)))
        .contains("EHC needs assessment and plan")
        .contains("Next date: %s. Tell the family".formatted(Dates.full(asked.plusWeeks(6))))
        .contains(path)
        .doesNotContain("Ermintrude", "Noticefield", UPN, "well known");
  }

  @Test
  void aDayThatIsPutRightAndAnEventThatIsTakenBackSaySo() {
    String path = opened("Eudora", today.minusWeeks(2));
    record(path, "considering-notices-sent", "");

    correct(path, 2, Map.of("on", today.minusDays(2).toString()));
    assertThat(noticeTo(officer))
        .contains("Put right: Those concerned", Dates.full(today.minusDays(2)));

    correct(path, 3, Map.of("on", today.minusDays(2).toString(), "never", "yes"));
    assertThat(noticeTo(officer)).contains("Taken back: Those concerned were told of the request");
  }

  @Test
  void whoRecordsInTheirOwnCaseIsNotTold() {
    Account alone = officer;
    String path = opened("Eulalia", today.minusWeeks(2));

    ChildrenWeb.to(
        web.send(
            alone,
            path + "/events/new",
            Map.of("version", "2", "type", "considering-notices-sent", "on", today.toString())));

    assertThat(notices(alone)).isZero();
  }

  private void record(String path, String type, String reasons) {
    MvcTestResult answer =
        web.send(
            manager,
            path + "/events/new",
            Map.of("version", "2", "type", type, "on", today.toString(), "reasons", reasons));
    assertThat(ChildrenWeb.to(answer)).as(ChildrenWeb.text(answer)).isEqualTo(path);
  }

  private void correct(String path, int number, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", Integer.toString(number + 1));
    all.put("type", "considering-notices-sent");
    MvcTestResult answer = web.send(manager, path + "/events/" + number + "/correct", all);
    assertThat(ChildrenWeb.to(answer)).as(ChildrenWeb.text(answer)).isEqualTo(path);
  }

  private String opened(String forename, LocalDate on) {
    InventedChild child = InventedChild.named(forename, "Noticefield");
    String path = web.path((forename.equals("Ermintrude") ? child.upn(UPN) : child).keptBy(loader));
    return ChildrenWeb.to(
        web.send(
            officer,
            "/cases/new",
            Map.of(
                "child", path.replace("/children/", ""),
                "pathway", "ehc-needs-assessment",
                "type", "request-received",
                "asked-by", "parent",
                "on", on.toString(),
                "officer", "me")));
  }

  private int notices(Account account) {
    return jdbc.sql("select count(*) from notices.notice where account_id = ?")
        .param(account.id().value())
        .query(Integer.class)
        .single();
  }

  private String noticeTo(Account account) {
    return jdbc.sql(
            """
            select subject || ' ' || array_to_string(lines, ' ') || ' ' || path
              from notices.notice
             where account_id = ?
             order by notice_id desc
             limit 1
            """)
        .param(account.id().value())
        .query(String.class)
        .single();
  }
}

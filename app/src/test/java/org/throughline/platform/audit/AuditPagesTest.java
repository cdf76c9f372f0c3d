// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.People.csrf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class AuditPagesTest {

  private final MockMvcTester web;
  private final AuditLog log;
  private final TransactionTemplate transaction;
  private final Account administrator;
  private final Account officer;

  AuditPagesTest(MockMvcTester web, AuditLog log, TransactionTemplate transaction, People people) {
    this.web = web;
    this.log = log;
    this.transaction = transaction;
    this.administrator = people.holding(Role.ADMINISTRATOR);
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
  }

  @Test
  void theFilterInTheAddressFindsOnePersonsActs() {
    record(act("=cmd|' /C calc'!A0"), act("2"));

    var page =
        web.get()
            .uri("/administration/audit?who=" + officer.id().value())
            .with(People.as(administrator));

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("2 acts on record match.")
        .contains(officer.name());
  }

  @Test
  void longListsArePaged() {
    record(IntStream.range(0, 60).mapToObj(number -> act("p" + number)).toArray(AuditAct[]::new));

    var page =
        web.get()
            .uri("/administration/audit?page=2&who=" + officer.id().value())
            .with(People.as(administrator));

    assertThat(page).hasStatusOk().bodyText().contains("51 to 60 of 60").contains("rel=\"prev\"");
  }

  @Test
  void theTableThatLeavesHoldsNoFormula() {
    record(act("=cmd|' /C calc'!A0"));

    var table =
        web.get()
            .uri("/administration/audit.csv?who=" + officer.id().value())
            .with(People.as(administrator));

    assertThat(table)
        .hasStatusOk()
        .bodyText()
        .contains("\"'=cmd|' /C calc'!A0\"")
        .doesNotContain("\"=cmd");
  }

  @Test
  void daysThatAreNoneAreNamedAllAtOnce() {
    var page =
        web.get()
            .uri("/administration/audit?from=yesterday&to=2026-31-12")
            .with(People.as(administrator));

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("There is a problem")
        .contains("Enter the first day")
        .contains("Enter the last day");
  }

  @Test
  void theWholeLogIsCheckedOnRequest() {
    var answer =
        web.post().uri("/administration/audit/check").with(csrf()).with(People.as(administrator));

    assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/administration/audit");
  }

  @Test
  void nobodyButAnAdministratorSeesIt() {
    assertThat(web.get().uri("/administration/audit").with(People.as(officer)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(web.get().uri("/administration/audit.csv").with(People.as(officer)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private void record(AuditAct... acts) {
    transaction.executeWithoutResult(status -> log.recordAll(List.of(acts)));
  }

  private AuditAct act(String number) {
    return new AuditAct(Optional.of(officer.id()), "tested", "test", number, Map.of("part", "one"));
  }
}

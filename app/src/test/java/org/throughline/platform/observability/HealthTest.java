// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class HealthTest {

  private final MockMvcTester web;
  private final Account administrator;
  private final Account officer;

  HealthTest(MockMvcTester web, People people) {
    this.web = web;
    this.administrator = people.holding(Role.ADMINISTRATOR);
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
  }

  @Test
  void everybodyIsToldUpOrDownAndNothingMore() {
    assertThat(web.get().uri("/health")).hasStatusOk().bodyText().isEqualTo("up");
    assertThat(web.get().uri("/manage/health"))
        .hasStatusOk()
        .bodyText()
        .contains("\"status\":\"UP\"")
        .doesNotContain("components")
        .doesNotContain("PostgreSQL");
  }

  @Test
  void administratorsSeeThePartsInWords() {
    assertThat(web.get().uri("/administration/health").with(People.as(administrator)))
        .hasStatusOk()
        .bodyText()
        .contains("parts of the system are well")
        .contains("Database")
        .contains("Clock")
        .contains("GB free");
    assertThat(web.get().uri("/administration/health").with(People.as(officer)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void measurementsAreForAdministratorsAndForWhoeverHasTheToken() {
    web.get().uri("/accessibility").exchange();

    assertThat(web.get().uri("/manage/prometheus").with(People.as(administrator)))
        .hasStatusOk()
        .bodyText()
        .contains("http_server_requests_seconds_count")
        .contains("hikaricp_connections")
        .contains("dbscheduler_task_completions");
    assertThat(
            web.get()
                .uri("/manage/prometheus")
                .header("Authorization", "Bearer test-metrics-token"))
        .hasStatusOk();
    assertThat(web.get().uri("/manage/prometheus").with(People.as(officer)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            web.get().uri("/manage/prometheus").header("Authorization", "Bearer wrong-token-here"))
        .doesNotHave(
            new org.assertj.core.api.Condition<>(
                result -> result.getResponse().getStatus() == 200, "let in"));
    assertThat(
            web.get().uri("/manage/metrics").header("Authorization", "Bearer test-metrics-token"))
        .doesNotHave(
            new org.assertj.core.api.Condition<>(
                result -> result.getResponse().getStatus() == 200, "let in"));
  }
}

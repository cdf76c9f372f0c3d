// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What cannot be so is refused in words, whatever made it so.
@ThroughlineTest
class BadInputTest {

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final JdbcClient owner;
  private final Account officer;
  private final Account manager;
  private final LocalDate today;

  BadInputTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      @Qualifier("ownerDataSource") DataSource owner,
      People people,
      Clock clock) {
    this.loader = loader;
    this.web = web;
    this.owner = JdbcClient.create(owner);
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void aRequestDatedTomorrowOpensNoCase() {
    MvcTestResult answer = open(child("Tomorrowfield"), today.plusDays(1));

    assertThat(answer).hasStatus(422);
    assertThat(ChildrenWeb.text(answer))
        .contains("That day is still to come")
        .doesNotContain("was written down");
  }

  @Test
  void aRequestBeforeTheBirthOpensNoCase() {
    MvcTestResult answer = open(child("Unbornfield"), LocalDate.of(2015, 3, 13));

    assertThat(answer).hasStatus(422);
    assertThat(ChildrenWeb.text(answer)).contains("before the child was born");
  }

  @Test
  void twoChildrenWhoEachHaveAnOpenCaseOfAKindAreNotMergedUntilOneIsClosed() {
    ChildId one = child("Mergecase");
    ChildId other = child("Mergecas");
    open(one, today.minusWeeks(2));
    open(other, today.minusWeeks(1));

    MvcTestResult refused = merge(one, other);

    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused))
        .contains("Both records have an open case: EHC needs assessment and plan")
        .contains("Close one of the two first");
    assertThat(web.open(officer, web.path(other))).hasStatusOk();
  }

  @Test
  void aClockThatWasSetBackAYearIsNoticedBeforeAnythingIsWritten() {
    String path = ChildrenWeb.to(open(child("Clockfield"), today.minusWeeks(2)));
    assertThat(
            owner
                .sql(
                    "update cases.event e set recorded_at = e.recorded_at + interval '1 year'"
                        + " from cases.case_file f where f.case_id = e.case_id and f.public_id = ?::uuid")
                .param(path.substring("/cases/".length()))
                .update())
        .isEqualTo(1);

    MvcTestResult answer =
        web.send(
            officer,
            path + "/events/new",
            Map.of(
                "type", "considering-notices-sent",
                "on", today.minusDays(1).toString(),
                "version", version(path)));

    assertThat(answer).hasStatus(422);
    assertThat(ChildrenWeb.text(answer)).contains("clock seems to be set back");
  }

  private ChildId child(String surname) {
    return InventedChild.named("Ola", surname).keptBy(loader);
  }

  private MvcTestResult open(ChildId child, LocalDate on) {
    return web.send(
        officer,
        "/cases/new",
        Map.of(
            "child", address(child),
            "pathway", "ehc-needs-assessment",
            "type", "request-received",
            "asked-by", "parent",
            "on", on.toString(),
            "officer", "me"));
  }

  private MvcTestResult merge(ChildId one, ChildId other) {
    String path = "/children/merge/" + address(one) + "/" + address(other);
    assertThat(web.open(manager, path)).hasStatusOk();
    return web.send(manager, path, Map.of("version", "1", "otherVersion", "1"));
  }

  private String address(ChildId child) {
    return web.path(child).substring("/children/".length());
  }

  private String version(String path) {
    Matcher version =
        Pattern.compile("name=\"version\" value=\"(\\d+)\"")
            .matcher(ChildrenWeb.text(web.open(officer, path + "/events/new")));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }
}

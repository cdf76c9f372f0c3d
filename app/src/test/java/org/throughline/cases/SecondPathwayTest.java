// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// A second kind of casework plugs in: its pathway is in the library, its letter lies in the folder
/// of letters, its page is a [CaseTab]; what cases share needs nothing more.
@ThroughlineTest
class SecondPathwayTest {

  private static final String MEDICAL = "medical-needs";

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final CaseTimelines timelines;
  private final JdbcClient jdbc;
  private final Account officer;
  private final LocalDate today;

  SecondPathwayTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      CaseTimelines timelines,
      JdbcClient jdbc,
      People people,
      Clock clock) {
    this.loader = loader;
    this.web = web;
    this.timelines = timelines;
    this.jdbc = jdbc;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
  }

  /// The page that this kind of casework brings.
  @TestComponent
  static class HoursTab implements CaseTab {

    @Override
    public int order() {
      return 50;
    }

    @Override
    public String label() {
      return "Hours of education";
    }

    @Override
    public boolean isFor(CaseSummary summary) {
      return summary.pathway().equals(MEDICAL);
    }

    @Override
    public String path(CaseSummary summary) {
      return "/cases/" + summary.address() + "/hours";
    }
  }

  @Test
  void itIsOpenedShownSortedAndClosedLikeAnyOther() {
    String path = opened();

    assertThat(page(path))
        .contains("Education and medical needs", "Hours of education", path + "/hours")
        .contains("Arranging education for children who cannot attend school");
    assertThat(page("/cases?pathway=" + MEDICAL)).contains(path, "M.M., ");

    send(path, Map.of("type", "education-arranged", "on", today.minusDays(2).toString()));
    assertThat(page(path)).contains("Suitable education was arranged", "Review the provision");
    send(path, Map.of("type", "pupil-returned", "on", today.toString()));
    assertThat(page(path)).contains("This case was closed on");
  }

  @Test
  void itsLetterIsWrittenAndRecordsItsEvent() {
    String path = opened();
    assertThat(page(path)).contains("What education we have arranged");
    String form = page(path + "/letters/new/education-out-of-school");
    assertThat(form).contains("Mabel Medfield", "[[what it is, where");
    Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(form);
    assertThat(version.find()).isTrue();

    web.send(
        officer,
        path + "/letters/new/education-out-of-school",
        Map.of(
            "version", version.group(1),
            "recipient", "The family",
            "address", "",
            "body", "Fifteen hours a week at home.",
            "method", "by-hand",
            "on", today.toString()));

    assertThat(page(path)).contains("The family was told of the decision");
  }

  @Test
  void itIsCountedForMeasures() {
    send(opened(), Map.of("type", "education-arranged", "on", today.minusDays(3).toString()));
    timelines.rebuild(today);

    assertThat(
            jdbc.sql(
                    """
                    select sum(in_time)
                      from cases.published_timeliness('medical-needs', array['education-arranged'])
                    """)
                .query(Integer.class)
                .single())
        .isPositive();
  }

  private String opened() {
    String child = web.path(InventedChild.named("Mabel", "Medfield").keptBy(loader));
    return ChildrenWeb.to(
        web.send(
            officer,
            "/cases/new",
            Map.of(
                "child",
                child.replace("/children/", ""),
                "pathway",
                MEDICAL,
                "type",
                "health-absence-began",
                "on",
                today.minusDays(10).toString(),
                "officer",
                "me")));
  }

  private String page(String path) {
    return ChildrenWeb.text(web.open(officer, path));
  }

  private void send(String path, Map<String, String> event) {
    Matcher version =
        Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page(path + "/events/new"));
    assertThat(version.find()).isTrue();
    Map<String, String> fields = new java.util.HashMap<>(event);
    fields.put("version", version.group(1));
    assertThat(web.send(officer, path + "/events/new", fields)).hasStatus(302);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.CaseStories.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenWeb;
import org.throughline.measures.internal.department.DepartmentColumns;
import org.throughline.measures.internal.department.DepartmentTable;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The Department's columns from our cases: the names are those of its release, and each figure is
/// what a few cases counted by hand make of it.
@ThroughlineTest
class Sen2ColumnsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String ASSESSMENT = "ehc-needs-assessment";

  private final DepartmentColumns columns;
  private final CaseStories stories;
  private final People people;
  private final ChildrenWeb web;

  Sen2ColumnsTest(
      DepartmentColumns columns,
      CaseStories stories,
      People people,
      ChildrenWeb web,
      JdbcClient jdbc) {
    this.columns = columns;
    this.stories = stories;
    this.people = people;
    this.web = web;
    MeasuresHome.isLeicester(jdbc);
  }

  @Test
  void everyDownloadBeginsWithTheHeaderOfTheRelease() throws IOException {
    Account analyst = people.holding(Role.ANALYST);
    try (ZipFile release =
        new ZipFile(
            PublishedFiles.real("ehc-plans/education-health-and-care-plans_2025.zip").toFile())) {
      for (DepartmentTable table : DepartmentTable.values()) {
        String ours =
            ChildrenWeb.text(
                    web.open(analyst, "/measures/department/" + table.file() + ".csv?year=2020"))
                .replace("\"", "");
        assertThat(ours.lines().findFirst().orElseThrow().replace("\uFEFF", ""))
            .as(table.file())
            .isEqualTo(header(release, "data/" + table.file() + ".csv"));
        assertThat(ours.lines().skip(1).findFirst().orElseThrow())
            .contains("Local authority,E92000001,England,", "E06000016", table.total());
      }
    }
  }

  @Test
  void eachFigureIsWhatTheCasesMakeOfItByHand() {
    Map<String, BigDecimal> before = figures();
    tellTheYear();
    Map<String, BigDecimal> after = figures();

    Map<String, Integer> expected = new HashMap<>();
    expected.put("requests.requests_received_in_year", 6);
    expected.put("requests.requests_decided_to_assess", 3);
    expected.put("requests.requests_decided_not_to_assess", 1);
    expected.put("requests.requests_decision_not_made", 1);
    expected.put("requests.requests_withdrawn", 1);
    expected.put("requests.request_outcome_six_weeks", 3);
    expected.put("requests.request_outcome_over_6_weeks", 1);
    expected.put("requests.mediation_related_request", 1);
    expected.put("requests.tribunal_related_request", 1);
    expected.put("requests.tribunal_after_mediation_request", 1);
    expected.put("assessments.assess_in_year", 4);
    expected.put("assessments.assess_issued", 3);
    expected.put("assessments.assess_not_issued", 1);
    expected.put("assessments.outcome_decision_within_time", 1);
    expected.put("timeliness_20_week.plans_issued_den", 3);
    expected.put("timeliness_20_week.plans_issued_den_ex", 2);
    expected.put("timeliness_20_week.plans_issued_within_20_weeks", 1);
    expected.put("timeliness_20_week.plans_issued_20_weeks_ex", 1);
    expected.put("timeliness_20_week.plans_issued_gt20weeks_ltYear", 1);
    expected.put("timeliness_20_week.plans_issued_gt_1_year", 1);
    expected.put("timeliness_20_week.plans_issued_gt_1_year_ex", 1);
    expected.put("newplans.new_ehc_plans", 3);
    expected.put("newplans.mainstream_la_maintained", 1);
    expected.put("newplans.mainstream_total", 1);
    expected.put("newplans.special_la_maintained", 1);
    expected.put("newplans.special_total", 1);
    expected.put("newplans.placement_unknown", 1);
    expected.put("caseload.ehcplans", 2);
    expected.put("caseload.special_la_maintained", 1);
    expected.put("caseload.special_total", 1);
    expected.put("caseload.placement_unknown", 1);
    expected.put("ceased_plans.he", 1);
    expected.put("ceased_plans.total_ceased", 1);
    Map<String, Integer> grown = new HashMap<>();
    after.forEach(
        (name, figure) -> {
          int by = figure.subtract(before.getOrDefault(name, BigDecimal.ZERO)).intValue();
          if (by != 0) {
            grown.put(name, by);
          }
        });
    assertThat(grown).isEqualTo(expected);
  }

  @Test
  void aShareIsMadeOfTheCountsBesideItAndWhatIsNotKeptIsAnX() {
    tellTheYear();
    List<DepartmentColumns.Column> requests = columns.of(2020, TODAY).get(DepartmentTable.REQUESTS);

    BigDecimal share = figure(requests, "request_assess_pc");
    assertThat(share.doubleValue())
        .isCloseTo(
            100
                * figure(requests, "requests_decided_to_assess").doubleValue()
                / figure(requests, "requests_received_in_year").doubleValue(),
            org.assertj.core.data.Offset.offset(0.051));
    double sixWeeks = figure(requests, "request_outcome_six_weeks").doubleValue();
    double later = figure(requests, "request_outcome_over_6_weeks").doubleValue();
    assertThat(figure(requests, "request_outcome_six_weeks_pc").doubleValue())
        .isCloseTo(100 * sixWeeks / (sixWeeks + later), org.assertj.core.data.Offset.offset(0.051));
    assertThat(requests)
        .filteredOn(each -> each.name().equals("requests_rya"))
        .singleElement()
        .satisfies(each -> assertThat(each.written()).isEqualTo("x"));
  }

  @Test
  void managersAndDataLeadsReadThePageAndNobodyElse() {
    Account manager = people.holding(Role.CASEWORK_MANAGER);

    assertThat(ChildrenWeb.text(web.open(manager, "/measures/department?year=2020")))
        .contains("as the Department counts it, from our cases", "timeliness_20_week.csv")
        .contains("EHC plans issued within 20 weeks excluding exceptions");
    assertThat(web.open(manager, "/measures/department/none.csv")).hasStatus(404);
    for (Role role : List.of(Role.READER, Role.CASE_OFFICER, Role.BOARD_MEMBER)) {
      assertThat(web.open(people.holding(role), "/measures/department")).hasStatus(403);
    }
  }

  private void tellTheYear() {
    ChildId first = stories.child();
    assessed(
        first,
        day(3, 2),
        day(4, 13),
        line("final-plan-issued", day(7, 20), placed("mainstream-la")));
    stories.tell(first, "ceasing", line("plan-ceased", day(11, 30), "{\"reason\": 3}"));
    stories.tell(
        stories.restrictedChild(),
        ASSESSMENT,
        line("request-received", day(2, 3)),
        line("decision-to-assess-notified", day(2, 3).plusDays(43)),
        line("exceptional-circumstances", day(3, 30)),
        line("final-plan-issued", day(12, 31), placed("special-la")));
    assessed(
        stories.child(),
        LocalDate.of(2019, 12, 31),
        day(1, 31),
        line("final-plan-issued", day(12, 31)));
    ChildId refused = stories.child();
    stories.tell(
        refused,
        ASSESSMENT,
        line("request-received", day(6, 1)),
        line("refusal-to-assess-notified", day(7, 13)));
    stories.tell(
        refused,
        "mediation-and-appeal",
        line("decision-letter-sent", day(7, 13)),
        line("mediation-held", day(10, 1)),
        line("appeal-registered", day(11, 2)));
    assessed(
        stories.child(),
        day(12, 1),
        LocalDate.of(2021, 1, 5),
        line("advice-requested", LocalDate.of(2021, 1, 6)));
    stories.tell(
        stories.child(),
        ASSESSMENT,
        line("request-received", day(5, 4)),
        line("request-withdrawn", day(6, 1)));
    assessed(stories.child(), day(1, 6), day(2, 17), line("refusal-to-issue-notified", day(4, 27)));
    stories.tell(stories.child(), ASSESSMENT, line("request-received", LocalDate.of(2021, 1, 1)));
  }

  private void assessed(ChildId child, LocalDate asked, LocalDate agreed, CaseStories.Line end) {
    stories.tell(
        child,
        ASSESSMENT,
        line("request-received", asked),
        line("decision-to-assess-notified", agreed),
        end);
  }

  /// Every count of the year, by file and column.
  private Map<String, BigDecimal> figures() {
    Map<String, BigDecimal> figures = new HashMap<>();
    columns
        .of(2020, TODAY)
        .forEach(
            (table, all) ->
                all.stream()
                    .filter(
                        each ->
                            !each.name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .matches("(pc_.*|.*_pc)"))
                    .forEach(
                        each ->
                            each.figure()
                                .ifPresent(
                                    figure ->
                                        figures.put(table.file() + "." + each.name(), figure))));
    return figures;
  }

  private static BigDecimal figure(List<DepartmentColumns.Column> all, String name) {
    return all.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .flatMap(DepartmentColumns.Column::figure)
        .orElseThrow();
  }

  private static String header(ZipFile release, String name) throws IOException {
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                release.getInputStream(release.getEntry(name)), StandardCharsets.UTF_8))) {
      return text.readLine().replace("\uFEFF", "");
    }
  }

  private static String placed(String setting) {
    return "{\"setting\": \"" + setting + "\"}";
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2020, month, day);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.settings.Fact;
import org.throughline.settings.NewSetting;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingLoading;
import org.throughline.settings.SettingStatus;
import org.throughline.settings.SettingType;
import org.throughline.settings.Urn;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// School days are those of the child's school, else the council's, else the usual ones.
@ThroughlineTest
class SchoolDaysOfCasesTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 9, 2);
  private static final LocalDate OTHER_MONDAY = LocalDate.of(2022, 9, 5);

  private final ChildrenLoader children;
  private final SettingLoading settings;
  private final CaseLoading loading;
  private final CaseTimelines timelines;
  private final CaseFiles files;
  private final ChildrenWeb web;
  private final JdbcClient jdbc;
  private final People people;
  private final Account officer;
  private final Account analyst;
  private final LocalDate today;

  SchoolDaysOfCasesTest(
      ChildrenLoader children,
      SettingLoading settings,
      CaseLoading loading,
      CaseTimelines timelines,
      CaseFiles files,
      ChildrenWeb web,
      JdbcClient jdbc,
      People people,
      Clock clock) {
    this.children = children;
    this.settings = settings;
    this.loading = loading;
    this.timelines = timelines;
    this.files = files;
    this.web = web;
    this.jdbc = jdbc;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.analyst = people.holding(Role.ANALYST);
    this.today = LocalDate.now(clock);
  }

  @Test
  void aCaseIsReckonedByTheTermsOfItsSchoolOnceTheyAreKept() {
    open("920771");
    open("920772");
    ChildId child = applied("Tina", Optional.of("920771"), MONDAY);
    ChildId elsewhere = applied("Tom", Optional.of("920772"), MONDAY);
    timelines.rebuildSchoolDays(today);
    DueLine usual = outcome(child);

    save("/settings/920771/terms", "2024/25", "0", "2024-09-09", "2024-10-18");
    timelines.rebuildSchoolDays(today);

    assertThat(usual.due()).contains(LocalDate.of(2024, 9, 23));
    assertThat(usual.because()).contains("the usual ones are assumed");
    assertThat(outcome(child).due()).contains(LocalDate.of(2024, 9, 27));
    assertThat(outcome(child).because()).doesNotContain("the usual ones");
    assertThat(outcome(elsewhere).due()).contains(LocalDate.of(2024, 9, 23));
  }

  @Test
  void aClosureOfOneDayMovesTheDayAndAnEventRecordedNowIsCountedSo() {
    open("920773");
    save("/settings/920773/terms", "2024/25", "0", "2024-09-02", "2024-10-18");
    web.send(
        analyst,
        "/settings/920773/closures",
        Map.of("year", "2024/25", "kind", "WEATHER", "from", "2024-09-04"));
    ChildId child = applied("Una", Optional.of("920773"), MONDAY);
    CaseSummary summary = only(child);

    people.seeing(
        officer,
        () -> {
          timelines.reckon(summary.id(), today);
          return summary;
        });

    assertThat(outcome(child).due()).contains(LocalDate.of(2024, 9, 24));
  }

  @Test
  void withoutASchoolTheCouncilsTermsHoldAndAChangeOfThemHasEveryCaseCountedAgain() {
    ChildId child = applied("Val", Optional.empty(), OTHER_MONDAY);
    save("/settings/council/terms", "2022/23", "0", "2022-09-12", "2022-10-14");
    timelines.rebuildSchoolDays(today);

    assertThat(outcome(child).due()).contains(LocalDate.of(2022, 10, 3));
    assertThat(
            jdbc.sql(
                    """
                    select count(*)
                      from jobs.scheduled_task
                     where task_name = 'reckon-cases-after-terms'
                    """)
                .query(Integer.class)
                .single())
        .isPositive();

    save("/settings/council/terms", "2022/23", "1", "", "");
    timelines.rebuildSchoolDays(today);
    assertThat(outcome(child).due()).contains(LocalDate.of(2022, 9, 27));
  }

  private void open(String urn) {
    SettingFacts facts =
        SettingFacts.NONE
            .with(Fact.NAME, "Terms of " + urn)
            .with(Fact.TYPE, SettingType.COMMUNITY)
            .with(Fact.STATUS, SettingStatus.OPEN);
    settings.load(List.of(new NewSetting(Optional.of(new Urn(urn)), facts, false)));
  }

  private void save(String path, String year, String version, String starts, String ends) {
    Map<String, String> fields = new HashMap<>();
    fields.put("year", year);
    fields.put("version", version);
    if (!starts.isEmpty()) {
      fields.put("name-1", "Autumn");
      fields.put("starts-1", starts);
      fields.put("ends-1", ends);
    }
    assertThat(web.send(analyst, path, fields)).hasStatus(302);
  }

  private ChildId applied(String name, Optional<String> school, LocalDate on) {
    List<ChildId> ids = new ArrayList<>();
    children.load(
        "A test",
        false,
        Optional.empty(),
        Stream.of(InventedChild.named(name, "Termfield").record()),
        one -> ids.add(one.id()));
    RecordedEvent received =
        new RecordedEvent(
            1,
            "application-received",
            on,
            on.atStartOfDay().toInstant(ZoneOffset.UTC),
            Optional.empty(),
            Optional.empty(),
            "{}",
            OptionalInt.empty(),
            false);
    loading.load(
        false,
        Stream.of(
            new LoadedCase(
                ids.getFirst(),
                "in-year-admission",
                school,
                on,
                Optional.empty(),
                Optional.empty(),
                List.of(received))));
    return ids.getFirst();
  }

  private CaseSummary only(ChildId child) {
    return people.seeing(officer, () -> files.of(child)).getFirst();
  }

  private DueLine outcome(ChildId child) {
    CaseSummary summary = only(child);
    return people.seeing(officer, () -> files.due(summary.id())).stream()
        .filter(line -> line.duty().equals("outcome"))
        .findFirst()
        .orElseThrow();
  }
}

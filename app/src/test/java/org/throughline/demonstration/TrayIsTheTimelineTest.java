// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseTimelines;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.internal.SchoolCalendars;
import org.throughline.cases.internal.tray.Tray;
import org.throughline.cases.internal.tray.TrayCounts;
import org.throughline.cases.internal.tray.TrayFilter;
import org.throughline.law.LawInForce;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyState;
import org.throughline.statute.Party;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rule;
import org.throughline.statute.Timeline;
import org.throughline.statute.Timeliness;
import org.throughline.synthetic.basis.Scale;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What lists and measures ask of the database is what the law's own timelines say, case by case,
/// in the whole of a small invented authority.
@ThroughlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrayIsTheTimelineTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Scale FEW = Scale.small(4_000);
  private static final int WEEK = 7;

  private static final String CASES =
      """
      select case_id, pathway, closed_on is null as is_open
        from cases.case_file
       where is_invented
       order by case_id
      """;

  private static final String OVERDUE =
      """
      select d.case_id || ' ' || d.duty || ' ' || d.due_on
        from cases.due d
        join cases.case_file f using (case_id)
       where f.is_invented and d.state = 'missed' and d.kind in ('must', 'should')
      """;

  private static final String WITHIN =
      """
      select d.case_id || ' ' || d.duty || ' ' || d.due_on
        from cases.due d
        join cases.case_file f using (case_id)
       where f.is_invented and d.state = 'open' and d.kind <> 'must-wait'
         and d.due_on <= date '2026-11-28'
      """;

  private static final String TIMELINESS =
      """
      select count(*) filter (where d.state = 'met') as on_time,
             count(*) filter (where d.state in ('met-late', 'missed')) as late,
             count(*) filter (where d.state = 'lifted-by-exception') as exception,
             count(*) filter (where d.state = 'open') as running
        from cases.due d
        join cases.case_file f using (case_id)
       where f.is_invented and f.pathway = :pathway and d.duty = :duty
      """;

  private final PopulationLoader loader;
  private final CaseTimelines timelines;
  private final CaseFiles files;
  private final SchoolCalendars calendars;
  private final LawInForce law;
  private final Tray tray;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final People people;
  private final Account everything;

  TrayIsTheTimelineTest(
      PopulationLoader loader,
      CaseTimelines timelines,
      CaseFiles files,
      SchoolCalendars calendars,
      LawInForce law,
      Tray tray,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      People people) {
    this.loader = loader;
    this.timelines = timelines;
    this.files = files;
    this.calendars = calendars;
    this.law = law;
    this.tray = tray;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.people = people;
    this.everything = people.holding(Role.CASEWORK_MANAGER);
    people.mayOpenRestricted(everything);
  }

  /// An invented case with its timeline.
  private record Told(long id, boolean isOpen, Timeline timeline) {

    Stream<String> lines(Function<Timeline, List<Duty>> duties) {
      return duties.apply(timeline).stream()
          .filter(duty -> duty.due().isPresent())
          .map(duty -> id + " " + duty.code() + " " + duty.due().get());
    }

    /// The last day of the council's next act: what the law requires and was not left undone for
    /// over a year, or what is expected and still in time.
    Optional<LocalDate> next() {
      return timeline.duties().stream()
          .filter(duty -> duty.metOn().isEmpty() && duty.state() != DutyState.NOT_ARISEN)
          .filter(duty -> isOurs(duty.rule().party()))
          .filter(Told::isStillAsked)
          .flatMap(duty -> duty.due().stream())
          .min(Comparator.naturalOrder());
    }

    private static boolean isStillAsked(Duty duty) {
      return switch (duty.rule().kind()) {
        case MUST -> duty.due().filter(due -> due.isAfter(DAY.minusYears(1))).isPresent();
        case SHOULD -> duty.state() == DutyState.OPEN;
        case MAY, MUST_WAIT -> false;
      };
    }

    private static boolean isOurs(Party party) {
      return switch (party) {
        case COUNCIL, BODIES, NEW_COUNCIL, OLD_COUNCIL -> true;
        default -> false;
      };
    }
  }

  private TrayCounts before;
  private List<Told> told;

  @BeforeAll
  void loadAnAuthority() {
    loader.remove();
    timelines.rebuild(DAY);
    before = counts();
    loader.load(FEW, 3, DAY);
    told =
        counting(
            () ->
                jdbc.sql(CASES)
                    .query(
                        (row, number) ->
                            told(
                                row.getLong("case_id"),
                                row.getString("pathway"),
                                row.getBoolean("is_open")))
                    .list());
  }

  @AfterAll
  void takeOut() {
    loader.remove();
  }

  @Test
  void whatIsOverdueInTheDatabaseIsOverdueByTheTimeline() {
    List<String> byTheLaw = told.stream().flatMap(each -> each.lines(Timeline::overdue)).toList();

    assertThat(byTheLaw).hasSizeGreaterThan(20);
    assertThat(rows(OVERDUE)).containsExactlyInAnyOrderElementsOf(byTheLaw);
  }

  @Test
  void whatIsDueWithinAWeekInTheDatabaseIsDueWithinAWeekByTheTimeline() {
    List<String> byTheLaw =
        told.stream().flatMap(each -> each.lines(line -> line.dueWithin(WEEK))).toList();

    assertThat(byTheLaw).isNotEmpty();
    assertThat(rows(WITHIN)).containsExactlyInAnyOrderElementsOf(byTheLaw);
  }

  @Test
  void theBoxesOfTheTrayCountTheNextActsOfTheTimelines() {
    List<Optional<LocalDate>> next = told.stream().filter(Told::isOpen).map(Told::next).toList();

    TrayCounts after = counts();

    assertThat(after.all() - before.all()).isEqualTo(next.size()).isPositive();
    assertThat(after.late() - before.late())
        .isEqualTo(many(next, day -> day.isBefore(DAY)))
        .isPositive();
    assertThat(after.today() - before.today()).isEqualTo(many(next, DAY::equals));
    assertThat(after.week() - before.week())
        .isEqualTo(many(next, day -> day.isAfter(DAY) && !day.isAfter(DAY.plusDays(WEEK))))
        .isPositive();
    assertThat(after.undated() - before.undated())
        .isEqualTo((int) next.stream().filter(Optional::isEmpty).count());
  }

  @Test
  void theTimelinessOfEveryDutyIsThatOfTheTimelines() {
    Pathways.standard()
        .all()
        .forEach(
            pathway -> {
              List<Timeline> ofPathway =
                  told.stream()
                      .map(Told::timeline)
                      .filter(line -> line.pathway().equals(pathway))
                      .toList();
              assertThat(pathway.rules())
                  .extracting(Rule::code)
                  .allSatisfy(
                      duty ->
                          assertThat(timeliness(pathway.code(), duty))
                              .as("%s %s", pathway.code(), duty)
                              .isEqualTo(Timeliness.of(duty, ofPathway)));
            });
    assertThat(timeliness("ehc-needs-assessment", "final-plan").onTime()).isGreaterThan(10);
    assertThat(timeliness("ehc-needs-assessment", "final-plan").late()).isGreaterThan(10);
  }

  private static int many(List<Optional<LocalDate>> days, Predicate<LocalDate> is) {
    return (int) days.stream().flatMap(Optional::stream).filter(is).count();
  }

  private Told told(long id, String code, boolean isOpen) {
    return new Told(
        id,
        isOpen,
        Timeline.of(
            Pathways.standard().find(code).orElseThrow(),
            files.events(new CaseId(id)).stream().map(RecordedEvent::asEvent).toList(),
            calendars.of(id, code, DAY),
            law.rulebook(),
            DAY));
  }

  private Timeliness timeliness(String pathway, String duty) {
    return counting(
        () ->
            jdbc.sql(TIMELINESS)
                .param("pathway", pathway)
                .param("duty", duty)
                .query(Timeliness.class)
                .single());
  }

  private List<String> rows(String query) {
    return counting(() -> jdbc.sql(query).query(String.class).list());
  }

  private TrayCounts counts() {
    TrayFilter all =
        new TrayFilter(
            Optional.empty(),
            false,
            Optional.empty(),
            TrayFilter.When.ANY,
            Optional.empty(),
            false,
            Optional.empty(),
            TrayFilter.Sort.NEXT);
    return people.seeing(everything, () -> tray.counts(all, DAY));
  }

  /// Sees every case, as what counts them does.
  private <T> T counting(Supplier<T> work) {
    return transaction.execute(
        status -> {
          jdbc.sql("select set_config('throughline.cases_right', 'count', true)")
              .query(String.class)
              .single();
          return work.get();
        });
  }
}

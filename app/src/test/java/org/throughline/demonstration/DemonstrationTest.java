// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.measures.Area;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Links;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.Scorecard;
import org.throughline.measures.Scorecards;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Council;
import org.throughline.platform.web.Councils;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategySummary;
import org.throughline.synthetic.DemonstrationAuthority;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.TurnableClock;

/// Loads and removes the authority in one test, because the database is shared with every other.
@ThroughlineTest
class DemonstrationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final AuthorityLoader loader;
  private final Strategies strategies;
  private final Accounts accounts;
  private final Councils councils;
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final People people;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Links links;
  private final Scorecards scorecards;
  private final Measures measures;
  private final FiguresLoader figures;

  DemonstrationTest(
      AuthorityLoader loader,
      Strategies strategies,
      Accounts accounts,
      Councils councils,
      JdbcClient jdbc,
      AuditLog audit,
      People people,
      TransactionTemplate transaction,
      Clock clock,
      Links links,
      Scorecards scorecards,
      Measures measures,
      FiguresLoader figures) {
    this.loader = loader;
    this.strategies = strategies;
    this.accounts = accounts;
    this.councils = councils;
    this.jdbc = jdbc;
    this.audit = audit;
    this.people = people;
    this.transaction = transaction;
    this.clock = clock;
    this.links = links;
    this.scorecards = scorecards;
    this.measures = measures;
    this.figures = figures;
  }

  @Test
  void isThereInFullUntilARealCouncilMovesIn() {
    jdbc.sql("delete from measures.home").update(); // another test may have said whose they are
    DemonstrationAuthority authority = DemonstrationAuthority.asAt(TODAY);
    Council before = councils.current();
    leaveNothingInvented(before);

    loader.load(authority);

    assertThat(invented())
        .extracting(StrategySummary::code)
        .containsExactlyInAnyOrder("E", "S", "I");
    List<StrategyId> invented = invented().stream().map(StrategySummary::id).toList();
    assertThat(links.gaps().priorities())
        .noneMatch(priority -> invented.contains(priority.strategy()));
    assertThat(linkedCommitments()).isGreaterThanOrEqualTo(60);
    assertThat(scorecards.all())
        .extracting(Scorecard::code)
        .contains("education", "send", "send-improvement-board");
    assertThat(ruleKinds()).hasSize(5);
    assertThat(entered()).isGreaterThanOrEqualTo(12);
    long expected = authority.actions().count() + authority.closedPlan().actions().count();
    assertThat(actions()).isEqualTo(expected);
    assertThat(owned())
        .isEqualTo(authority.actions().filter(a -> a.responsible().isPresent()).count());

    assertThat(count("select count(*) from governance.body where is_invented")).isEqualTo(17);
    assertThat(count("select count(*) from governance.report where is_invented")).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from governance.implication i join governance.report r"
                    + " on r.report_id = i.report_id where r.is_invented"
                    + " and i.signed_on is not null"))
        .isEqualTo(2);
    assertThat(
            count(
                "select count(*) from governance.implication i join governance.report r"
                    + " on r.report_id = i.report_id where r.is_invented"
                    + " and i.asked_on is not null and i.signed_on is null"))
        .isEqualTo(1);
    assertThat(count("select count(*) from governance.request where is_invented")).isEqualTo(4);

    leaveNothingInvented(before);

    assertThat(invented()).isEmpty();
    assertThat(actions()).isZero();
    for (String kind : List.of("body", "report", "request")) {
      assertThat(count("select count(*) from governance." + kind + " where is_invented")).isZero();
    }
    assertThat(links.all()).isEmpty();
    assertThat(scorecards.all()).noneMatch(Scorecard::isInvented);
    assertThat(ruleKinds()).isEmpty();
    assertThat(entered()).isZero();
    assertThat(measures.home().map(Area::code)).isNotEqualTo(Optional.of(MeasuresLoader.HOME));
    assertThat(accounts.all())
        .extracting(Account::email)
        .noneMatch(e -> e.endsWith("@demonstration.example"));
  }

  @Test
  void isMadeAnewAsOftenAsIsAsked() {
    Council before = councils.current();
    loader.make(TODAY, 0);
    long once = links.all().size();

    loader.make(TODAY, 0);

    assertThat(links.all()).hasSize((int) once);
    assertThat(scorecards.find("send").orElseThrow().version()).isEqualTo(1);
    leaveNothingInvented(before);
  }

  @Test
  void bringsPublishedFiguresOfLeicesterItsNeighboursAndEngland() {
    figures.load();
    figures.load();

    assertThat(figures.isLoaded()).isTrue();
    Observation timely =
        series("S2-09", "E06000016").stream()
            .filter(each -> each.period().code().equals("2024"))
            .findFirst()
            .orElseThrow();
    assertThat(timely.value().orElseThrow()).isEqualByComparingTo("51.8");
    assertThat(timely.denominator().orElseThrow()).isEqualByComparingTo("575");
    assertThat(series("S2-14", "E06000016").getLast().value().orElseThrow())
        .isEqualByComparingTo("4057");
    assertThat(measures.neighbours(MeasuresLoader.HOME)).hasSize(10);
    for (Area neighbour : measures.neighbours(MeasuresLoader.HOME)) {
      assertThat(series("E5-02", neighbour.code().value())).as(neighbour.name()).isNotEmpty();
    }
    assertThat(series("E5-02", "E12000004")).isNotEmpty();
    assertThat(series("E5-02", "E92000001")).isNotEmpty();
  }

  private List<Observation> series(String measure, String area) {
    return measures.series(new MeasureCode(measure), new AreaCode(area), clock.instant());
  }

  @Test
  void growsOldUnlessSomebodyHasWorkedInIt() {
    TurnableClock later = new TurnableClock(clock.instant());
    Freshness freshness = new Freshness(jdbc, audit, later);
    transaction.executeWithoutResult(status -> freshness.keep(clock.instant()));
    assertThat(freshness.isStale()).isFalse();

    later.turn(Freshness.KEEPS.plusMinutes(1));
    assertThat(freshness.isStale()).isTrue();

    Account officer = people.holding(Role.RESPONSIBLE_OFFICER);
    transaction.executeWithoutResult(
        status ->
            audit.record(Optional.of(officer.id()), "progress-recorded", "action", "1", Map.of()));
    assertThat(freshness.isStale()).isFalse();
  }

  /// What is invented goes, as when a real council moves in; only a test goes back from there.
  private void leaveNothingInvented(Council before) {
    jdbc.sql("update platform.council set is_invented = true").update();
    councils.change(new Council("Fixture Borough Council", before.colour(), false));
    jdbc.sql("update platform.council set is_invented = true").update();
    councils.change(before);
  }

  private List<StrategySummary> invented() {
    return strategies.all().stream().filter(StrategySummary::isInvented).toList();
  }

  private long actions() {
    return count("select count(*) from delivery.action where is_invented");
  }

  private List<String> ruleKinds() {
    return jdbc.sql("select distinct rule ->> 'kind' from measures.target where is_invented")
        .query(String.class)
        .list();
  }

  private long linkedCommitments() {
    return links.all().stream().flatMap(each -> each.commitment().stream()).distinct().count();
  }

  private long entered() {
    return count("select count(distinct measure) from measures.entry where is_invented");
  }

  private long owned() {
    return count("select count(*) from delivery.action where is_invented and owner_id is not null");
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}

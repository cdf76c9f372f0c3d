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
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Council;
import org.throughline.platform.web.Councils;
import org.throughline.strategy.Strategies;
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

  DemonstrationTest(
      AuthorityLoader loader,
      Strategies strategies,
      Accounts accounts,
      Councils councils,
      JdbcClient jdbc,
      AuditLog audit,
      People people,
      TransactionTemplate transaction,
      Clock clock) {
    this.loader = loader;
    this.strategies = strategies;
    this.accounts = accounts;
    this.councils = councils;
    this.jdbc = jdbc;
    this.audit = audit;
    this.people = people;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Test
  void isThereInFullUntilARealCouncilMovesIn() {
    DemonstrationAuthority authority = DemonstrationAuthority.asAt(TODAY);
    Council before = councils.current();

    loader.load(authority);

    assertThat(invented())
        .extracting(StrategySummary::code)
        .containsExactlyInAnyOrder("E", "S", "I");
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
    assertThat(count("select count(*) from governance.request where is_invented")).isEqualTo(4);

    councils.change(new Council("Fixture Borough Council", before.colour(), false));

    assertThat(invented()).isEmpty();
    assertThat(actions()).isZero();
    for (String kind : List.of("body", "report", "request")) {
      assertThat(count("select count(*) from governance." + kind + " where is_invented")).isZero();
    }
    assertThat(accounts.all())
        .extracting(Account::email)
        .noneMatch(e -> e.endsWith("@demonstration.example"));
    councils.change(before);
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

  private List<StrategySummary> invented() {
    return strategies.all().stream().filter(StrategySummary::isInvented).toList();
  }

  private long actions() {
    return count("select count(*) from delivery.action where is_invented");
  }

  private long owned() {
    return count("select count(*) from delivery.action where is_invented and owner_id is not null");
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}

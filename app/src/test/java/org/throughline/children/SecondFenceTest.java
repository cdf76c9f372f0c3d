// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// PostgreSQL itself keeps children back, however a query is written.
@ThroughlineTest
class SecondFenceTest {

  private static final String UNFILTERED = "select surname from children.child";

  private final ChildrenLoader loader;
  private final People people;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  SecondFenceTest(
      ChildrenLoader loader,
      People people,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.loader = loader;
    this.people = people;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void anUnfilteredQueryWithoutAnAccountFindsNoChildAtAll() {
    InventedChild.named("Ola", "Fenceless").keptBy(loader);

    assertThat(jdbc.sql(UNFILTERED).query(String.class).list()).isEmpty();
    assertThat(seenAs("0", UNFILTERED)).isEmpty();
    assertThat(seenAs("not a number", UNFILTERED)).isEmpty();
  }

  @Test
  void anUnfilteredQueryOfACaseOfficerLeavesRestrictedChildrenOut() {
    ChildId open =
        InventedChild.named("Ola", "Openfield").livingAt("1 Row", "LE1 1AA").keptBy(loader);
    ChildId shut = InventedChild.named("Ola", "Shutfield").restricted().keptBy(loader);
    Account officer = people.holding(Role.CASE_OFFICER);

    assertThat(seenBy(officer, UNFILTERED)).contains("Openfield").doesNotContain("Shutfield");
    assertThat(
            seenBy(officer, "select child_id::text from children.flag where kind = 'RESTRICTED'"))
        .doesNotContain("" + shut.value());
    assertThat(seenBy(officer, "select child_id::text from children.address"))
        .contains("" + open.value());
  }

  @Test
  void theRightToRestrictedRecordsOpensThemForItsTimeOnly() {
    InventedChild.named("Ola", "Timefield").restricted().keptBy(loader);
    Account officer = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(officer);

    assertThat(seenBy(officer, UNFILTERED)).contains("Timefield");

    jdbc.sql(
            "update identity.restricted_right set from_on = '2020-01-01', until_on = '2020-02-01' where account_id = ?")
        .param(officer.id().value())
        .update();
    assertThat(seenBy(officer, UNFILTERED)).doesNotContain("Timefield");
  }

  @Test
  void administratorsAndOtherRolesSeeNoChild() {
    InventedChild.named("Ola", "Rolefield").keptBy(loader);

    for (Role role : List.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST, Role.READER)) {
      assertThat(seenBy(people.holding(role), UNFILTERED)).as(role.label()).isEmpty();
    }
  }

  @Test
  void whatIsSearchedCannotBeReadPastItsFunction() {
    for (String table : List.of("children.findable", "children.word")) {
      assertThatThrownBy(() -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void theSearchItselfFindsNothingWithoutAnAccountAndNoRestrictedChildWithoutTheRight() {
    InventedChild.named("Ola", "Searchfield").restricted().keptBy(loader);
    Account officer = people.holding(Role.CASE_OFFICER);
    String search = "select child_id::text from children.find(array['searchfield'], '', 50)";

    assertThat(jdbc.sql(search).query(String.class).list()).isEmpty();
    assertThat(seenBy(officer, search)).isEmpty();

    people.mayOpenRestricted(officer);
    assertThat(seenBy(officer, search)).hasSize(1);
  }

  private List<String> seenBy(Account account, String sql) {
    return seenAs("" + account.id().value(), sql);
  }

  private List<String> seenAs(String account, String sql) {
    return transaction.execute(
        status -> {
          jdbc.sql("select set_config('throughline.account', ?, true)")
              .param(account)
              .query(String.class)
              .single();
          return jdbc.sql(sql).query(String.class).list();
        });
  }
}

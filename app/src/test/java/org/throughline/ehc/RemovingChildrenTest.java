// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.children.KeptByTests;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// A child's record is kept as long as the longest rule says of anything that is kept about it, and
/// then removed by two people with everything that hangs on it.
@ThroughlineTest
class RemovingChildrenTest {

  private static final String RETENTION = "/children/retention";
  private static final Map<String, String> SURE = Map.of("sure", "yes");

  /// Filled by the program itself, or only while a removal goes on.
  private static final Set<String> NOT_PLANTED =
      Set.of("children.findable", "children.disposal", "children.disposing");

  private final Planting planting;
  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final KeptByTests kept;
  private final People people;
  private final JdbcClient jdbc;
  private final JdbcClient owner;
  private final Account manager;
  private final Account second;
  private final LocalDate today;

  RemovingChildrenTest(
      Planting planting,
      ChildrenLoader loader,
      ChildrenWeb web,
      KeptByTests kept,
      People people,
      JdbcClient jdbc,
      @Qualifier("ownerDataSource") DataSource owner,
      Clock clock) {
    this.planting = planting;
    this.loader = loader;
    this.web = web;
    this.kept = kept;
    this.people = people;
    this.jdbc = jdbc;
    this.owner = JdbcClient.create(owner);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.second = people.holding(Role.CASEWORK_MANAGER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void aRecordWithAPlanIsNotDueAtTwentySixAndOneWithoutIs() {
    PlantedChild planned = planting.plant(today.minusYears(26), manager);
    InventedChild.named("Ola", "Plainrecord").bornOn(today.minusYears(26)).keptBy(loader);

    assertThat(retention()).contains("Plainrecord").doesNotContain(planned.marker());
    web.send(manager, planned.path() + "/disposal", Map.of());
    assertThat(retention()).doesNotContain(planned.path());
  }

  @Test
  void twoPeopleRemoveARecordWithAllThatHangsOnItAndNothingIsLeft() {
    PlantedChild child = planting.plant(today.minusYears(32), manager);
    List<String> hanging = planting.hanging();
    assertThat(tablesBefore(child, hanging)).as("something is planted in every table").isEmpty();
    assertThat(retention()).contains(child.marker(), "31 years after birth");

    String approve = proposed(child.path());
    assertThat(ChildrenWeb.text(web.open(second, child.path() + "/disposal")))
        .contains(child.marker(), "31 years after birth", "<dt>EHC plans</dt>")
        .doesNotContain("Who did what in the cases");
    web.send(manager, approve, SURE);
    assertThat(web.open(manager, child.path())).as("not by the same person").hasStatusOk();
    assertThat(ChildrenWeb.to(web.send(second, approve, SURE))).isEqualTo(RETENTION);

    assertThat(web.open(manager, child.path())).hasStatus(404);
    assertThat(hanging).allSatisfy(table -> assertThat(planting.rowsOf(table, child)).isZero());
    assertThat(planting.tablesWith(child.marker())).isEmpty();
    assertThat(files(child)).isZero();
    assertThat(certificate())
        .contains(
            "\"ehc.item\": 3",
            "\"ehc.outcome_result\": 1",
            "\"ehc.travel_budget\": 1",
            "\"cases.letter\": 1",
            "\"documents.document\": 2")
        .doesNotContain(child.marker());
  }

  private Set<String> tablesBefore(PlantedChild child, List<String> hanging) {
    Set<String> missing = new TreeSet<>(hanging);
    missing.removeAll(NOT_PLANTED);
    missing.removeAll(Set.of("children.merge", "children.not_same"));
    missing.removeIf(table -> planting.rowsOf(table, child) > 0);
    missing.removeAll(planting.tablesWith(child.marker()));
    missing.removeAll(Set.of("ehc.link", "ehc.audit_answer"));
    return missing;
  }

  private long files(PlantedChild child) {
    return owner
        .sql("select count(*) from documents.document where file_name like ?")
        .param(child.marker() + "%")
        .query(Long.class)
        .single();
  }

  private String certificate() {
    return owner
        .sql(
            "select certificate::text from children.disposal where approved_by = ? order by disposal_id desc limit 1")
        .param(second.id().value())
        .query(String.class)
        .single();
  }

  @Test
  void aRuleWhoseTimeEndedYesterdayNoLongerCounts() {
    ChildId ended =
        InventedChild.named("Ola", "Endedrule").bornOn(today.minusYears(40)).keptBy(loader);
    ChildId lasting =
        InventedChild.named("Ola", "Lastingrule").bornOn(today.minusYears(40)).keptBy(loader);
    kept.keeps(ended, "TEST_ENDED");
    kept.keeps(lasting, "TEST_LASTING");
    rule("TEST_ENDED", today.minusDays(1));
    rule("TEST_LASTING", today.plusDays(1));
    try {
      assertThat(retention()).contains("Endedrule").doesNotContain("Lastingrule");
    } finally {
      owner.sql("delete from children.retention_rule where code like 'TEST_%'").update();
    }
    assertThat(retention()).contains("Endedrule", "Lastingrule");
  }

  private void rule(String code, LocalDate until) {
    owner
        .sql(
            """
            insert into children.retention_rule
              (code, record, years_after_birth, words, basis, standing, from_on, until_on)
            values (:code, 'Something', 60, '60 years after birth', 'A test', 'L', '2019-01-01', :until)
            """)
        .param("code", code)
        .param("until", until)
        .update();
  }

  @Test
  void aLegalHoldStopsTheRemovalOfARecordWithACase() {
    PlantedChild child = planting.plant(today.minusYears(33), manager);
    String approve = proposed(child.path());
    web.send(manager, child.path() + "/hold", Map.of("reason", "Claim of October 2026"));

    web.send(second, approve, SURE);

    assertThat(web.open(manager, child.path())).hasStatusOk();
    assertThat(planting.rowsOf("cases.event", child)).isPositive();
  }

  @Test
  void anAppealIsKeptSixYearsAfterItsEndAndAnOpenCaseHoldsTheWholeRecord() {
    ChildId late =
        InventedChild.named("Ola", "Lateappeal").bornOn(today.minusYears(34)).keptBy(loader);
    ChildId past =
        InventedChild.named("Ola", "Pastappeal").bornOn(today.minusYears(34)).keptBy(loader);
    ChildId open =
        InventedChild.named("Ola", "Openappeal").bornOn(today.minusYears(34)).keptBy(loader);
    appeal(late, today.minusYears(6).plusDays(1));
    appeal(past, today.minusYears(6));
    long going = appeal(open, today);
    owner
        .sql("update cases.case_file set closed_on = null where case_id = ?")
        .param(going)
        .update();

    assertThat(retention()).contains("Pastappeal").doesNotContain("Lateappeal", "Openappeal");
    assertThat(
            web.send(manager, web.path(open) + "/disposal", Map.of())
                .getMvcResult()
                .getFlashMap()
                .values())
        .anySatisfy(said -> assertThat(said.toString()).contains("still open"));
  }

  private long appeal(ChildId child, LocalDate closed) {
    return owner
        .sql(
            """
            insert into cases.case_file (pathway, child_id, opened_on, closed_on, recorded_at)
            values ('mediation-and-appeal', :child, '2012-01-05', :closed, now())
            returning case_id
            """)
        .param("child", child.value())
        .param("closed", closed)
        .query(Long.class)
        .single();
  }

  @Test
  void whatHangsOnAnotherChildStopsTheWholeRemovalAndSaysSo() {
    PlantedChild child = planting.plant(today.minusYears(35), manager);
    ChildId other = InventedChild.named("Ola", "Otherfield").keptBy(loader);
    owner
        .sql("update ehc.placement set child_id = ?, removed_at = now() where case_id = ?")
        .params(other.value(), child.caseId())
        .update();
    String approve = proposed(child.path());

    assertThat(web.send(second, approve, SURE).getMvcResult().getFlashMap().values())
        .anySatisfy(said -> assertThat(said.toString()).contains("nothing was removed"));

    assertThat(web.open(manager, child.path())).hasStatusOk();
    assertThat(planting.rowsOf("cases.event", child)).isPositive();
    assertThat(planting.rowsOf("ehc.plan", child)).isPositive();
  }

  @Test
  void outsideARemovalThatTwoPeopleDecidedNobodyRemovesCasesOrPlans() {
    for (String call :
        List.of(
            "select count(*) from cases.remove_disposed()",
            "select count(*) from ehc.remove_disposed()",
            "select children.finish_disposal(1, 1, now(), '{}')",
            "insert into children.disposing values (1, gen_random_uuid(), 1)",
            "delete from cases.event where case_id = 1",
            "delete from ehc.plan where plan_id = 1")) {
      assertThatThrownBy(
              () -> people.seeing(manager, () -> jdbc.sql(call).query(String.class).list()))
          .as(call)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void aRemovalThatIsBegunAndNotFinishedIsNotCommitted() {
    PlantedChild child = planting.plant(today.minusYears(36), manager);
    long proposal = number(proposed(child.path()));

    assertThatThrownBy(
            () ->
                people.seeing(
                    second,
                    () -> {
                      String refusal =
                          jdbc.sql("select children.begin_disposal(?, ?, now())")
                              .params(proposal, second.id().value())
                              .query(String.class)
                              .single();
                      assertThat(refusal).isEmpty();
                      return jdbc.sql("select count(*) from ehc.remove_disposed()")
                          .query(Long.class)
                          .single();
                    }))
        .hasStackTraceContaining("A removal that was begun is finished in the same transaction");
    assertThat(planting.rowsOf("ehc.placement", child)).isPositive();
  }

  private String retention() {
    return ChildrenWeb.text(web.open(second, RETENTION));
  }

  private String proposed(String path) {
    assertThat(web.send(manager, path + "/disposal", Map.of())).hasStatus(302);
    assertThat(retention()).contains(path + "/disposal\"");
    return path + "/disposal/approve";
  }

  private long number(String approve) {
    return owner
        .sql(
            "select disposal_id from children.disposal where public_id = ? and approved_at is null")
        .param(UUID.fromString(approve.replaceAll("/children/|/disposal/approve", "")))
        .query(Long.class)
        .single();
  }
}

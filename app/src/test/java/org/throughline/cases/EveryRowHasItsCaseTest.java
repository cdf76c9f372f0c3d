// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The database holds events and what is due to their case, whoever writes them.
@ThroughlineTest
class EveryRowHasItsCaseTest {

  private static final long NOBODYS = 9_999_999_999L;

  private final JdbcClient owner;
  private final JdbcClient jdbc;
  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final Account officer;

  EveryRowHasItsCaseTest(
      @Qualifier("ownerDataSource") DataSource owner,
      JdbcClient jdbc,
      ChildrenLoader loader,
      ChildrenWeb web,
      People people) {
    this.owner = JdbcClient.create(owner);
    this.jdbc = jdbc;
    this.loader = loader;
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void anEventAndALineOfWhatIsDueNeedACaseThatIsThere() {
    assertThatThrownBy(
            () ->
                owner
                    .sql(
                        "insert into cases.event (case_id, number, type, happened_on, recorded_at)"
                            + " values (?, 1, 'request-received', '2026-01-05', now())")
                    .param(NOBODYS)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("a case that is on record");
    assertThatThrownBy(
            () ->
                owner
                    .sql(
                        "insert into cases.due (case_id, duty, nth, party, kind, state, source)"
                            + " values (?, 'assessment-decision', 1, 'COUNCIL', 'must', 'missed', 'x')")
                    .param(NOBODYS)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void anEventNeedsAnAccountThatIsThereAndOneToReplace() {
    long caseId =
        owner
            .sql("select case_id from cases.case_file where public_id = ?::uuid")
            .param(opened().substring("/cases/".length()))
            .query(Long.class)
            .single();
    String add =
        "insert into cases.event (case_id, number, type, happened_on, recorded_at, recorded_by,"
            + " replaces) values (?, 900, 'complaint-received', '2026-01-06', now(), ?, ?)";

    assertThatThrownBy(() -> owner.sql(add).params(caseId, NOBODYS, null).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("somebody who has an account");
    assertThatThrownBy(() -> owner.sql(add).params(caseId, officer.id().value(), 899).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("one of the same case");
    assertThat(owner.sql(add).params(caseId, officer.id().value(), 1).update()).isEqualTo(1);
  }

  @Test
  void anAccountIsNeverDeleted() {
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from identity.account where account_id = ?")
                    .param(officer.id().value())
                    .update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void aCaseIsNotRemovedBeforeWhatHangsOnIt() {
    String path = opened();

    assertThatThrownBy(
            () ->
                owner
                    .sql("delete from cases.case_file where public_id = ?::uuid")
                    .param(path.substring("/cases/".length()))
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(web.open(officer, path)).hasStatus(200);
  }

  private String opened() {
    String child = web.path(InventedChild.named("Ola", "Hangfield").keptBy(loader));
    return ChildrenWeb.to(
        web.send(
            officer,
            "/cases/new",
            Map.of(
                "child", child.substring("/children/".length()),
                "pathway", "complaints",
                "type", "complaint-received",
                "on", LocalDate.of(2026, 1, 5).toString(),
                "officer", "me")));
  }
}

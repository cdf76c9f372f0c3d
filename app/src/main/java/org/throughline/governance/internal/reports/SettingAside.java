// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Puts a report that was begun by mistake out of everybody's way, and takes it up again. Doing
/// either a second time changes nothing.
@Component
public class SettingAside {

  private static final String SET_ASIDE =
      """
      update governance.report
         set set_aside_on = :today, set_aside_by = :by
       where report_id = :id
         and set_aside_on is null
      """;

  private static final String TAKE_UP =
      """
      update governance.report
         set set_aside_on = null, set_aside_by = null
       where report_id = :id
         and set_aside_on is not null
      """;

  private final JdbcClient jdbc;
  private final ReportLocks locks;
  private final Publications publications;
  private final AuditLog audit;
  private final Clock clock;

  SettingAside(
      JdbcClient jdbc, ReportLocks locks, Publications publications, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.publications = publications;
    this.audit = audit;
    this.clock = clock;
  }

  /// Sets a report aside that was never published.
  @Transactional
  public Outcome<Long> setAside(long id, AccountId by) {
    if (locks.isPublished(id) || !publications.editions(id).isEmpty()) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "GOV-230", "", "The report was published: it stays. Correct it instead.")));
    }
    int changed =
        jdbc.sql(SET_ASIDE)
            .param("id", id)
            .param("today", LocalDate.now(clock))
            .param("by", by.value())
            .update();
    record(changed, "report-set-aside", id, by);
    return new Outcome.Done<>(id);
  }

  @Transactional
  public Outcome<Long> takeUp(long id, AccountId by) {
    record(jdbc.sql(TAKE_UP).param("id", id).update(), "report-taken-up", id, by);
    return new Outcome.Done<>(id);
  }

  private void record(int changed, String act, long id, AccountId by) {
    if (changed > 0) {
      audit.record(Optional.of(by), act, "report", Long.toString(id), Map.of());
    }
  }
}

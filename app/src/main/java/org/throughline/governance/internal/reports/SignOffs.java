// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.sql.Timestamp;
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
import org.throughline.platform.notices.Notice;
import org.throughline.platform.notices.Notices;

/// Implications and their signatures. A signature stands under the words that were signed: when
/// they change, it goes.
@Component
public class SignOffs {

  private static final String SAVE =
      """
      update governance.implication
         set weight = :weight, words = :words, officer = :officer, officer_id = :account,
             asked_on = case when :asked then coalesce(asked_on, :today) end,
             signed_on = case when :same then signed_on end,
             signed_by = case when :same then signed_by end,
             waived = case when :same then waived else '' end,
             version = version + 1, changed_at = :at, changed_by = :by
       where report_id = :id
         and field = :field
      """;

  private static final String SIGN =
      """
      update governance.implication
         set signed_on = :on, signed_by = :by, waived = '', version = version + 1,
             changed_at = :at, changed_by = :by
       where report_id = :id
         and field = :field
      """;

  private static final String WAIVE =
      """
      update governance.implication
         set waived = :reason, waived_by = :by, signed_on = null, signed_by = null,
             version = version + 1, changed_at = :at, changed_by = :by
       where report_id = :id
         and field = :field
      """;

  private final JdbcClient jdbc;
  private final ReportLocks locks;
  private final ReportStore reports;
  private final Notices notices;
  private final AuditLog audit;
  private final Clock clock;

  SignOffs(
      JdbcClient jdbc,
      ReportLocks locks,
      ReportStore reports,
      Notices notices,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.reports = reports;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /// Writes what the implications are and who is to sign them.
  @Transactional
  public Outcome<Long> save(
      long id, Field field, long version, NewImplication implication, AccountId by) {
    return locks.within(
        id,
        ReportLocks.of(field),
        version,
        () -> ReportProblems.ofImplication(implication),
        () -> {
          Implication before = current(id, field);
          of(SAVE, id, field, by)
              .param("weight", implication.weight().map(Weight::name).orElse(null))
              .param("words", implication.words())
              .param("officer", implication.officer())
              .param("account", implication.account().map(AccountId::value).orElse(null))
              .param("asked", implication.isAsked())
              .param("today", LocalDate.now(clock))
              .param("same", isSame(before, implication))
              .update();
          record(by, "implication-changed", id, field);
          tell(id, before, implication, by);
        });
  }

  /// Signs the words of this version.
  ///
  /// @param on the day of the signature
  @Transactional
  public Outcome<Long> sign(
      long id, Field field, long version, Optional<LocalDate> on, AccountId by) {
    return locks.within(
        id,
        ReportLocks.of(field),
        version,
        () ->
            on.isEmpty() || on.get().isAfter(LocalDate.now(clock))
                ? List.of(
                    new Problem(
                        "GOV-215", "signedOn", "Enter the day it was signed, today or before."))
                : ReportProblems.ofSigning(current(id, field)),
        () -> {
          of(SIGN, id, field, by).param("on", on.orElseThrow()).update();
          record(by, "implication-signed", id, field);
        });
  }

  /// Says why no signature is needed.
  @Transactional
  public Outcome<Long> waive(long id, Field field, long version, String reason, AccountId by) {
    return locks.within(
        id,
        ReportLocks.of(field),
        version,
        () ->
            reason.length() < 3 || reason.length() > 2000
                ? List.of(
                    new Problem(
                        "GOV-216",
                        "waived",
                        "Say why no signature is needed, in 3 to 2,000 characters."))
                : List.of(),
        () -> {
          of(WAIVE, id, field, by).param("reason", reason).update();
          record(by, "implication-waived", id, field);
        });
  }

  /// Tells an officer who has an account that a signature is newly waited for.
  private void tell(long id, Implication before, NewImplication after, AccountId by) {
    boolean isNew =
        before.askedOn().isEmpty()
            || !before.account().equals(after.account())
            || (before.isSettled() && !isSame(before, after));
    Field field = before.field();
    after
        .account()
        .filter(officer -> after.isAsked() && isNew && !officer.equals(by))
        .ifPresent(
            officer ->
                notices.send(
                    new Notice(
                        officer,
                        "Your signature is asked for",
                        List.of(field.title() + " of 1 report wait for your signature."),
                        "/boards/reports/" + id + "/implications/" + field.slug())));
  }

  private Implication current(long id, Field field) {
    return reports.find(id).orElseThrow().implication(field);
  }

  private static boolean isSame(Implication before, NewImplication after) {
    return before.weight().equals(after.weight())
        && before.words().equals(after.words())
        && before.officer().equals(after.officer());
  }

  private JdbcClient.StatementSpec of(String sql, long id, Field field, AccountId by) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("field", field.name())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value());
  }

  private void record(AccountId by, String act, long id, Field field) {
    audit.record(Optional.of(by), act, "report", Long.toString(id), Map.of("field", field.slug()));
  }
}

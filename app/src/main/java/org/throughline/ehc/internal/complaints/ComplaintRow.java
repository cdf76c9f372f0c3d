// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.throughline.ehc.Signature;

/// A complaint as a row, and back.
final class ComplaintRow {

  /// A step as its line stands now; as it stood then, should the line be gone.
  static final String COLUMNS =
      """
      k.complaint_id, k.stage, k.reference, k.complainant, k.service, k.about, k.duty, k.nth,
      case when d.case_id is null then k.step_due else d.due_on end as step_due,
      case when d.case_id is null then k.step_met else d.met_on end as step_met,
      k.received_on, k.reply_due, k.answered_on, k.outcome, k.remedy, k.remedy_due,
      k.remedy_done, k.version
      """;

  /// Each with its case and the line of its step.
  static final String FROM =
      """
        from ehc.complaint k
        join cases.published_case c using (case_id)
        left join cases.published_due d
          on d.case_id = k.case_id and d.duty = k.duty and d.nth = k.nth
       where k.removed_at is null
      """;

  private ComplaintRow() {}

  static Complaint of(ResultSet row, int at) throws SQLException {
    String complainant = row.getString("complainant");
    String outcome = row.getString("outcome");
    return new Complaint(
        row.getLong("complaint_id"),
        Stage.valueOf(row.getString("stage")),
        row.getString("reference"),
        complainant.isEmpty() ? Optional.empty() : Optional.of(Complainant.valueOf(complainant)),
        Service.of(row.getString("service")),
        row.getString("about"),
        step(row),
        day(row, "received_on"),
        day(row, "reply_due"),
        day(row, "answered_on"),
        outcome.isEmpty() ? Optional.empty() : Optional.of(Verdict.valueOf(outcome)),
        row.getString("remedy"),
        day(row, "remedy_due"),
        day(row, "remedy_done"),
        row.getLong("version"));
  }

  private static Optional<FailedStep> step(ResultSet row) throws SQLException {
    String duty = row.getString("duty");
    return duty.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FailedStep(duty, row.getInt("nth"), day(row, "step_due"), day(row, "step_met")));
  }

  static MapSqlParameterSource values(Complaint one, Optional<LocalDate> replyDue, Signature by) {
    return new MapSqlParameterSource()
        .addValue("stage", one.stage().name())
        .addValue("reference", one.reference())
        .addValue("complainant", one.complainant().map(Enum::name).orElse(""))
        .addValue("service", one.service().map(Enum::name).orElse(""))
        .addValue("about", one.about())
        .addValue("duty", one.step().map(FailedStep::duty).orElse(""))
        .addValue("nth", one.step().map(FailedStep::nth).orElse(0))
        .addValue("stepDue", day(one.step().flatMap(FailedStep::due)), Types.DATE)
        .addValue("stepMet", day(one.step().flatMap(FailedStep::met)), Types.DATE)
        .addValue("received", day(one.received()), Types.DATE)
        .addValue("replyDue", day(replyDue), Types.DATE)
        .addValue("answered", day(one.answered()), Types.DATE)
        .addValue("outcome", one.verdict().map(Enum::name).orElse(""))
        .addValue("remedy", one.remedy())
        .addValue("remedyDue", day(one.remedyDue()), Types.DATE)
        .addValue("remedyDone", day(one.remedyDone()), Types.DATE)
        .addValue("by", by.by().value())
        .addValue("at", Timestamp.from(by.at()));
  }

  static @Nullable Date day(Optional<LocalDate> day) {
    return day.map(Date::valueOf).orElse(null);
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}

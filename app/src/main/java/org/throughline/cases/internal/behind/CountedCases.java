// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.behind;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.internal.CaseRow;

/// The cases that a figure counts, as far as whoever asks may see them: the tables themselves hold
/// back the rest, so that neither list nor number tells of it.
@Component
@Transactional(readOnly = true)
public class CountedCases {

  private static final String FROM =
      """
        from cases.due d
        join cases.case_file f using (case_id)
       where f.pathway = :pathway
         and d.duty = any(:duties)
         and not exists (
           select from cases.published_event e
            where e.case_id = d.case_id and e.type = any(:leftOut))
         and\s""";

  private final JdbcClient jdbc;

  CountedCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many there are, and how many of them are late.
  public record Numbers(int all, int late) {}

  public Numbers count(Counted asked, LocalDate today) {
    String sql =
        "select count(*) as everything, count(*) filter (where %s) as late %s"
            .formatted(asked.counting().late(), FROM + asked.counting().conditionWithin());
    return with(jdbc.sql(sql), asked, today)
        .query((row, number) -> new Numbers(row.getInt("everything"), row.getInt("late")))
        .single();
  }

  /// Some of them, the latest first.
  public List<CountedCase> list(
      Counted asked, boolean isOnlyLate, LocalDate today, int offset, int most) {
    Counting counting = asked.counting();
    String sql =
        """
        select f.case_id, f.public_id, f.pathway, f.child_id, f.setting, f.opened_on, f.closed_on,
               f.officer_id, f.version, d.duty, d.due_on, d.met_on, %s as is_late
        """
                .formatted(counting.late())
            + FROM
            + counting.conditionWithin()
            + (isOnlyLate ? " and " + counting.late() : "")
            + " order by coalesce(d.met_on, :today) - d.due_on desc, f.case_id, d.duty, d.nth"
            + " limit :most offset :offset";
    return with(jdbc.sql(sql), asked, today)
        .param("most", most)
        .param("offset", offset)
        .query(
            (row, number) ->
                new CountedCase(
                    CaseRow.summary(row, number),
                    row.getString("duty"),
                    Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                    Optional.ofNullable(row.getObject("met_on", LocalDate.class)),
                    row.getBoolean("is_late")))
        .list();
  }

  private static StatementSpec with(StatementSpec sql, Counted asked, LocalDate today) {
    return sql.param("pathway", asked.pathway())
        .param("duties", asked.duties().toArray(String[]::new))
        .param("leftOut", asked.leftOut().toArray(String[]::new))
        .param("from", Date.valueOf(asked.from()))
        .param("until", Date.valueOf(asked.until()))
        .param("part", asked.part())
        .param("today", Date.valueOf(today));
  }
}

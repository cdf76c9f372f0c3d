// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.panels;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

/// The meetings of panels.
@Component
public class Panels {

  static final String COLUMNS =
      """
      p.panel_id, p.name, p.meets_on, p.place, p.members, p.version as panel_version
      """;

  private static final String ALL =
      """
      select
      """
          + COLUMNS
          + """
            , count(i.item_id) as items, count(i.item_id) filter (where i.outcome is null) as open,
            count(i.item_id) filter (where i.outcome in ('agreed', 'refused')
              and cases.decision_told_on(i.case_id, i.question, i.outcome, i.decided_at::date)
                is null) as unsent
              from cases.panel p
              left join cases.panel_item i on i.panel_id = p.panel_id and i.taken_off_at is null
            """;

  private static final String GROUPED =
      """
       group by p.panel_id
       order by p.meets_on desc, p.name
      """;

  private static final String PLAN =
      """
      insert into cases.panel (name, meets_on, place, members, changed_by, planned_at)
      values (:name, :on, :place, :members, :by, :at)
      on conflict (name, meets_on) do nothing
      returning panel_id
      """;

  private static final Problem TWICE =
      new Problem("CASE-202", "on", "This panel is already planned for that day.");

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Panels(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /// A meeting as a form describes it.
  ///
  /// @param on absent when no day could be read
  public record NewPanel(String name, Optional<LocalDate> on, String place, String members) {}

  /// The latest first.
  @Transactional(readOnly = true)
  public List<Panel> all() {
    return jdbc.sql(ALL + GROUPED).query(Panels::panel).list();
  }

  @Transactional(readOnly = true)
  public Optional<Panel> find(long id) {
    return jdbc.sql(ALL + " where p.panel_id = :panel" + GROUPED)
        .param("panel", id)
        .query(Panels::panel)
        .optional();
  }

  @Transactional
  public Outcome<Long> plan(NewPanel wished, AccountId by) {
    List<Problem> problems = problems(wished);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Optional<Long> planned = insert(wished, by);
    planned.ifPresent(
        id -> audit.record(Optional.of(by), "panel-planned", "panel", Long.toString(id), Map.of()));
    return planned
        .<Outcome<Long>>map(Outcome.Done::new)
        .orElseGet(() -> new Outcome.Refused<>(List.of(TWICE)));
  }

  /// Absent when it is planned already.
  private Optional<Long> insert(NewPanel wished, AccountId by) {
    return jdbc.sql(PLAN)
        .param("name", wished.name())
        .param("on", Date.valueOf(wished.on().orElseThrow()))
        .param("place", wished.place())
        .param("members", wished.members())
        .param("by", by.value())
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .optional();
  }

  private static List<Problem> problems(NewPanel wished) {
    List<Problem> problems = new ArrayList<>();
    if (wished.name().length() < 3 || wished.name().length() > 120) {
      problems.add(new Problem("CASE-200", "name", "Name the panel in 3 to 120 characters."));
    }
    if (wished.on().isEmpty()) {
      problems.add(new Problem("CASE-201", "on", "Enter the day on which it meets."));
    }
    if (wished.place().length() > 200) {
      problems.add(new Problem("CASE-203", "place", "Use up to 200 characters."));
    }
    if (wished.members().length() > 2000) {
      problems.add(new Problem("CASE-204", "members", "Use up to 2,000 characters."));
    }
    return problems;
  }

  private static Panel panel(ResultSet row, int number) throws SQLException {
    return panel(row, row.getInt("items"), row.getInt("open"), row.getInt("unsent"));
  }

  static Panel panel(ResultSet row, int items, int open, int unsent) throws SQLException {
    return new Panel(
        row.getLong("panel_id"),
        row.getString("name"),
        row.getObject("meets_on", LocalDate.class),
        row.getString("place"),
        row.getString("members"),
        row.getLong("panel_version"),
        items,
        open,
        unsent);
  }
}

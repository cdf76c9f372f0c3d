// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.panels;

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
import org.throughline.cases.CaseSummary;
import org.throughline.cases.internal.CaseRow;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// What is put to panels, and what they decide. Whoever reads it finds only the cases that they
/// may see.
@Component
@Transactional
public class PanelItems {

  private static final String ITEMS =
      """
      select i.item_id, i.question, i.words, i.put_by, i.outcome, i.reasons,
             i.decided_at::date as decided_on, i.version as item_version, i.changed_by,
             f.case_id, f.public_id, f.pathway, f.child_id, f.setting, f.opened_on, f.closed_on,
             f.officer_id, f.version, f.next_on, f.next_duty,
             cases.decision_told_on(i.case_id, i.question, i.outcome, i.decided_at::date)
               as letter_on,
      """
          + Panels.COLUMNS
          + """
              from cases.panel_item i
              join cases.panel p using (panel_id)
              join cases.case_file f using (case_id)
             where i.taken_off_at is null and\s""";

  private static final String ORDER = " order by p.meets_on desc, i.item_id";

  private static final String LOCK =
      """
      select version, changed_by, outcome is not null as is_decided
        from cases.panel_item
       where item_id = :item and taken_off_at is null
         for update
      """;

  private static final String PUT =
      """
      insert into cases.panel_item (panel_id, case_id, question, words, put_at, put_by, changed_by)
      values (:panel, :case, :question, :words, :at, :by, :by)
      on conflict (panel_id, case_id, question) where taken_off_at is null do nothing
      """;

  private static final String DECIDE =
      """
      update cases.panel_item
         set outcome = :outcome, reasons = :reasons, decided_at = :at, version = version + 1,
             changed_by = :by
       where item_id = :item
      """;

  private static final String TAKE_OFF =
      """
      update cases.panel_item
         set taken_off_at = :at, version = version + 1, changed_by = :by
       where item_id = :item and outcome is null and taken_off_at is null
      """;

  private static final Problem TAKEN_OFF =
      new Problem("CASE-212", "outcome", "The question was taken off the register meanwhile.");

  private final JdbcClient jdbc;
  private final Panels panels;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  PanelItems(JdbcClient jdbc, Panels panels, Accounts accounts, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.panels = panels;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// In the order in which they were put.
  @Transactional(readOnly = true)
  public List<PanelItem> ofPanel(long panel) {
    return jdbc.sql(ITEMS + "i.panel_id = :panel" + ORDER)
        .param("panel", panel)
        .query(PanelItems::item)
        .list();
  }

  /// The latest panel first.
  @Transactional(readOnly = true)
  public List<PanelItem> ofCase(CaseSummary summary) {
    return jdbc.sql(ITEMS + "i.case_id = :case" + ORDER)
        .param("case", summary.id().value())
        .query(PanelItems::item)
        .list();
  }

  /// Puts a question to a panel that has not met.
  public Outcome<Panel> put(
      CaseSummary summary, long panel, Optional<Question> question, String words, AccountId by) {
    Optional<Panel> meeting =
        panels.find(panel).filter(each -> !each.meetsOn().isBefore(LocalDate.now(clock)));
    List<Problem> problems = problems(meeting, question, words);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    int put =
        jdbc.sql(PUT)
            .param("panel", panel)
            .param("case", summary.id().value())
            .param("question", question.orElseThrow().code())
            .param("words", words)
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by.value())
            .update();
    if (put == 0) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "CASE-207", "question", "This question of the case is already put to it.")));
    }
    left(summary, "case-put-to-panel", by);
    return new Outcome.Done<>(meeting.orElseThrow());
  }

  /// @param version of the question that the person saw
  public Outcome<CaseSummary> decide(
      PanelItem item, long version, Optional<PanelOutcome> outcome, String reasons, AccountId by) {
    List<Problem> problems = problems(outcome, reasons);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Optional<Lock> lock = lock(item);
    if (lock.isEmpty()) {
      return new Outcome.Refused<>(List.of(TAKEN_OFF));
    }
    if (lock.get().version() != version) {
      return new Outcome.Overtaken<>(accounts.names().get(lock.get().by()), lock.get().version());
    }
    jdbc.sql(DECIDE)
        .param("item", item.id())
        .param("outcome", outcome.orElseThrow().code())
        .param("reasons", reasons)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
    left(item.summary(), "panel-decided", by);
    return new Outcome.Done<>(item.summary());
  }

  /// Takes a question off the register that is not decided yet.
  public Outcome<CaseSummary> takeOff(PanelItem item, AccountId by) {
    if (lock(item).filter(Lock::isDecided).isPresent()) {
      return new Outcome.Refused<>(
          List.of(new Problem("CASE-209", "item", "It is decided, and stays on the register.")));
    }
    jdbc.sql(TAKE_OFF)
        .param("item", item.id())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
    left(item.summary(), "case-taken-off-panel", by);
    return new Outcome.Done<>(item.summary());
  }

  private record Lock(long version, AccountId by, boolean isDecided) {}

  /// Absent when it was taken off the register.
  private Optional<Lock> lock(PanelItem item) {
    return jdbc.sql(LOCK)
        .param("item", item.id())
        .query(
            (row, number) ->
                new Lock(
                    row.getLong("version"),
                    new AccountId(row.getLong("changed_by")),
                    row.getBoolean("is_decided")))
        .optional();
  }

  private void left(CaseSummary summary, String act, AccountId by) {
    audit.record(Optional.of(by), act, "case", summary.address().toString(), Map.of());
  }

  private static List<Problem> problems(
      Optional<Panel> meeting, Optional<Question> question, String words) {
    List<Problem> problems = new ArrayList<>();
    if (meeting.isEmpty()) {
      problems.add(
          new Problem(
              "CASE-205",
              "panel",
              "Choose a panel that has yet to meet. Where there is none, plan one first."));
    }
    if (question.isEmpty()) {
      problems.add(new Problem("CASE-206", "question", "Choose what the panel is asked."));
    }
    if (words.isBlank() || words.length() > 4000) {
      problems.add(
          new Problem(
              "CASE-208", "words", "Tell the panel what it needs, in up to 4,000 characters."));
    }
    return problems;
  }

  private static List<Problem> problems(Optional<PanelOutcome> outcome, String reasons) {
    List<Problem> problems = new ArrayList<>();
    if (outcome.isEmpty()) {
      problems.add(new Problem("CASE-210", "outcome", "Choose what was decided."));
    }
    if (reasons.length() < 10 || reasons.length() > 4000) {
      problems.add(
          new Problem(
              "CASE-211",
              "reasons",
              "Give the reasons in 10 to 4,000 characters: the letter rests on them."));
    }
    return problems;
  }

  private static PanelItem item(ResultSet row, int number) throws SQLException {
    return new PanelItem(
        row.getLong("item_id"),
        Panels.panel(row, 0, 0, 0),
        CaseRow.summary(row, number),
        Question.of(row.getString("question")).orElse(Question.OTHER),
        row.getString("words"),
        new AccountId(row.getLong("put_by")),
        Optional.ofNullable(row.getString("next_duty")),
        Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
        decision(row),
        Optional.ofNullable(row.getObject("letter_on", LocalDate.class)),
        row.getLong("item_version"));
  }

  private static Optional<PanelItem.Decision> decision(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? Optional.empty()
        : Optional.of(
            new PanelItem.Decision(
                PanelOutcome.of(outcome).orElseThrow(),
                row.getString("reasons"),
                row.getObject("decided_on", LocalDate.class)));
  }
}

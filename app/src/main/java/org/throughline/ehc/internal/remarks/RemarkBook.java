// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.remarks;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehc.EditionId;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.Section;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.remarks.Remark.Decision;
import org.throughline.ehc.internal.remarks.Remark.Voice;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// Keeps remarks on drafts and the answers to them.
@Component
public class RemarkBook {

  private static final int MOST = 4_000;

  private static final String READ =
      """
      select remark_id, section, stem, said_by, said_on, text, decision, answer, version
        from ehc.remark
       where edition_id = :edition
       order by section, said_on, remark_id
      """;

  private static final String ADD =
      """
      insert into ehc.remark
        (edition_id, section, stem, said_by, said_on, text, recorded_by, recorded_at)
      values (:edition, :section, :stem, :saidBy, :saidOn, :text, :by, :at)
      """;

  private static final String LOCK =
      """
      select version, answered_by
        from ehc.remark
       where edition_id = :edition and remark_id = :remark
         for update
      """;

  private static final String ANSWER =
      """
      update ehc.remark
         set decision = :decision,
             answer = :answer,
             answered_by = :by,
             answered_at = :at,
             version = version + 1
       where remark_id = :remark
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AuditLog audit;

  RemarkBook(JdbcClient jdbc, Accounts accounts, AuditLog audit) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.audit = audit;
  }

  /// What somebody typed in for another.
  public record NewRemark(
      Optional<Section> section,
      Optional<UUID> stem,
      Optional<Voice> saidBy,
      Optional<LocalDate> saidOn,
      String text) {}

  private record Locked(long version, Optional<AccountId> answeredBy) {}

  /// All remarks on a version, by section and day.
  @Transactional(readOnly = true)
  public List<Remark> of(EditionId edition) {
    return jdbc.sql(READ).param("edition", edition.value()).query(RemarkBook::remark).list();
  }

  @Transactional
  public Outcome<EditionId> add(
      EditionSummary edition, NewRemark wished, LocalDate today, Signature by) {
    List<Problem> problems = problems(edition, wished, today);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    jdbc.sql(ADD)
        .param("edition", edition.id().value())
        .param("section", wished.section().orElseThrow().name())
        .param("stem", wished.stem().orElse(null), java.sql.Types.OTHER)
        .param("saidBy", wished.saidBy().orElseThrow().name())
        .param("saidOn", Date.valueOf(wished.saidOn().orElseThrow()))
        .param("text", wished.text())
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .update();
    tell("plan-remark-recorded", edition, wished.section().get(), by);
    return new Outcome.Done<>(edition.id());
  }

  private static List<Problem> problems(EditionSummary edition, NewRemark wished, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (edition.sent().isEmpty() || !edition.isDraft()) {
      problems.add(
          new Problem(
              "EHC-140", "", "Remarks belong to a draft that was sent and is not final yet."));
    }
    if (wished.section().isEmpty()) {
      problems.add(new Problem("EHC-141", "where", "Choose the section or the row it is about."));
    }
    if (wished.saidBy().isEmpty()) {
      problems.add(new Problem("EHC-142", "said_by", "Choose who made the remark."));
    }
    Optional<LocalDate> day = wished.saidOn();
    boolean isEarly =
        day.isPresent() && edition.sent().map(sent -> day.get().isBefore(sent)).orElse(false);
    if (day.isEmpty() || day.get().isAfter(today) || isEarly) {
      problems.add(
          new Problem(
              "EHC-143",
              "said_on",
              "Enter the day on which it came, from the day the draft was sent until today."));
    }
    words(wished.text(), "text", "Write down the remark.").ifPresent(problems::add);
    return problems;
  }

  private static Optional<Problem> words(String text, String field, String ask) {
    if (text.isEmpty()) {
      return Optional.of(new Problem("EHC-144", field, ask));
    }
    return text.length() > MOST
        ? Optional.of(new Problem("EHC-145", field, "Use up to 4,000 characters."))
        : Optional.empty();
  }

  /// Answers a remark, or answers it anew.
  ///
  /// @param version of the remark that the person saw
  @Transactional
  public Outcome<EditionId> answer(
      EditionSummary edition,
      Remark remark,
      long version,
      Optional<Decision> decision,
      String answer,
      Signature by) {
    List<Problem> problems = new ArrayList<>();
    if (decision.isEmpty()) {
      problems.add(new Problem("EHC-146", "decision", "Choose whether the remark is accepted."));
    }
    words(answer, "answer", "Say what was changed, or why nothing was.").ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Locked locked = lock(edition, remark);
    if (locked.version() != version) {
      String who =
          locked.answeredBy().flatMap(accounts::find).map(Account::name).orElse("Somebody");
      return new Outcome.Overtaken<>(who, locked.version());
    }
    jdbc.sql(ANSWER)
        .param("decision", decision.get().name())
        .param("answer", answer)
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .param("remark", remark.id())
        .update();
    tell("plan-remark-answered", edition, remark.section(), by);
    return new Outcome.Done<>(edition.id());
  }

  private Locked lock(EditionSummary edition, Remark remark) {
    return jdbc.sql(LOCK)
        .param("edition", edition.id().value())
        .param("remark", remark.id())
        .query(
            (row, at) -> {
              long version = row.getLong("version");
              long by = row.getLong("answered_by");
              return new Locked(
                  version, row.wasNull() ? Optional.empty() : Optional.of(new AccountId(by)));
            })
        .single();
  }

  private void tell(String act, EditionSummary edition, Section section, Signature by) {
    audit.record(
        Optional.of(by.by()),
        act,
        "ehc-plan",
        Long.toString(edition.plan().value()),
        Map.of("version", Integer.toString(edition.number()), "section", section.name()));
  }

  private static Remark remark(ResultSet row, int at) throws SQLException {
    return new Remark(
        row.getLong("remark_id"),
        Section.valueOf(row.getString("section")),
        Optional.ofNullable(row.getObject("stem", UUID.class)),
        Voice.valueOf(row.getString("said_by")),
        row.getObject("said_on", LocalDate.class),
        row.getString("text"),
        Optional.ofNullable(row.getString("decision")).map(Decision::valueOf),
        row.getString("answer"),
        row.getLong("version"));
  }
}

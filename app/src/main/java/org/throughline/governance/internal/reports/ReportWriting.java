// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.bodies.Body;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Writes a report, section by section. Each section has a version of its own; whoever saves on an
/// older one is told who was there before, and nothing is written.
@Component
public class ReportWriting {

  private static final String ADD =
      """
      insert into governance.report
        (meeting_id, title, lead_director, wards, author_id, contact, strategy, is_invented,
         created_at, header_by, access_by)
      values
        (:meeting, :title, :director, :wards, :by, :contact, :strategy, :invented, :at, :by, :by)
      returning report_id
      """;

  private static final String ADD_PARTS =
      """
      insert into governance.report_part (report_id, part)
      select :id, unnest(:parts::text[])
      """;

  private static final String ADD_IMPLICATIONS =
      """
      insert into governance.implication (report_id, field)
      select :id, unnest(:fields::text[])
      """;

  private static final String HEADER =
      """
      update governance.report
         set meeting_id = :meeting, title = :title, lead_director = :director, wards = :wards,
             contact = :contact, strategy = :strategy, is_invented = :invented,
             header_version = header_version + 1, header_by = :by
       where report_id = :id
      """;

  private static final String OPENNESS =
      """
      update governance.report
         set is_private = :private, exempt_paragraph = :paragraph, private_reason = :privateReason,
             is_key = :key, key_reason = :keyReason, access_version = access_version + 1,
             access_by = :by
       where report_id = :id
      """;

  private static final String PART =
      """
      update governance.report_part
         set words = :words, version = version + 1, changed_at = :at, changed_by = :by
       where report_id = :id
         and part = :part
      """;

  private static final String PLACE =
      """
      insert into governance.report_live (report_id, section, after)
      values (:id, :section, :after)
      on conflict (report_id, section) do update set after = excluded.after
      """;

  private static final String TAKE_OUT =
      """
      delete from governance.report_live where report_id = :id and live_id = :live
      """;

  private final JdbcClient jdbc;
  private final ReportLocks locks;
  private final Bodies bodies;
  private final AuditLog audit;
  private final Clock clock;

  ReportWriting(JdbcClient jdbc, ReportLocks locks, Bodies bodies, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.bodies = bodies;
    this.audit = audit;
    this.clock = clock;
  }

  /// Begins a report.
  @Transactional
  public Outcome<Long> begin(NewHeader header, AccountId by) {
    List<Problem> problems = problems(header);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long id =
        bound(ADD, header, by)
            .param("at", Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    jdbc.sql(ADD_PARTS).param("id", id).param("parts", names(ReportPart.values())).update();
    jdbc.sql(ADD_IMPLICATIONS).param("id", id).param("fields", names(Field.values())).update();
    record(by, "report-begun", id, Map.of());
    return new Outcome.Done<>(id);
  }

  @Transactional
  public Outcome<Long> saveHeader(long id, long version, NewHeader header, AccountId by) {
    return locks.within(
        id,
        ReportLocks.HEADER,
        version,
        () -> problems(header),
        () -> {
          bound(HEADER, header, by).param("id", id).update();
          record(by, "report-header-changed", id, Map.of());
        });
  }

  @Transactional
  public Outcome<Long> saveOpenness(long id, long version, Openness openness, AccountId by) {
    return locks.within(
        id,
        ReportLocks.OPENNESS,
        version,
        () -> ReportProblems.ofOpenness(openness),
        () -> {
          jdbc.sql(OPENNESS)
              .param("id", id)
              .param("private", openness.isPrivate())
              .param("paragraph", openness.exemptParagraph().orElse(null))
              .param("privateReason", openness.privateReason())
              .param("key", openness.isKey())
              .param("keyReason", openness.keyReason())
              .param("by", by.value())
              .update();
          record(by, "report-openness-changed", id, Map.of("private", "" + openness.isPrivate()));
        });
  }

  @Transactional
  public Outcome<Long> savePart(
      long id, ReportPart part, long version, String words, AccountId by) {
    return locks.within(
        id,
        ReportLocks.of(part),
        version,
        () -> ReportProblems.ofWords(words),
        () -> {
          jdbc.sql(PART)
              .param("id", id)
              .param("part", part.name())
              .param("words", words)
              .param("at", Timestamp.from(clock.instant()))
              .param("by", by.value())
              .update();
          record(by, "report-section-changed", id, Map.of("section", part.slug()));
        });
  }

  /// Places a live section, or moves one that is in the report already.
  ///
  /// @param section the key of a live section that exists
  @Transactional
  public Outcome<Long> place(long id, String section, ReportPart after, AccountId by) {
    return changing(
        id,
        () -> {
          jdbc.sql(PLACE)
              .param("id", id)
              .param("section", section)
              .param("after", after.name())
              .update();
          record(by, "report-live-placed", id, Map.of("live", section));
        });
  }

  @Transactional
  public Outcome<Long> takeOut(long id, long live, AccountId by) {
    return changing(
        id,
        () -> {
          jdbc.sql(TAKE_OUT).param("id", id).param("live", live).update();
          record(by, "report-live-taken-out", id, Map.of());
        });
  }

  private Outcome<Long> changing(long id, Runnable write) {
    Supplier<List<Problem>> nothing = List::of;
    return locks.within(id, ReportLocks.WHOLE, 0, nothing, write);
  }

  private List<Problem> problems(NewHeader header) {
    List<Problem> problems = new ArrayList<>(ReportProblems.ofHeader(header));
    if (header.body().isPresent() && body(header).isEmpty()) {
      problems.add(new Problem("GOV-203", "body", "Choose the body that the report goes to."));
    }
    return problems;
  }

  private Optional<Body> body(NewHeader header) {
    return header.body().flatMap(bodies::find);
  }

  private JdbcClient.StatementSpec bound(String sql, NewHeader header, AccountId by) {
    Body body = body(header).orElseThrow();
    return jdbc.sql(sql)
        .param("meeting", bodies.meeting(body.id(), header.meetsOn().orElseThrow()))
        .param("title", header.title())
        .param("director", header.leadDirector())
        .param("wards", header.wards())
        .param("contact", header.contact())
        .param("strategy", header.strategy())
        .param("invented", body.isInvented())
        .param("by", by.value());
  }

  private static String[] names(Enum<?>[] values) {
    String[] names = new String[values.length];
    for (int number = 0; number < values.length; number++) {
      names[number] = values[number].name();
    }
    return names;
  }

  private void record(AccountId by, String act, long id, Map<String, String> detail) {
    audit.record(Optional.of(by), act, "report", Long.toString(id), detail);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.papers.out.PaperDocument;
import org.throughline.papers.out.PdfWriter;
import org.throughline.papers.out.WordWriter;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import tools.jackson.databind.ObjectMapper;

/// Publishes a report: everything is checked, the live sections are counted for the last time, and
/// the words, the Word file and the PDF are kept as they then stand.
@Component
public class Publishing {

  private static final String FREEZE =
      """
      insert into governance.publication
        (report_id, edition, title, body, body_id, meets_on, is_private, paper, word, pdf,
         published_at, published_by)
      values
        (:id, :edition, :title, :body, :bodyId, :meetsOn, :private, :paper::jsonb, :word, :pdf,
         :at, :by)
      """;

  private static final String CLOSE =
      """
      update governance.report set status = 'PUBLISHED' where report_id = :id
      """;

  private static final String REOPEN =
      """
      update governance.report set status = 'DRAFT', edition = edition + 1 where report_id = :id
      """;

  private final JdbcClient jdbc;
  private final ReportLocks locks;
  private final ReportStore reports;
  private final ReportPaper papers;
  private final ObjectMapper json;
  private final AuditLog audit;
  private final Clock clock;

  Publishing(
      JdbcClient jdbc,
      ReportLocks locks,
      ReportStore reports,
      ReportPaper papers,
      ObjectMapper json,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.reports = reports;
    this.papers = papers;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /// What stands between this report and publication, all at once.
  public List<Problem> problems(Report report) {
    List<Problem> problems = new ArrayList<>(ReportProblems.beforePublication(report));
    papers.frozen(report, problems);
    return problems;
  }

  /// Publishes the edition that is being written.
  @Transactional
  public Outcome<Long> publish(long id, AccountId by) {
    List<Problem> closed = locks.closed(id);
    if (!closed.isEmpty()) {
      return new Outcome.Refused<>(closed);
    }
    Report report = reports.find(id).orElseThrow();
    List<Problem> problems = new ArrayList<>(ReportProblems.beforePublication(report));
    PaperDocument paper = papers.frozen(report, problems);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    freeze(report, paper, by);
    jdbc.sql(CLOSE).param("id", id).update();
    record(by, "report-published", report);
    return new Outcome.Done<>(id);
  }

  /// Opens the next edition for writing; the published one stays as it is.
  @Transactional
  public Outcome<Long> correct(long id, AccountId by) {
    if (!locks.isPublished(id)) {
      return new Outcome.Refused<>(
          List.of(new Problem("GOV-228", "", "The report is being written: change it as it is.")));
    }
    jdbc.sql(REOPEN).param("id", id).update();
    record(by, "report-correction-begun", reports.find(id).orElseThrow());
    return new Outcome.Done<>(id);
  }

  private void freeze(Report report, PaperDocument paper, AccountId by) {
    ReportHeader header = report.header();
    jdbc.sql(FREEZE)
        .param("id", report.id())
        .param("edition", report.edition())
        .param("title", header.title())
        .param("body", header.bodyName())
        .param("bodyId", header.body())
        .param("meetsOn", header.meetsOn())
        .param("private", report.openness().isPrivate())
        .param("paper", json.writeValueAsString(paper))
        .param("word", WordWriter.write(paper))
        .param("pdf", PdfWriter.write(paper))
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
  }

  private void record(AccountId by, String act, Report report) {
    audit.record(
        Optional.of(by),
        act,
        "report",
        Long.toString(report.id()),
        Map.of("edition", Integer.toString(report.edition())));
  }
}

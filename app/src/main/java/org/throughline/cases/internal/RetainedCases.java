// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.internal.beside.CaseDocuments;
import org.throughline.children.ChildId;
import org.throughline.children.KeptRecord;
import org.throughline.platform.documents.Documents;
import org.throughline.platform.identity.AccountId;

/// How long cases are kept, by their kind, and their removal with the child.
@Component
class RetainedCases implements KeptRecord {

  private static final int AFTER_WHAT_STANDS_ON_CASES = 100;

  /// The rule of retention by pathway. What is not named here goes with the pupil file.
  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("ehc-needs-assessment", "SEN_FILE"),
          Map.entry("annual-review", "SEN_FILE"),
          Map.entry("early-years-review", "SEN_FILE"),
          Map.entry("phase-transfer", "SEN_FILE"),
          Map.entry("reassessment", "SEN_FILE"),
          Map.entry("transfer-between-authorities", "SEN_FILE"),
          Map.entry("ceasing", "SEN_FILE"),
          Map.entry("personal-budget", "SEN_FILE"),
          Map.entry("top-up-funding", "SEN_FILE"),
          Map.entry("plan-quality-audit", "SEN_FILE"),
          Map.entry("mediation-and-appeal", "TRIBUNAL"),
          Map.entry("tribunal-order", "TRIBUNAL"),
          Map.entry("unopposed-appeal", "TRIBUNAL"),
          Map.entry("personal-education-plan", "CARE_EDUCATION"),
          Map.entry("suspension", "EXCLUSION"),
          Map.entry("permanent-exclusion", "EXCLUSION"),
          Map.entry("off-site-direction", "EXCLUSION"),
          Map.entry("managed-move", "EXCLUSION"),
          Map.entry("children-missing-education", "MISSING_OR_HOME"),
          Map.entry("elective-home-education", "MISSING_OR_HOME"),
          Map.entry("attendance", "ATTENDANCE"),
          Map.entry("part-time-timetable", "ATTENDANCE"),
          Map.entry("penalty-notice", "PENALTY"),
          Map.entry("in-year-admission", "ADMISSIONS"),
          Map.entry("normal-round-admission", "ADMISSIONS"),
          Map.entry("fair-access", "ADMISSIONS"),
          Map.entry("home-to-school-travel", "TRANSPORT"),
          Map.entry("travel-appeal", "TRANSPORT"),
          Map.entry("september-guarantee", "NEET"));

  private static final String CASES =
      """
      select f.child_id, f.pathway, f.closed_on,
             f.pathway = 'ehc-needs-assessment'
             and exists (
               select from cases.published_event e
                where e.case_id = f.case_id
                  and e.type in ('refusal-to-assess-notified', 'refusal-to-issue-notified'))
             and not exists (
               select from cases.published_event e
                where e.case_id = f.case_id and e.type = 'final-plan-issued') as is_refused
        from cases.case_file f
       where f.child_id = any(:children)
      """;

  private static final String ADDRESSES =
      """
      select public_id::text from cases.case_file where child_id = any(:children)
      """;

  private static final String REMOVE =
      """
      select part, removed from cases.remove_disposed()
      """;

  private final JdbcClient jdbc;
  private final Documents documents;

  RetainedCases(JdbcClient jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<ChildId, List<Kept>> of(Collection<ChildId> children) {
    Map<ChildId, List<Kept>> kept = new HashMap<>();
    jdbc.sql(CASES)
        .param("children", numbers(children))
        .query(
            row -> {
              ChildId child = new ChildId(row.getLong("child_id"));
              kept.computeIfAbsent(child, first -> new ArrayList<>()).add(kept(row));
            });
    return kept;
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Optional<LocalDate> closed = Optional.ofNullable(row.getObject("closed_on", LocalDate.class));
    String rule =
        row.getBoolean("is_refused")
            ? "REFUSED_REQUEST"
            : RULES.getOrDefault(row.getString("pathway"), "PUPIL_FILE");
    return new Kept(rule, closed.isEmpty(), closed);
  }

  @Override
  public int order() {
    return AFTER_WHAT_STANDS_ON_CASES;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Long> remove(Collection<ChildId> children, AccountId by) {
    List<String> addresses =
        jdbc.sql(ADDRESSES).param("children", numbers(children)).query(String.class).list();
    Map<String, Long> removed = new TreeMap<>();
    removed.put("documents.document", documents.forget(CaseDocuments.SUBJECT, addresses, by));
    jdbc.sql(REMOVE)
        .query(
            row -> {
              removed.put(row.getString("part"), row.getLong("removed"));
            });
    return removed;
  }

  private static Long[] numbers(Collection<ChildId> children) {
    return children.stream().map(ChildId::value).toArray(Long[]::new);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.dates;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseWork;
import org.throughline.cases.NewEvent;
import org.throughline.children.ChildId;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.SchoolTerm;
import org.throughline.settings.TermDates;
import org.throughline.statute.Duty;

/// The lists of pupils to review that schools are sent before each term. SEND Code of Practice,
/// 9.172.
@Component
public class TermLists {

  private static final String LIST_SENT = "pupil-list-sent";

  private static final String PUPILS =
      """
      select p.child_id, p.review_case, p.setting, p.review_on,
             (select max(e.happened_on)
                from cases.published_event e
               where e.case_id = p.review_case and e.type = 'pupil-list-sent'
                 and e.happened_on > p.review_on - interval '10 months') as sent_on
        from ehc.plan_date p
       where p.review_on >= :from and p.review_on < :until
       order by p.setting, p.review_on, p.child_id
      """;

  private final JdbcClient jdbc;
  private final TermDates terms;
  private final LawDates law;
  private final CaseFiles files;
  private final CaseWork work;

  TermLists(JdbcClient jdbc, TermDates terms, LawDates law, CaseFiles files, CaseWork work) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.law = law;
    this.files = files;
    this.work = work;
  }

  /// A term and the time whose reviews it takes: until the next one begins.
  ///
  /// @param sendBy the last day to send the list
  public record Term(SchoolTerm term, LocalDate until, Optional<LocalDate> sendBy) {}

  /// A pupil whose review is due in a term.
  ///
  /// @param setting URN; empty where the council itself holds the review
  /// @param sent when the list went to the school; absent while it did not
  public record Pupil(
      ChildId child, CaseId in, String setting, LocalDate due, Optional<LocalDate> sent) {}

  /// The council's terms from the present one on, for a year.
  public List<Term> coming(LocalDate today) {
    List<SchoolTerm> found =
        terms.ofCouncil(today, today.plusMonths(18)).terms().stream()
            .filter(term -> !term.ends().isBefore(today))
            .toList();
    List<Term> coming = new ArrayList<>();
    for (int at = 0; at + 1 < found.size() && at < 6; at++) {
      SchoolTerm term = found.get(at);
      coming.add(new Term(term, found.get(at + 1).starts(), sendBy(term)));
    }
    return List.copyOf(coming);
  }

  private Optional<LocalDate> sendBy(SchoolTerm term) {
    return law.duty("annual-review", "pupil-list", "term-begins", term.starts()).flatMap(Duty::due);
  }

  /// By school and day.
  @Transactional(readOnly = true)
  public List<Pupil> pupils(Term term) {
    return jdbc.sql(PUPILS)
        .param("from", Date.valueOf(term.term().starts()))
        .param("until", Date.valueOf(term.until()))
        .query(
            (row, at) ->
                new Pupil(
                    new ChildId(row.getLong("child_id")),
                    new CaseId(row.getLong("review_case")),
                    row.getString("setting"),
                    row.getObject("review_on", LocalDate.class),
                    Optional.ofNullable(row.getObject("sent_on", LocalDate.class))))
        .list();
  }

  /// Notes in every review of a school's list that the list was sent.
  @Transactional
  public Outcome<Integer> sent(List<Pupil> pupils, LocalDate on, AccountId by) {
    List<Pupil> left = pupils.stream().filter(pupil -> pupil.sent().isEmpty()).toList();
    if (left.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(new Problem("EHC-241", "", "It is recorded already that this list was sent.")));
    }
    for (Pupil pupil : left) {
      CaseSummary summary = files.find(pupil.in()).orElseThrow();
      Outcome<CaseSummary> noted =
          work.record(pupil.in(), summary.version(), NewEvent.of(LIST_SENT, on), by);
      if (!(noted instanceof Outcome.Done<CaseSummary>)) {
        return noted.map(ignored -> 0);
      }
    }
    return new Outcome.Done<>(left.size());
  }
}

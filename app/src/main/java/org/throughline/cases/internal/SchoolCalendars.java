// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.settings.KeptTerms;
import org.throughline.settings.TermDates;
import org.throughline.statute.Calendars;
import org.throughline.statute.Limit;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Unit;
import org.throughline.statute.calendar.SchoolTerms;

/// The calendars that cases are reckoned with: school days are those of the child's school, where
/// its own terms say nothing the council's, and where neither says anything the usual ones.
@Component
public class SchoolCalendars {

  private static final String SCHOOLS =
      """
      select case_id, setting
        from cases.schools_of(:from, :to, :day)
      """;

  private final JdbcClient jdbc;
  private final TermDates terms;
  private final Set<String> counted;

  SchoolCalendars(JdbcClient jdbc, TermDates terms) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.counted =
        Pathways.standard().all().stream()
            .filter(SchoolCalendars::countsSchoolDays)
            .map(Pathway::code)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// The calendars of some cases, by their numbers; the council's for every other.
  public record Book(Calendars council, Map<Long, Calendars> ofCases) {
    public Book {
      ofCases = Map.copyOf(ofCases);
    }

    public Calendars of(long caseId) {
      return ofCases.getOrDefault(caseId, council);
    }
  }

  /// The pathways in which anything is counted in school days.
  public Set<String> pathways() {
    return counted;
  }

  /// Of one case as it stands on a day.
  public Calendars of(long caseId, String pathway, LocalDate day) {
    return counted.contains(pathway) ? of(caseId, caseId + 1, day).of(caseId) : Calendars.england();
  }

  /// Of the cases from one number to before another, each school's made once.
  Book of(long from, long to, LocalDate day) {
    Map<Long, String> schools = new HashMap<>();
    jdbc.sql(SCHOOLS)
        .param("from", from)
        .param("to", to)
        .param("day", Date.valueOf(day))
        .query(
            row -> {
              schools.put(row.getLong("case_id"), row.getString("setting"));
            });
    Calendars council = Calendars.england().withCouncilTerms(asLaw(terms.keptOfCouncil()));
    Map<String, Calendars> own = new HashMap<>();
    terms
        .kept(Set.copyOf(schools.values()))
        .forEach((code, kept) -> own.put(code, council.forSchool(asLaw(kept))));
    Map<Long, Calendars> ofCases = new HashMap<>();
    schools.forEach((id, code) -> ofCases.put(id, own.getOrDefault(code, council)));
    return new Book(council, ofCases);
  }

  private static SchoolTerms asLaw(KeptTerms kept) {
    return new SchoolTerms(
        kept.terms().stream()
            .map(term -> new SchoolTerms.Stretch(term.starts(), term.ends(), term.name()))
            .toList(),
        kept.closures().stream()
            .map(
                closure ->
                    new SchoolTerms.Stretch(closure.from(), closure.until(), closure.reason()))
            .toList());
  }

  private static boolean countsSchoolDays(Pathway pathway) {
    return pathway.rules().stream().anyMatch(rule -> countsSchoolDays(rule.limit()));
  }

  private static boolean countsSchoolDays(Limit limit) {
    return switch (limit) {
      case Limit.Counted counted -> counted.amount().unit() == Unit.SCHOOL_DAYS;
      case Limit.Ahead ahead -> ahead.amount().unit() == Unit.SCHOOL_DAYS;
      case Limit.Latest latest ->
          latest.limits().stream().anyMatch(SchoolCalendars::countsSchoolDays);
      case Limit.OnDate _, Limit.Tabled _, Limit.Prompt _ -> false;
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.beside;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// Who takes part in a case, and in which part.
@Component
@Transactional
public class CasePeople {

  private static final String OF =
      """
      select person_id, part, name, organisation, reached_by, from_on, until_on
        from cases.person
       where case_id = :case
       order by until_on nulls first, part, name
      """;

  private static final String ADD =
      """
      insert into cases.person (case_id, part, name, organisation, reached_by, from_on, added_by)
      values (:case, :part, :name, :organisation, :reached, :from, :by)
      """;

  private static final String END =
      """
      update cases.person
         set until_on = greatest(from_on, cast(:day as date))
       where case_id = :case and person_id = :person and until_on is null
      """;

  private final JdbcClient jdbc;
  private final CaseTrail trail;
  private final Clock clock;

  CasePeople(JdbcClient jdbc, CaseTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /// The part that somebody takes.
  public enum Part {
    PARENT("parent", "Parent or carer"),
    YOUNG_PERSON("young-person", "Young person"),
    ADVOCATE("advocate", "Advocate or supporter"),
    SCHOOL("school", "School or college"),
    PSYCHOLOGIST("educational-psychologist", "Educational psychologist"),
    HEALTH("health", "Health professional"),
    SOCIAL_CARE("social-care", "Social care"),
    TEACHER_OF_SENSORY("sensory-teacher", "Teacher for hearing or vision"),
    OTHER_COUNCIL("other-council", "Another council"),
    OTHER("other", "Somebody else");

    private final String code;
    private final String label;

    Part(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    public static Optional<Part> of(String code) {
      return Arrays.stream(values()).filter(part -> part.code.equals(code)).findFirst();
    }
  }

  /// @param until absent while the person takes part
  public record CasePerson(
      long id,
      Part part,
      String name,
      String organisation,
      String reachedBy,
      LocalDate from,
      Optional<LocalDate> until) {}

  /// A person as a form names one.
  ///
  /// @param part its code, as it was sent
  public record NewPerson(String part, String name, String organisation, String reachedBy) {}

  /// Those who take part now first.
  @Transactional(readOnly = true)
  public List<CasePerson> of(CaseId id) {
    return jdbc.sql(OF).param("case", id.value()).query(CasePeople::person).list();
  }

  public Outcome<CaseId> add(CaseId id, NewPerson wished, AccountId by) {
    List<Problem> problems = problems(wished);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    jdbc.sql(ADD)
        .param("case", id.value())
        .param("part", wished.part())
        .param("name", wished.name())
        .param("organisation", wished.organisation())
        .param("reached", wished.reachedBy())
        .param("from", Date.valueOf(LocalDate.now(clock)))
        .param("by", by.value())
        .update();
    trail.left(id, "case-person-added", by);
    return new Outcome.Done<>(id);
  }

  /// Notes that somebody no longer takes part.
  public Outcome<CaseId> end(CaseId id, long person, AccountId by) {
    jdbc.sql(END)
        .param("case", id.value())
        .param("person", person)
        .param("day", Date.valueOf(LocalDate.now(clock)))
        .update();
    trail.left(id, "case-person-ended", by);
    return new Outcome.Done<>(id);
  }

  private static List<Problem> problems(NewPerson wished) {
    List<Problem> problems = new ArrayList<>();
    if (Part.of(wished.part()).isEmpty()) {
      problems.add(new Problem("CASE-160", "part", "Choose the part that the person takes."));
    }
    if (wished.name().isBlank() || wished.name().length() > 120) {
      problems.add(new Problem("CASE-161", "person", "Enter the name in up to 120 characters."));
    }
    if (wished.organisation().length() > 120) {
      problems.add(
          new Problem("CASE-162", "organisation", "Shorten this to up to 120 characters."));
    }
    if (wished.reachedBy().length() > 300) {
      problems.add(new Problem("CASE-163", "reached", "Shorten this to up to 300 characters."));
    }
    return problems;
  }

  private static CasePerson person(ResultSet row, int number) throws SQLException {
    return new CasePerson(
        row.getLong("person_id"),
        Part.of(row.getString("part")).orElse(Part.OTHER),
        row.getString("name"),
        row.getString("organisation"),
        row.getString("reached_by"),
        row.getObject("from_on", LocalDate.class),
        Optional.ofNullable(row.getObject("until_on", LocalDate.class)));
  }
}

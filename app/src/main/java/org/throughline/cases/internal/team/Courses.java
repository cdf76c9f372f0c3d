// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;
import org.throughline.statute.Rule;

/// Reads how far the cases of a pathway came.
@Component
class Courses {

  private static final String EVENTS =
      """
      select e.case_id, e.type, min(e.happened_on) as on_day, f.closed_on
        from cases.published_event e
        join cases.case_file f using (case_id)
       where f.pathway = :pathway and f.opened_on > :since and e.type = any(:types)
       group by e.case_id, e.type, f.closed_on
       order by e.case_id
      """;

  private static final int YEARS = 3;

  private final JdbcClient jdbc;

  Courses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(long id, String type, LocalDate on, Optional<LocalDate> closed) {}

  /// The courses of the cases that began in the three years before a day.
  List<Course> before(LocalDate today, Pathway pathway, Stages stages) {
    return courses(pathway, stages, today.minusYears(YEARS));
  }

  private List<Course> courses(Pathway pathway, Stages stages, LocalDate since) {
    List<String> types =
        Stream.of(
                pathway.beginsWith().stream(),
                pathway.endsWith().stream(),
                stages.rules().stream().flatMap(rule -> rule.metBy().stream()),
                stages.rules().stream().flatMap(rule -> rule.unless().stream()))
            .flatMap(stream -> stream)
            .map(EventType::code)
            .distinct()
            .toList();
    Map<Long, List<Row>> cases = new HashMap<>();
    jdbc.sql(EVENTS)
        .param("pathway", pathway.code())
        .param("since", Date.valueOf(since))
        .param("types", types.toArray(String[]::new))
        .query(
            (row, number) ->
                new Row(
                    row.getLong("case_id"),
                    row.getString("type"),
                    row.getObject("on_day", LocalDate.class),
                    Optional.ofNullable(row.getObject("closed_on", LocalDate.class))))
        .list()
        .forEach(row -> cases.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    return cases.values().stream().flatMap(rows -> course(pathway, stages, rows).stream()).toList();
  }

  private static Optional<Course> course(Pathway pathway, Stages stages, List<Row> rows) {
    List<Optional<LocalDate>> reached = new ArrayList<>();
    reached.add(first(rows, pathway.beginsWith()));
    stages.beforeTheEnd().forEach(rule -> reached.add(first(rows, stages.passedBy(rule))));
    Rule whole = stages.whole();
    Optional<LocalDate> ended =
        Stream.of(
                first(rows, whole.metBy()),
                first(rows, whole.unless()),
                first(rows, pathway.endsWith()),
                rows.getFirst().closed())
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return reached.getFirst().map(begun -> new Course(reached, ended));
  }

  private static Optional<LocalDate> first(List<Row> rows, List<EventType> types) {
    return rows.stream()
        .filter(row -> types.stream().anyMatch(type -> type.code().equals(row.type())))
        .map(Row::on)
        .min(Comparator.naturalOrder());
  }
}

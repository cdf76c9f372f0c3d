// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.RecordedEvent;
import org.throughline.ehc.internal.record.Exchange;
import org.throughline.ehc.internal.record.Happened;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.statute.Duty;

/// Reads, over all cases that the viewer may see, which advice was asked for and when it came.
@Component
public class AdviceTurnaround {

  /// Cases in which advice was asked for in the time, and those that are open.
  private static final String EVENTS =
      """
      select e.case_id, e.pathway, c.closed_on is null as is_open, e.number, e.type, e.happened_on,
             e.details ->> 'of' as asked_of, e.details ->> 'from' as came_from,
             e.details ->> 'answers-event' as answers
        from cases.published_event e
        join cases.published_case c using (case_id)
       where e.type in ('advice-requested', 'advice-received')
         and (c.closed_on is null
              or c.closed_on >= :from and exists (
                select
                  from cases.published_event a
                 where a.case_id = e.case_id and a.type = 'advice-requested'
                   and a.happened_on between :from and :until))
       order by e.case_id, e.happened_on, e.number
      """;

  private final JdbcClient jdbc;
  private final LawDates law;

  AdviceTurnaround(JdbcClient jdbc, LawDates law) {
    this.jdbc = jdbc;
    this.law = law;
  }

  private record Told(long caseId, String pathway, boolean isOpen, Happened event) {}

  private record Limit(String pathway, LocalDate asked) {}

  /// What was asked for in some months, and whatever is asked for in an open case.
  @Transactional(readOnly = true)
  public List<AskedAdvice> between(YearMonth from, YearMonth until) {
    Map<Long, List<Told>> cases = new LinkedHashMap<>();
    for (Told told : told(from.atDay(1), until.atEndOfMonth())) {
      cases.computeIfAbsent(told.caseId(), id -> new ArrayList<>()).add(told);
    }
    Map<Limit, LocalDate> limits = new HashMap<>();
    return cases.values().stream().flatMap(one -> of(one, limits).stream()).toList();
  }

  private List<Told> told(LocalDate from, LocalDate until) {
    return jdbc.sql(EVENTS)
        .param("from", Date.valueOf(from))
        .param("until", Date.valueOf(until))
        .query(
            (row, at) ->
                new Told(
                    row.getLong("case_id"),
                    row.getString("pathway"),
                    row.getBoolean("is_open"),
                    new Happened(
                        row.getInt("number"),
                        row.getInt("number"),
                        row.getString("type"),
                        row.getObject("happened_on", LocalDate.class),
                        Optional.empty(),
                        details(
                            row.getString("asked_of"),
                            row.getString("came_from"),
                            row.getString("answers")))))
        .list();
  }

  private static Map<String, String> details(
      @Nullable String of, @Nullable String from, @Nullable String answers) {
    Map<String, String> details = new HashMap<>();
    Optional.ofNullable(of).ifPresent(value -> details.put("of", value));
    Optional.ofNullable(from).ifPresent(value -> details.put("from", value));
    Optional.ofNullable(answers).ifPresent(value -> details.put(RecordedEvent.ANSWERS, value));
    return details;
  }

  private List<AskedAdvice> of(List<Told> one, Map<Limit, LocalDate> limits) {
    Told any = one.getFirst();
    Set<String> asked =
        one.stream()
            .filter(told -> told.event().is(AssessmentFile.ASKED))
            .map(told -> Integer.toString(told.event().number()))
            .collect(Collectors.toSet());
    List<Happened> events = one.stream().map(told -> known(told.event(), asked)).toList();
    return Exchange.of(events, AssessmentFile.ADVICE).stream()
        .map(
            each ->
                new AskedAdvice(
                    Adviser.of(each.asked().detail("of")),
                    each.asked().on(),
                    due(new Limit(any.pathway(), each.asked().on()), limits),
                    each.answers().stream().map(Happened::on).findFirst(),
                    any.isOpen()))
        .toList();
  }

  /// A request that was put right stands under a later number than the one that an answer names;
  /// then the answer goes by who gave it.
  private static Happened known(Happened event, Set<String> asked) {
    String answers = event.detail(RecordedEvent.ANSWERS);
    if (answers.isEmpty() || asked.contains(answers)) {
      return event;
    }
    Map<String, String> details = new HashMap<>(event.details());
    details.remove(RecordedEvent.ANSWERS);
    return new Happened(
        event.number(), event.root(), event.type(), event.on(), event.by(), details);
  }

  private LocalDate due(Limit limit, Map<Limit, LocalDate> limits) {
    return limits.computeIfAbsent(
        limit,
        one ->
            law.duty(one.pathway(), "advice", AssessmentFile.ASKED, one.asked())
                .flatMap(Duty::due)
                .orElse(one.asked()));
  }
}

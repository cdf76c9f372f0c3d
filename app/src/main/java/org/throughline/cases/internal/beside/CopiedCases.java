// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.beside;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.cases.internal.EventDetails;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.children.QueriedSection;
import org.throughline.children.RecordSection;

/// What is kept in a child's cases, for the copy of the whole record.
@Configuration(proxyBeanMethods = false)
class CopiedCases {

  private static final String CASES =
      """
      select pathway as "Case", opened_on::text as "Opened", closed_on::text as "Closed",
             setting as "Setting", next_on::text as "Next date", next_because as "Why then"
        from cases.case_file
       where child_id = :child
       order by opened_on, case_id
      """;

  private static final String EVENTS =
      """
      select f.pathway as "Case", e.happened_on::text as "Day", e.type as "What happened",
             e.method as "How it was sent", e.details::text as "Details",
             case when e.is_withdrawal then 'Takes back an entry that was wrong'
                  when e.replaces is not null then 'Puts an earlier entry right' end as "Correction",
             to_char(e.recorded_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as "Recorded"
        from cases.event e
        join cases.case_file f using (case_id)
       where f.child_id = :child
       order by e.happened_on, e.case_id, e.number
      """;

  private static final String DUE =
      """
      select f.pathway as "Case", d.duty as "What was due", d.due_on::text as "Due",
             replace(d.state, '-', ' ') as "State", d.met_on::text as "Done", d.because as "Why then",
             d.source as "Law"
        from cases.due d
        join cases.case_file f using (case_id)
       where f.child_id = :child
       order by d.due_on nulls last, d.case_id, d.duty, d.nth
      """;

  private static final String NOTES =
      """
      select to_char(n.written_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as "When",
             n.words as "Note", case when n.struck_at is not null then 'Struck out' end as "State"
        from cases.note n
        join cases.case_file f using (case_id)
       where f.child_id = :child
       order by n.note_id
      """;

  private static final String TASKS =
      """
      select t.words as "Task", t.due_on::text as "Due",
             to_char(t.done_at at time zone 'Europe/London', 'YYYY-MM-DD') as "Done"
        from cases.task t
        join cases.case_file f using (case_id)
       where f.child_id = :child
       order by t.task_id
      """;

  private static final String PEOPLE =
      """
      select p.name as "Name", replace(p.part, '-', ' ') as "Part", p.organisation as "Organisation",
             p.reached_by as "Reached by", p.from_on::text as "From", p.until_on::text as "Until"
        from cases.person p
        join cases.case_file f using (case_id)
       where f.child_id = :child
       order by p.from_on, p.person_id
      """;

  private static final String LETTERS =
      """
      select l.title as "Letter", l.recipient as "To", l.address as "Address",
             replace(l.method, '-', ' ') as "How it was sent", l.sent_on::text as "Sent",
             l.served_on::text as "Served", l.body as "Words"
        from cases.letter l
        join cases.case_file f using (case_id)
       where f.child_id = :child
       order by l.letter_id
      """;

  private static final String PANELS =
      """
      select p.name as "Panel", p.meets_on::text as "Day", i.question as "Question",
             i.words as "What was put", i.outcome as "Decision", i.reasons as "Reasons",
             to_char(i.taken_off_at at time zone 'Europe/London', 'YYYY-MM-DD') as "Taken off"
        from cases.panel_item i
        join cases.panel p using (panel_id)
        join cases.case_file f using (case_id)
       where f.child_id = :child
       order by p.meets_on, i.item_id
      """;

  private final JdbcClient jdbc;
  private final PathwayWords words;
  private final EventDetails details;

  CopiedCases(JdbcClient jdbc, PathwayWords words, EventDetails details) {
    this.jdbc = jdbc;
    this.words = words;
    this.details = details;
  }

  @Bean
  RecordSection copyOfCases() {
    return new QueriedSection(jdbc, 20, "Cases", false, CASES, row -> titled(row, row));
  }

  @Bean
  RecordSection copyOfCaseEvents() {
    return new QueriedSection(
        jdbc, 21, "What happened in the cases", true, EVENTS, this::eventInWords);
  }

  @Bean
  RecordSection copyOfCaseDue() {
    return new QueriedSection(
        jdbc,
        22,
        "What was due in the cases",
        false,
        DUE,
        row -> titled(row, replaced(row, "What was due", words::act)));
  }

  @Bean
  RecordSection copyOfCaseNotes() {
    return new QueriedSection(jdbc, 23, "Notes in the cases", true, NOTES);
  }

  @Bean
  RecordSection copyOfCaseTasks() {
    return new QueriedSection(jdbc, 24, "Tasks in the cases", true, TASKS);
  }

  @Bean
  RecordSection copyOfCasePeople() {
    return new QueriedSection(jdbc, 25, "People in the cases", true, PEOPLE);
  }

  @Bean
  RecordSection copyOfCaseLetters() {
    return new QueriedSection(jdbc, 26, "Letters", true, LETTERS);
  }

  @Bean
  RecordSection copyOfPanels() {
    return new QueriedSection(jdbc, 28, "What panels decided", true, PANELS);
  }

  private interface Wording {
    String of(String pathway, String code);
  }

  private static Map<String, String> replaced(
      Map<String, String> row, String name, Wording wording) {
    Map<String, String> changed = new LinkedHashMap<>(row);
    changed.computeIfPresent(name, (same, code) -> wording.of(row.getOrDefault("Case", ""), code));
    return changed;
  }

  private Map<String, String> titled(Map<String, String> row, Map<String, String> shown) {
    Map<String, String> changed = new LinkedHashMap<>(shown);
    changed.put("Case", words.title(row.getOrDefault("Case", "")));
    return changed;
  }

  private Map<String, String> eventInWords(Map<String, String> row) {
    Map<String, String> shown = titled(row, replaced(row, "What happened", words::event));
    Optional.ofNullable(shown.remove("Details"))
        .map(details::shown)
        .orElse(List.of())
        .forEach(detail -> shown.put(detail.value(), detail.label()));
    return new LinkedHashMap<>(shown);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.record;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.QueriedSection;
import org.throughline.children.RecordSection;

/// What is kept beside a child's plans, from the steps of an assessment to complaints and audits,
/// for the copy of the whole record.
@Configuration(proxyBeanMethods = false)
class CopiedBesidePlans {

  private static final String STEPS =
      """
      select lower(replace(s.kind, '_', ' ')) as "What", s.about as "About", s.on_day::text as "Day",
             lower(replace(s.answer, '_', ' ')) as "Answer", s.words as "Words",
             case when s.removed_at is not null then 'Taken out as a mistake' end as "State"
        from ehc.case_step s
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by s.on_day, s.step_id
      """;

  private static final String HISTORY =
      """
      select to_char(h.done_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as "When",
             lower(h.subject) as "Of what", h.act as "What", h.state::text as "As it was then"
        from ehc.history h
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by h.history_id
      """;

  private static final String COMPLAINTS =
      """
      select lower(c.stage) as "Stage", c.reference as "Reference",
             lower(replace(c.complainant, '_', ' ')) as "Who complained",
             lower(replace(c.service, '_', ' ')) as "Service", c.about as "About",
             replace(c.duty, '-', ' ') as "Step", c.received_on::text as "Received",
             c.reply_due::text as "Reply due", c.answered_on::text as "Answered",
             lower(replace(c.outcome, '_', ' ')) as "Outcome", c.remedy as "Remedy",
             c.remedy_due::text as "Remedy due", c.remedy_done::text as "Remedy done",
             case when c.removed_at is not null then 'Taken out as a mistake' end as "State"
        from ehc.complaint c
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by c.complaint_id
      """;

  private static final String MEDIATION =
      """
      select case m.outcome when 'FULL' then 'Agreed' when 'PART' then 'Agreed in part' else 'Not agreed' end as "Outcome",
             m.agreed as "What was agreed", m.agreed_by::text as "By when"
        from ehc.mediation_result m
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by m.result_id
      """;

  private static final String AUDITS =
      """
      select a.begun_on::text as "Begun", a.finished_on::text as "Finished", a.score as "Per cent",
             lower(a.grade) as "Grade", nullif(a.notes, '{}')::text as "Notes"
        from ehc.audit a
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by a.audit_id
      """;

  private static final String ANSWERS =
      """
      select a.begun_on::text as "Audit begun", c.words as "Question", lower(n.answer) as "Answer"
        from ehc.audit_answer n
        join ehc.audit a using (audit_id)
        join ehc.criterion c using (criterion_id)
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by a.audit_id, c.criterion_id
      """;

  private static final String ACTIONS =
      """
      select n.words as "To be put right", n.due_on::text as "Due", n.done_on::text as "Done"
        from ehc.audit_action n
        join ehc.audit a using (audit_id)
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by n.action_id
      """;

  private static final String DRAWS =
      """
      select s.month::text as "Month", t.ticket as "Ticket",
             case when t.place is null then 'Not drawn' else 'Drawn' end as "Result"
        from ehc.audit_ticket t
        join ehc.audit_sample s using (sample_id)
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by s.month
      """;

  private final JdbcClient jdbc;

  CopiedBesidePlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  RecordSection copyOfSteps() {
    return new QueriedSection(jdbc, 50, "Meetings, earlier advice and offers", true, STEPS);
  }

  @Bean
  RecordSection copyOfHistory() {
    return new QueriedSection(
        jdbc, 51, "Earlier states of what is kept beside the plan", true, HISTORY);
  }

  @Bean
  RecordSection copyOfComplaints() {
    return new QueriedSection(
        jdbc, 71, "Complaints and the Ombudsman's findings", true, COMPLAINTS);
  }

  @Bean
  RecordSection copyOfMediation() {
    return new QueriedSection(jdbc, 72, "What mediation came to", true, MEDIATION);
  }

  @Bean
  RecordSection copyOfAudits() {
    return new QueriedSection(jdbc, 73, "Audits of the plan", false, AUDITS);
  }

  @Bean
  RecordSection copyOfAuditAnswers() {
    return new QueriedSection(jdbc, 74, "Answers of the audits", false, ANSWERS);
  }

  @Bean
  RecordSection copyOfAuditActions() {
    return new QueriedSection(jdbc, 75, "What audits asked to be put right", true, ACTIONS);
  }

  @Bean
  RecordSection copyOfDraws() {
    return new QueriedSection(jdbc, 76, "Draws for audit", false, DRAWS);
  }
}

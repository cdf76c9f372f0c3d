// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.record;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.QueriedSection;
import org.throughline.children.RecordSection;

/// What is kept of a child's EHC plans, in every version, for the copy of the whole record.
@Configuration(proxyBeanMethods = false)
class CopiedPlans {

  private static final String PLANS =
      """
      select to_char(p.recorded_at at time zone 'Europe/London', 'YYYY-MM-DD') as "Begun",
             p.ceased_on::text as "Ceased"
        from ehc.plan p
       where p.child_id = :child
       order by p.plan_id
      """;

  private static final String EDITIONS =
      """
      select e.number as "Version",
             to_char(e.begun_at at time zone 'Europe/London', 'YYYY-MM-DD') as "Begun",
             e.sent_on::text as "Draft sent", e.remarks_until::text as "Remarks until",
             e.final_on::text as "Final"
        from ehc.edition e
        join ehc.plan p using (plan_id)
       where p.child_id = :child
       order by p.plan_id, e.number
      """;

  private static final String ROWS =
      """
      select e.number as "Version", i.section as "Section", i.text as "Words",
             lower(replace(i.area, '_', ' ')) as "Area of need", i.by_on::text as "By when",
             i.measure as "How we shall know", i.minutes as "Minutes", i.times as "Times",
             lower(replace(i.every, '_', ' ')) as "In every", i.staff as "Staff",
             i.ratio as "Group", i.secured_by as "Secured by",
             lower(replace(i.adulthood, '_', ' ')) as "Preparation for adulthood",
             i.advice_from as "Advice from", i.advised_on::text as "Advised on",
             lower(replace(i.arrangement, '_', ' ')) as "Arrangement",
             (i.pence / 100.0)::numeric(12, 2) as "Pounds",
             to_char(i.removed_at at time zone 'Europe/London', 'YYYY-MM-DD') as "Taken out"
        from ehc.item i
        join ehc.edition e using (edition_id)
        join ehc.plan p using (plan_id)
       where p.child_id = :child
       order by p.plan_id, e.number, i.section, i.place, i.item_id
      """;

  private static final String LINKS =
      """
      select e.number as "Version", f.section || ': ' || f.text as "What",
             t.section || ': ' || t.text as "Leads to"
        from ehc.link l
        join ehc.item f on f.item_id = l.from_item
        join ehc.item t on t.item_id = l.to_item
        join ehc.edition e on e.edition_id = l.edition_id
        join ehc.plan p using (plan_id)
       where p.child_id = :child
       order by p.plan_id, e.number, f.section, f.place, t.section, t.place
      """;

  private static final String CHANGES =
      """
      select to_char(c.changed_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as "When",
             lower(replace(c.act, '_', ' ')) as "What", c.was::text as "Was",
             c.becomes::text as "Became"
        from ehc.change c
        join ehc.edition e using (edition_id)
        join ehc.plan p using (plan_id)
       where p.child_id = :child
       order by c.change_id
      """;

  private static final String REMARKS =
      """
      select r.said_on::text as "Day", lower(replace(r.said_by, '_', ' ')) as "Who",
             r.section as "Section", r.text as "Remark",
             lower(replace(r.decision, '_', ' ')) as "Decision", r.answer as "Answer"
        from ehc.remark r
        join ehc.edition e using (edition_id)
        join ehc.plan p using (plan_id)
       where p.child_id = :child
       order by r.remark_id
      """;

  private static final String DELIVERED =
      """
      select d.delivered_on::text as "Day", d.minutes as "Minutes", d.by_whom as "By whom",
             d.note as "Note", i.text as "Provision",
             case when d.taken_out_at is not null then 'Taken out as a mistake' end as "State"
        from ehc.delivery d
        join ehc.plan p using (plan_id)
        left join lateral (
          select n.text
            from ehc.item n
            join ehc.edition e using (edition_id)
           where e.plan_id = d.plan_id and n.stem = d.stem
           order by e.number desc
           limit 1) i on true
       where p.child_id = :child
       order by d.delivered_on, d.delivery_id
      """;

  private static final String GAPS =
      """
      select g.from_on::text as "From", g.until_on::text as "Until", g.reason as "Why",
             g.remedy as "What is done about it", g.remedy_by::text as "By when"
        from ehc.gap g
        join ehc.plan p using (plan_id)
       where p.child_id = :child
       order by g.from_on, g.gap_id
      """;

  private static final String DATES =
      """
      select setting as "Setting", since::text as "In force since", review_on::text as "Next review",
             year9_on::text as "First review from Year 9", transfer_on::text as "Transfer",
             transfer_done::text as "Transfer done"
        from ehc.plan_date
       where child_id = :child
      """;

  private static final String PLACEMENTS =
      """
      select lower(replace(p.place, '_', ' ')) as "Place", s.name as "Setting",
             p.rank as "Rank", p.from_on::text as "From", p.until_on::text as "Until",
             (p.pence_a_year / 100.0)::numeric(14, 2) as "Pounds a year", p.band as "Band",
             p.note as "Note",
             case when p.removed_at is not null then 'Taken out as a mistake' end as "State"
        from ehc.placement p
        left join settings.published_setting s using (setting_id)
       where p.child_id = :child
       order by p.from_on, p.placement_id
      """;

  private static final String BUDGETS =
      """
      select lower(replace(arrangement, '_', ' ')) as "Arrangement", asked_on::text as "Asked",
             lower(decision) as "Decision", decided_on::text as "Decided", from_on::text as "From",
             until_on::text as "Until", (pence_a_year / 100.0)::numeric(14, 2) as "Pounds a year",
             pays_for as "Pays for", reasons as "Reasons", reviewed_on::text as "Reviewed",
             case when removed_at is not null then 'Taken out as a mistake' end as "State"
        from ehc.budget
       where child_id = :child
       order by asked_on, budget_id
      """;

  private final JdbcClient jdbc;

  CopiedPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  RecordSection copyOfPlans() {
    return new QueriedSection(jdbc, 60, "EHC plans", false, PLANS);
  }

  @Bean
  RecordSection copyOfPlanVersions() {
    return new QueriedSection(jdbc, 61, "Versions of the EHC plan", false, EDITIONS);
  }

  @Bean
  RecordSection copyOfPlanRows() {
    return new QueriedSection(jdbc, 62, "What the EHC plan says", false, ROWS);
  }

  @Bean
  RecordSection copyOfPlanLinks() {
    return new QueriedSection(jdbc, 63, "What leads to what in the EHC plan", false, LINKS);
  }

  @Bean
  RecordSection copyOfPlanChanges() {
    return new QueriedSection(jdbc, 64, "Changes to the EHC plan", false, CHANGES);
  }

  @Bean
  RecordSection copyOfPlanRemarks() {
    return new QueriedSection(jdbc, 65, "What was said of drafts", true, REMARKS);
  }

  @Bean
  RecordSection copyOfProvisionDelivered() {
    return new QueriedSection(jdbc, 66, "Provision that was delivered", true, DELIVERED);
  }

  @Bean
  RecordSection copyOfProvisionMissed() {
    return new QueriedSection(jdbc, 67, "Provision that was not delivered", true, GAPS);
  }

  @Bean
  RecordSection copyOfPlanDates() {
    return new QueriedSection(jdbc, 68, "Next dates of the EHC plan", false, DATES);
  }

  @Bean
  RecordSection copyOfPlacements() {
    return new QueriedSection(jdbc, 69, "Placements", true, PLACEMENTS);
  }

  @Bean
  RecordSection copyOfBudgets() {
    return new QueriedSection(jdbc, 70, "Personal budgets", true, BUDGETS);
  }
}

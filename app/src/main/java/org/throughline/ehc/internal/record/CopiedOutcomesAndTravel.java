// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.record;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.QueriedSection;
import org.throughline.children.RecordSection;

/// What reviews found of the outcomes of a child's plan, and the help with travel, for the copy of
/// the whole record.
@Configuration(proxyBeanMethods = false)
class CopiedOutcomesAndTravel {

  private static final String OUTCOMES =
      """
      select v.met_on::text as "Review meeting", i.text as "Outcome",
             case o.result when 'MET' then 'Met' when 'PARTLY' then 'Partly met'
                  when 'NOT_MET' then 'Not met' when 'NOT_WANTED' then 'No longer wanted' end as "Result",
             o.words as "What was said",
             case when v.removed_at is not null then 'Taken out as a mistake' end as "State"
        from ehc.outcome_review v
        join cases.published_case f using (case_id)
        left join ehc.outcome_result o on o.review_id = v.review_id and o.result <> ''
        left join ehc.item i on i.item_id = o.item_id
       where f.child_id = :child
       order by v.met_on, v.review_id, i.place
      """;

  private static final String DECISIONS =
      """
      select d.decided_on::text as "Decided",
             case when d.is_eligible then 'Yes' else 'No' end as "Eligible",
             case d.ground when 'DISTANCE' then 'Walking distance'
                  when 'SEND' then 'Special educational needs, disability or mobility'
                  when 'UNSAFE_ROUTE' then 'Unsafe route'
                  when 'LOW_INCOME' then 'Extended rights for a low income'
                  when 'POST_16' then 'Policy for 16 to 19'
                  when 'ADULT' then 'Policy for adults' end as "Ground",
             d.words as "Note",
             case when d.removed_at is not null then 'Taken out as a mistake' end as "State"
        from ehc.travel_decision d
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by d.decided_on, d.decision_id
      """;

  private static final String BUDGETS =
      """
      select b.offered_on::text as "Offered", lower(b.reply) as "Reply",
             b.replied_on::text as "Replied", b.words as "Note",
             case when b.removed_at is not null then 'Taken out as a mistake' end as "State"
        from ehc.travel_budget b
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by b.offered_on, b.offer_id
      """;

  private static final String TRAININGS =
      """
      select t.referred_on::text as "Referred", t.started_on::text as "Began",
             lower(t.ending) as "How it ended", t.ended_on::text as "Ended",
             t.checked_on::text as "Asked six months later",
             case t.is_independent when true then 'Yes' when false then 'No' end as "Travels alone",
             t.words as "Note",
             case when t.removed_at is not null then 'Taken out as a mistake' end as "State"
        from ehc.travel_training t
        join cases.published_case f using (case_id)
       where f.child_id = :child
       order by t.referred_on, t.training_id
      """;

  private final JdbcClient jdbc;

  CopiedOutcomesAndTravel(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  RecordSection copyOfOutcomesAtReviews() {
    return new QueriedSection(jdbc, 77, "What reviews found of outcomes", true, OUTCOMES);
  }

  @Bean
  RecordSection copyOfTravelDecisions() {
    return new QueriedSection(jdbc, 78, "Decisions on help with travel", true, DECISIONS);
  }

  @Bean
  RecordSection copyOfTravelBudgets() {
    return new QueriedSection(jdbc, 78, "Travel budgets that were offered", true, BUDGETS);
  }

  @Bean
  RecordSection copyOfTravelTraining() {
    return new QueriedSection(jdbc, 79, "Training to travel alone", true, TRAININGS);
  }
}

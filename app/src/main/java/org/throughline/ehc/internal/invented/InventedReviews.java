// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.invented;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.AccountId;

/// Invents what reviews found of outcomes, and help with travel, for invented children whose cases
/// the officer sees. What is found follows from days and places alone, so that it is the same
/// whenever the city is made anew.
@Component
public class InventedReviews {

  private static final String REVIEW =
      """
      insert into ehc.outcome_review (case_id, edition_id, met_on, changed_by, changed_at)
      select v.case_id, e.edition_id, v.happened_on, :by, v.happened_on + time '15:00'
        from ehc.plan p
        join ehc.edition e on e.plan_id = p.plan_id and e.number = 1
        join cases.published_event v on v.child_id = p.child_id
       where p.is_invented and v.pathway = 'annual-review' and v.type = 'review-meeting-held'
         and v.happened_on between e.final_on and :day
         and exists (
           select from ehc.item i
            where i.edition_id = e.edition_id and i.section = 'E' and i.removed_at is null)
      on conflict do nothing
      """;

  private static final String FIND =
      """
      insert into ehc.outcome_result (review_id, edition_id, item_id, result, words)
      select v.review_id, v.edition_id, i.item_id, r.result,
             case r.result
               when 'MET' then 'Does it without being reminded'
               when 'PARTLY' then 'With an adult beside, not yet alone'
               when 'NOT_MET' then 'Absent for much of the year; carried on'
               else 'The young person wants something else now' end
        from ehc.outcome_review v
        join ehc.edition e using (edition_id)
        join ehc.plan p using (plan_id)
        join ehc.item i on i.edition_id = v.edition_id and i.section = 'E' and i.removed_at is null
       cross join lateral (
         select (array['MET', 'PARTLY', 'PARTLY', 'MET', 'NOT_MET', 'PARTLY', 'MET', 'NOT_WANTED', 'PARTLY', 'MET', 'NOT_MET'])
                [1 + (i.place * 5 + extract(doy from v.met_on)::int) % 11] as result) r
       where p.is_invented
      on conflict do nothing
      """;

  /// A week before each offer, and on as many children to whom none was made.
  private static final String DECIDE =
      """
      insert into ehc.travel_decision
        (case_id, decided_on, is_eligible, ground, words, changed_by, changed_at)
      select d.case_id, d.decided_on, not d.is_refused,
             case when d.is_refused then ''
                  when d.age >= 19 then 'ADULT'
                  when d.age >= 16 then 'POST_16'
                  else (array['SEND', 'DISTANCE', 'SEND', 'LOW_INCOME', 'SEND', 'UNSAFE_ROUTE'])
                       [1 + d.nth / 3 % 6] end,
             case when d.is_refused then 'The nearest suitable school is within walking distance' else '' end,
             :by, d.decided_on + time '10:00'
        from (
          select n.case_id, n.nth, n.decided_on, n.nth % 15 = 3 as is_refused,
                 extract(year from age(n.decided_on, c.born_on)) as age
            from (
              select f.case_id, f.child_id, m.nth, cast(:day as date) - (m.nth * 37 % 700) - 7 as decided_on
                from (
                  select d.case_id, (row_number() over (order by d.since, d.child_id))::int as nth
                    from ehc.plan_date d
                    join cases.published_case f using (case_id)
                   where f.is_invented) m
                join cases.published_case f using (case_id)
               where m.nth % 3 = 0) n
            join children.child c using (child_id)) d
      """;

  private static final String OFFER =
      """
      insert into ehc.travel_budget
        (case_id, offered_on, reply, replied_on, words, changed_by, changed_at)
      select o.case_id, o.offered_on, o.reply,
             case when o.reply <> 'OPEN' then o.offered_on + 14 end,
             case o.reply when 'DECLINED' then 'The family prefers the council’s transport' else '' end,
             :by, o.offered_on + time '11:00'
        from (
          select n.case_id, cast(:day as date) - (n.nth * 37 % 700) as offered_on,
                 case when n.nth * 37 % 700 < 14 then 'OPEN'
                      when n.nth % 5 < 2 then 'ACCEPTED'
                      else 'DECLINED' end as reply
            from (
              select d.case_id, (row_number() over (order by d.since, d.child_id))::int as nth
                from ehc.plan_date d
                join cases.published_case f using (case_id)
               where f.is_invented) n
           where n.nth % 6 = 0) o
      """;

  private static final String TRAIN =
      """
      insert into ehc.travel_training
        (case_id, referred_on, started_on, ending, ended_on, checked_on, is_independent, words,
         changed_by, changed_at)
      select t.case_id, t.referred_on, t.started_on,
             case when t.ended_on is null then '' when t.is_stopped then 'STOPPED' else 'COMPLETED' end,
             t.ended_on, t.checked_on, case when t.checked_on is not null then t.nth % 4 <> 0 end,
             case when t.ended_on is not null and t.is_stopped then 'Stopped until the autumn, as the family asked' else '' end,
             :by, t.referred_on + time '11:00'
        from (
          select s.*,
                 case when s.started_on + 70 <= cast(:day as date) then s.started_on + 70 end as ended_on,
                 case when not s.is_stopped and (s.started_on + 77 + interval '6 months')::date <= cast(:day as date)
                      then (s.started_on + 77 + interval '6 months')::date end as checked_on
            from (
              select r.case_id, r.nth, r.referred_on, r.nth % 4 = 1 as is_stopped,
                     case when r.referred_on + 21 <= cast(:day as date) then r.referred_on + 21 end as started_on
                from (
                  select n.case_id, n.nth, cast(:day as date) - (n.nth * 53 % 900) as referred_on
                    from (
                      select d.case_id, (row_number() over (order by d.since, d.child_id))::int as nth
                        from ehc.plan_date d
                        join cases.published_case f using (case_id)
                        join children.child c on c.child_id = f.child_id
                       where f.is_invented and extract(year from age(cast(:day as date), c.born_on)) between 14 and 18) n
                   where n.nth % 7 = 0) r) s) t
      """;

  private final JdbcClient jdbc;

  InventedReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param by who is said to have written it down
  /// @return how many reviews, decisions, offers and trainings there are now
  @Transactional(propagation = Propagation.MANDATORY)
  public long load(AccountId by, LocalDate day) {
    return List.of(REVIEW, FIND, DECIDE, OFFER, TRAIN).stream()
        .mapToLong(
            sql -> jdbc.sql(sql).param("by", by.value()).param("day", Date.valueOf(day)).update())
        .sum();
  }
}

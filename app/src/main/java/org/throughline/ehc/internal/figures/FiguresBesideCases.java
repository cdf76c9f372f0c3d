// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.figures;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.cases.CountedFigure;

/// What measures count beside the cases: outcomes, travel, complaints, views and personal budgets.
@Component
class FiguresBesideCases implements CountedFigure.All {

  private static final String ROWS =
      """
      select n.case_id, n.on_day, n.is_above, n.is_below, n.part, n.parts
        from ehc.published_counted n
       where n.figure = :figure and n.known_on <= :today and n.on_day between :from and :until
      """;

  private static final String VIEWS =
      """
      select n.case_id, n.final_on as on_day,
             exists (
               select
                 from ehc.item i
                where i.edition_id = n.edition_id and i.section = 'A' and i.removed_at is null) as is_above,
             true as is_below, '' as part, cast('{}' as text[]) as parts
        from (
          select distinct on (e.plan_id) e.plan_id, e.edition_id, e.case_id, e.final_on
            from ehc.edition e
            join ehc.plan p using (plan_id)
           where e.final_on is not null and p.ceased_on is null
           order by e.plan_id, e.number desc) n
      """;

  private static final String BUDGETS =
      """
      select p.case_id, p.from_on as on_day, b.arrangements is not null as is_above,
             true as is_below, coalesce(b.arrangements, '') as part,
             coalesce(b.parts, '{}') as parts
        from cases.published_plan p
        left join lateral (
          select string_agg(distinct w.words, ', ') as arrangements,
                 array_agg('Arrangement: ' || w.words) as parts
            from ehc.budget b
           cross join lateral (
             select case b.arrangement
                      when 'DIRECT_PAYMENT' then 'Direct payment'
                      when 'NOTIONAL' then 'Held by the council or school'
                      else 'Held by a third party' end as words) w
           where b.child_id = p.child_id and b.decision = 'AGREED' and b.removed_at is null
             and b.from_on <= :until and coalesce(b.until_on, 'infinity') >= :until) b on true
       where p.from_on <= :until and coalesce(p.until_on, 'infinity') > :until
      """;

  @Override
  public List<CountedFigure> figures() {
    return List.of(
        inPeriod("outcomes", "outcomes looked at in reviews", "met or partly met"),
        inPeriod(
            "travel-eligible",
            "children found eligible for help with travel",
            "with a travel budget accepted"),
        inPeriod("travel-budgets", "travel budgets offered", "accepted"),
        inPeriod("travel-referrals", "referrals for travel training", "begun"),
        inPeriod("travel-training", "travel trainings begun", "completed"),
        inPeriod("travel-alone", "young people asked six months later", "travelling alone"),
        inPeriod("complaints", "complaints whose reply fell due", "answered in time"),
        inPeriod("findings", "findings of the Ombudsman", "of fault"),
        new CountedFigure(
            "views", "plans with a final version", "with views in section A", true, VIEWS),
        new CountedFigure("budgets", "plans in force", "with a personal budget", true, BUDGETS));
  }

  private static CountedFigure inPeriod(String code, String all, String above) {
    return new CountedFigure(code, all, above, false, ROWS);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.behind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.throughline.cases.CountedFigure;

/// A figure whose rows the database names, `cases.published_counted`, and how a list says it.
enum NamedFigure {
  REQUESTS("requests for an assessment received"),
  AGREED("decisions whether to assess", "to assess"),
  REFUSED("decisions whether to assess", "not to assess"),
  ASSESSED("assessments that came to a decision", "with a plan"),
  NO_PLAN("decisions that there will be no plan", "within 16 weeks"),
  OVER_A_YEAR("plans made final", "after more than a year"),
  ADVICE("pieces of advice asked for", "back within six weeks"),
  PLANS_BEGUN("plans begun"),
  PLANS_ENDED("plans ended"),
  MOVES("plans moved in or out", "out"),
  PLANS("plans in force", "with autism as the primary need", true),
  REVIEWS_WITHOUT_MEETING("reviews past their day without a meeting", "", true),
  APPEALS("decisions that could be appealed", "registered appeals", false),
  APPEALS_LOST("appeals decided", "lost"),
  MEDIATIONS("mediations held", "with an agreement"),
  PLANS_AT_SCHOOLS("pupils with a plan at a school", "", true);

  /// Of those that are told by their day, the ones in the period; of those that last, the ones on
  /// its last day.
  private static final String ROWS =
      """
      select n.case_id, n.on_day, n.is_above, n.is_below, n.part, cast('{}' as text[]) as parts
        from cases.published_counted n
       where n.figure = :figure and n.known_on <= :today and n.on_day between :from and :until
      """;

  private static final String LASTING =
      """
      select n.case_id, n.on_day, n.is_above, n.is_below, n.part, cast('{}' as text[]) as parts
        from cases.published_counted n
       where n.figure = :figure and n.known_on <= :today and n.on_day <= :until
         and coalesce(n.until_on, 'infinity') > :until
      """;

  /// Pupils with a plan at a school that says how many pupils it has, each with the case in which
  /// the plan was made or changed last.
  private static final String AT_SCHOOLS =
      """
      select l.case_id, cast(:until as date) as on_day, false as is_above, true as is_below,
             'School: ' || s.name || ' (' || s.urn || ')' as part,
             array['Phase: ' || cases.setting_in_words(s.kind)] as parts
        from cases.plans_in_force(:until) f
        join cases.places_on(:until) p using (child_id)
        join settings.published_setting s on s.urn = p.setting and s.roll > 0
       cross join lateral (
         select e.case_id
           from cases.published_event e
          where e.child_id = f.child_id
            and e.type in ('final-plan-issued', 'amended-plan-issued', 'plan-transferred')
          order by e.happened_on desc, e.case_id desc
          limit 1) l
      """;

  private final String all;
  private final String above;
  private final boolean isLasting;

  NamedFigure(String all) {
    this(all, "", false);
  }

  NamedFigure(String all, String above) {
    this(all, above, false);
  }

  NamedFigure(String all, String above, boolean isLasting) {
    this.all = all;
    this.above = above;
    this.isLasting = isLasting;
  }

  /// All of them, as lists ask for them.
  static List<CountedFigure> figures() {
    return Arrays.stream(values()).map(NamedFigure::figure).toList();
  }

  private CountedFigure figure() {
    String rows = this == PLANS_AT_SCHOOLS ? AT_SCHOOLS : isLasting ? LASTING : ROWS;
    return new CountedFigure(code(), all, above, isLasting, rows);
  }

  /// As the database and addresses name it.
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

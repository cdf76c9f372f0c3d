// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

/// One statement a table: all rows arrive as one JSON text.
final class LoadStatements {

  private LoadStatements() {}

  static final String ACTIONS =
      """
      insert into delivery.action
        (commitment_id, strategy_id, priority_id, code, year, original_year, original_due_on,
         theme, text, note, owner_id, partners, success, starts_on, due_on, cost_pence,
         quiet_since, planned_at, planned_by, version, is_invented)
      select r.commitment, r.strategy, r.priority, r.code, r.year, r.firstyear, r.firstdue,
             r.theme, r.words, r.note, r.owner, r.partners, r.success, r.starts, r.due, r.cost,
             r.quiet, r.at, r.account, r.version, r.invented
        from jsonb_to_recordset(:rows::jsonb) as r
             (commitment bigint, strategy bigint, priority bigint, code text, year int,
              firstyear int, firstdue date, theme text, words text, note text, owner bigint,
              partners text[], success text[], starts date, due date, cost bigint, quiet date,
              at timestamptz, account bigint, version bigint, invented boolean)
      returning action_id
      """;

  static final String FORUMS =
      """
      insert into delivery.forum (name) select unnest(:names::text[])
      on conflict (name) do nothing
      """;

  static final String MILESTONES =
      """
      insert into delivery.milestone (action_id, words, due_on, done_on)
      select a.action_id, r.words, r.due, r.done
        from jsonb_to_recordset(:rows::jsonb) as r (code text, words text, due date, done date)
        join delivery.action a on a.code = r.code
      """;

  static final String NEEDS =
      """
      insert into delivery.dependency (action_id, needs_id)
      select a.action_id, n.action_id
        from jsonb_to_recordset(:rows::jsonb) as r (code text, needs text)
        join delivery.action a on a.code = r.code
        join delivery.action n on n.code = r.needs
      """;

  static final String EVIDENCE =
      """
      insert into delivery.evidence (action_id, at, account_id, kind, title, words, link)
      select a.action_id, r.at, r.account, case when r.link is null then 'NOTE' else 'LINK' end,
             r.title, r.words, r.link
        from jsonb_to_recordset(:rows::jsonb) as r
             (code text, at timestamptz, account bigint, title text, words text, link text)
        join delivery.action a on a.code = r.code
       order by r.at
      """;

  static final String BARRIERS =
      """
      insert into delivery.barrier
        (action_id, words, raised_at, raised_by, forum_id, escalated_at, escalated_by,
         resolved_at, resolved_by, resolution)
      select a.action_id, r.words, r.raised, r.account, f.forum_id,
             case when f.forum_id is not null then r.raised end,
             case when f.forum_id is not null then r.account end,
             r.resolved, case when r.resolved is not null then r.account end, r.resolution
        from jsonb_to_recordset(:rows::jsonb) as r
             (code text, words text, raised timestamptz, account bigint, forum text,
              resolved timestamptz, resolution text)
        join delivery.action a on a.code = r.code
        left join delivery.forum f on f.name = r.forum
       order by r.raised
      """;

  static final String CARRIES =
      """
      insert into delivery.carry_forward
        (action_id, at, account_id, from_year, to_year, from_due_on, to_due_on, reason)
      select a.action_id, r.at, r.account, r.fromyear, r.toyear, r.fromdue, r.todue, r.reason
        from jsonb_to_recordset(:rows::jsonb) as r
             (code text, at timestamptz, account bigint, fromyear int, toyear int,
              fromdue date, todue date, reason text)
        join delivery.action a on a.code = r.code
      """;

  static final String CHANGES =
      """
      insert into delivery.change (action_id, version, at, account_id, field, was, becomes)
      select a.action_id, r.version, r.at, r.account, r.field, r.was, r.becomes
        from jsonb_to_recordset(:rows::jsonb) as r
             (code text, version bigint, at timestamptz, account bigint, field text, was text,
              becomes text)
        join delivery.action a on a.code = r.code
       order by r.at, r.version
      """;

  static final String UPDATES =
      """
      insert into delivery.progress_update
        (action_id, version, at, account_id, was, status, words)
      select a.action_id, r.version, r.at, r.account, r.was, r.status, r.words
        from jsonb_to_recordset(:rows::jsonb) as r
             (code text, version bigint, at timestamptz, account bigint, was text, status text,
              words text)
        join delivery.action a on a.code = r.code
       order by r.at, r.version
      """;
}

-- What a panel decided is told by the letter of that decision, and by no other. A question that has no letter of its own is answered by any letter.
create table cases.decision_told_by (
  question text not null check (question ~ '^[a-z]+$'),
  outcome  text not null check (outcome in ('agreed', 'refused')),
  type     text not null check (type ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  primary key (question, outcome, type)
);
comment on column cases.decision_told_by.type is 'The event that the letter shows, as in cases.letter_template.shows';
revoke insert, update, delete on cases.decision_told_by from throughline_app;
insert into cases.decision_told_by (question, outcome, type) values
  ('assess', 'agreed', 'decision-to-assess-notified'),
  ('assess', 'agreed', 'decision-to-reassess-notified'),
  ('assess', 'refused', 'refusal-to-assess-notified'),
  ('assess', 'refused', 'refusal-to-reassess-notified'),
  ('issue', 'agreed', 'decision-to-issue-notified'),
  ('issue', 'agreed', 'draft-plan-sent'),
  ('issue', 'agreed', 'final-plan-issued'),
  ('issue', 'refused', 'refusal-to-issue-notified'),
  ('placement', 'agreed', 'final-plan-issued'),
  ('placement', 'agreed', 'amendment-notice-sent'),
  ('placement', 'agreed', 'amended-plan-issued'),
  ('placement', 'refused', 'final-plan-issued'),
  ('placement', 'refused', 'amendment-notice-sent'),
  ('placement', 'refused', 'amended-plan-issued'),
  ('placement', 'refused', 'decision-not-to-amend-notified'),
  ('amend', 'agreed', 'decision-to-amend-notified'),
  ('amend', 'agreed', 'amendment-notice-sent'),
  ('amend', 'agreed', 'amended-plan-issued'),
  ('amend', 'refused', 'decision-to-maintain-notified'),
  ('amend', 'refused', 'decision-not-to-amend-notified'),
  ('cease', 'agreed', 'decision-to-cease-notified'),
  ('cease', 'refused', 'decision-to-maintain-notified'),
  ('cease', 'refused', 'decision-to-continue');

-- The day on which the family was told what a panel decided; nothing until then. A letter counts from the day it was decided, and one that was taken back does not count.
create function cases.decision_told_on(decided_case bigint, decided_question text, decided_outcome text, decided_on date) returns date
  language sql stable
  as $$
    select case
      when exists (select from cases.decision_told_by t where t.question = decided_question and t.outcome = decided_outcome) then (
        select min(e.happened_on)
          from cases.event e
          join cases.decision_told_by t on t.type = e.type and t.question = decided_question and t.outcome = decided_outcome
         where e.case_id = decided_case and e.happened_on >= decided_on and not e.is_withdrawal
           and not exists (select from cases.event r where r.case_id = e.case_id and r.replaces = e.number))
      else (select min(l.sent_on) from cases.letter l where l.case_id = decided_case and l.sent_on >= decided_on)
    end
  $$;

-- That a draft was sent is said once: the version names the event of the case it was drafted in, and follows when that event is put right or taken back.
alter table ehc.edition add column sent_event int;
alter table ehc.edition add constraint only_what_was_sent_names_its_event check (sent_event is null or sent_on is not null);
create unique index one_version_an_event on ehc.edition (case_id, sent_event);
comment on column ehc.edition.sent_on is 'The day on which it counts as served';
comment on column ehc.edition.sent_event is 'Of its case, by the number it was recorded under first; null where the case has no such event';

-- Drafts that were noted in both places already.
update ehc.edition e
   set sent_event = v.number
  from cases.event v
 where e.final_on is null and e.sent_on is not null
   and not exists (select from ehc.edition other
                    where other.case_id = e.case_id and other.edition_id > e.edition_id and other.sent_on = e.sent_on)
   and v.case_id = e.case_id and v.happened_on = e.sent_on
   and v.type in ('draft-plan-sent', 'amendment-notice-sent')
   and v.replaces is null and not v.is_withdrawal
   and v.number = (select min(other.number) from cases.event other
                    where other.case_id = v.case_id and other.type = v.type
                      and other.happened_on = v.happened_on and other.replaces is null
                      and not exists (select from cases.event later
                                       where later.case_id = other.case_id
                                         and later.replaces = other.number));

-- Which plans of a month are audited is drawn by lot. The seed and every plan that could have been drawn are kept, so that the draw can be shown again: the ticket of a plan is the SHA-256 of the seed, a space and the random number of its case, and the lowest tickets are drawn.
create table ehc.audit_sample (
  sample_id     bigint generated always as identity primary key,
  month         date not null unique check (extract(day from month) = 1),
  seed          uuid not null,
  twice_percent int not null check (twice_percent between 0 and 100),
  drawn_by      bigint not null references identity.account (account_id),
  drawn_at      timestamptz not null
);
revoke update, delete on ehc.audit_sample from throughline_app;

create table ehc.audit_ticket (
  sample_id bigint not null references ehc.audit_sample (sample_id) on delete cascade,
  case_id   bigint not null references cases.case_file (case_id) on delete cascade,
  ticket    text not null check (ticket ~ '^[0-9a-f]{64}$'),
  place     int check (place > 0),
  scorer    bigint references identity.account (account_id),
  second    bigint references identity.account (account_id),
  primary key (sample_id, case_id),
  unique (sample_id, place),
  constraint who_scores_is_known_of_what_is_drawn check ((place is null) = (scorer is null)),
  constraint two_people_score check (second is null or scorer is not null and second <> scorer)
);
create index audit_ticket_of_case on ehc.audit_ticket (case_id);
create index audit_ticket_of_scorer on ehc.audit_ticket (scorer) where place is not null;
revoke update, delete on ehc.audit_ticket from throughline_app;
grant update (scorer, second) on ehc.audit_ticket to throughline_app;

alter table ehc.audit_ticket enable row level security;
create policy seen on ehc.audit_ticket
  using ((select ehc.sight()) = 2 or exists (select from cases.case_file f where f.case_id = audit_ticket.case_id));

-- A sample whose plans were all taken out, as the demonstration's are, goes as well.
create function ehc.forget_empty_samples() returns trigger
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  begin
    delete from audit_sample s
     where s.sample_id in (select sample_id from gone)
       and not exists (select from audit_ticket t where t.sample_id = s.sample_id);
    return null;
  end
  $$;
create trigger forget_empty_samples after delete on ehc.audit_ticket
  referencing old table as gone for each statement execute function ehc.forget_empty_samples();

-- For measures: first scores by the month in which they were finished. They run as the owner, so that every plan counts, and tell of no child. Neither second scores nor audits after putting right are counted. The law is kept where no question of its part is answered by no or partly.
create function ehc.published_quality()
  returns table (month date, good bigint, lawful bigint, everything bigint)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    select date_trunc('month', a.finished_on)::date,
           count(*) filter (where a.grade in ('OUTSTANDING', 'GOOD')),
           count(*) filter (where not exists (
             select
               from audit_answer n
               join criterion c using (criterion_id)
              where n.audit_id = a.audit_id and c.part = 'LAW' and n.answer in ('NO', 'PARTLY'))),
           count(*)
      from audit a
     where a.finished_on is not null and a.second_of is null and a.again_of is null
     group by 1
  $$;
revoke all on function ehc.published_quality() from public;
grant execute on function ehc.published_quality() to throughline_app;

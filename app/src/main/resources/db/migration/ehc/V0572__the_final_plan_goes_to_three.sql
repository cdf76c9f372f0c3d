-- The final plan goes to the family, to the school or college that it names, and to the health body (SI 2014/1530 reg 13(2)): who besides the family was sent it, and when.
alter table ehc.case_step drop constraint case_step_kind_check;
alter table ehc.case_step add constraint case_step_kind_check
  check (kind in ('REUSED_ADVICE', 'MEETING', 'PERSONAL_BUDGET', 'TRAVEL', 'PLAN_SENT'));
alter table ehc.case_step drop constraint only_reused_advice_names_an_adviser;
alter table ehc.case_step add constraint a_step_names_whom_it_is_about
  check ((kind in ('REUSED_ADVICE', 'PLAN_SENT')) = (about <> ''));

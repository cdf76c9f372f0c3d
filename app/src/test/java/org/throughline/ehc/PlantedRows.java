// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.util.List;
import java.util.stream.Stream;

/// What is planted about a child: a row in each table, with a word of its own.
final class PlantedRows {

  private static final List<String> WITH_PLAN =
      List.of(
          """
          insert into ehc.plan (child_id, case_id, recorded_at, ceased_on, ceased_in)
          values (:child, :case, now(), '2013-02-19', :case)
          """,
          """
          insert into ehc.edition (plan_id, number, case_id, begun_at, sent_on, remarks_until)
          select plan_id, 1, :case, now(), '2012-04-11', '2012-05-01' from ehc.plan where child_id = :child
          """,
          """
          insert into ehc.item (edition_id, section, place, text)
          select edition_id, 'B', 1, :marker || '-ehc-item'
            from ehc.edition join ehc.plan using (plan_id) where child_id = :child
          """,
          """
          insert into ehc.item (edition_id, section, place, text)
          select edition_id, 'F', 1, :marker || '-provision'
            from ehc.edition join ehc.plan using (plan_id) where child_id = :child
          """,
          """
          insert into ehc.item (edition_id, section, place, text)
          select edition_id, 'E', 1, :marker || '-outcome'
            from ehc.edition join ehc.plan using (plan_id) where child_id = :child
          """,
          """
          insert into ehc.link (edition_id, from_item, from_kind, to_item, to_kind)
          select f.edition_id, f.item_id, 'NEED', t.item_id, 'PROVISION'
            from ehc.item f join ehc.item t using (edition_id)
           where f.text = :marker || '-ehc-item' and t.text = :marker || '-provision'
          """,
          """
          insert into ehc.change (edition_id, item_id, act, version, was, becomes, changed_by, changed_at)
          select edition_id, item_id, 'ADDED', 1, '{}', jsonb_build_object('text', :marker || '-ehc-change'), :by, now()
            from ehc.item where text = :marker || '-ehc-item'
          """,
          """
          insert into ehc.remark (edition_id, section, said_by, said_on, text, recorded_at)
          select edition_id, 'B', 'FAMILY', '2012-04-20', :marker || '-ehc-remark', now()
            from ehc.item where text = :marker || '-ehc-item'
          """,
          """
          insert into ehc.delivery (plan_id, stem, delivered_on, by_whom, note, recorded_at)
          select plan_id, stem, '2012-09-10', 'A teacher', :marker || '-ehc-delivery', now()
            from ehc.item join ehc.edition using (edition_id) where text = :marker || '-provision'
          """,
          """
          insert into ehc.gap (plan_id, stem, from_on, reason, remedy, remedy_by, recorded_at)
          select plan_id, stem, '2012-10-10', :marker || '-ehc-gap', 'Another teacher', '2012-11-10', now()
            from ehc.item join ehc.edition using (edition_id) where text = :marker || '-provision'
          """,
          """
          update ehc.edition set final_on = '2012-05-22'
           where plan_id = (select plan_id from ehc.plan where child_id = :child)
          """,
          """
          insert into ehc.outcome_review (case_id, edition_id, met_on, changed_by, changed_at)
          select :case, edition_id, '2012-11-27', :by, now()
            from ehc.item where text = :marker || '-outcome'
          """,
          """
          insert into ehc.outcome_result (review_id, edition_id, item_id, result, words)
          select v.review_id, v.edition_id, i.item_id, 'PARTLY', :marker || '-ehc-outcome-result'
            from ehc.outcome_review v join ehc.item i using (edition_id)
           where v.case_id = :case and i.section = 'E'
          """,
          """
          insert into ehc.plan_date (child_id, case_id, setting, since)
          values (:child, :case, :marker || '-ehc-plan-date', '2012-06-22')
          """,
          """
          insert into ehc.placement (child_id, case_id, place, rank, from_on, until_on, note, changed_at)
          values (:child, :case, 'OTHERWISE', 1, '2012-09-01', '2013-01-31', :marker || '-ehc-placement', now())
          """,
          """
          insert into ehc.budget (child_id, case_id, arrangement, asked_on, decision, pays_for, changed_at)
          values (:child, :case, 'NOTIONAL', '2012-03-01', 'OPEN', :marker || '-ehc-budget', now())
          """);

  private static final List<String> BESIDE_PLAN =
      List.of(
          """
          insert into ehc.case_step (case_id, kind, on_day, words, changed_at)
          values (:case, 'MEETING', '2012-03-15', :marker || '-ehc-case-step', now())
          """,
          """
          insert into ehc.history (subject, subject_id, case_id, version, act, state, done_by, done_at)
          values ('STEP', 1, :case, 1, 'added', jsonb_build_object('words', :marker || '-ehc-history'), :by, now())
          """,
          """
          insert into ehc.complaint (case_id, stage, complainant, about, received_on, changed_at)
          values (:case, 'FIRST', 'PARENT', :marker || '-ehc-complaint', '2012-06-01', now())
          """,
          """
          insert into ehc.mediation_result (case_id, outcome, agreed, changed_at)
          values (:case, 'FULL', :marker || '-ehc-mediation-result', now())
          """,
          """
          insert into ehc.travel_budget (case_id, offered_on, reply, words, changed_by, changed_at)
          values (:case, '2012-06-05', 'OPEN', :marker || '-ehc-travel-budget', :by, now())
          """,
          """
          insert into ehc.travel_decision (case_id, decided_on, is_eligible, ground, words, changed_by, changed_at)
          values (:case, '2012-06-04', true, 'SEND', :marker || '-ehc-travel-decision', :by, now())
          """,
          """
          insert into ehc.travel_training (case_id, referred_on, words, changed_by, changed_at)
          values (:case, '2012-06-06', :marker || '-ehc-travel-training', :by, now())
          """,
          """
          insert into ehc.audit (case_id, framework_id, scorer, begun_on, notes, changed_at)
          select :case, framework_id, :by, '2012-07-01', jsonb_build_object('LAW', :marker || '-ehc-audit'), now()
            from ehc.framework where number = 1
          """,
          """
          insert into ehc.audit_answer (audit_id, criterion_id, answer)
          select a.audit_id, c.criterion_id, 'PARTLY'
            from ehc.audit a join ehc.criterion c using (framework_id)
           where a.case_id = :case and c.part = 'LAW' and c.place = 3
          """,
          """
          insert into ehc.audit_action (audit_id, words, owner, due_on, made_by, made_at)
          select audit_id, :marker || '-ehc-audit-action', :by, '2012-08-01', :by, now()
            from ehc.audit where case_id = :case
          """,
          """
          insert into ehc.audit_sample (month, seed, twice_percent, drawn_by, drawn_at)
          values ('1999-01-01', gen_random_uuid(), 0, :by, now())
          on conflict do nothing
          """,
          """
          insert into ehc.audit_ticket (sample_id, case_id, ticket)
          select sample_id, :case, encode(sha256(convert_to(:marker, 'UTF8')), 'hex')
            from ehc.audit_sample where month = '1999-01-01'
          """);

  private static final List<String> IN_CASE =
      List.of(
          """
          insert into cases.event (case_id, number, type, happened_on, recorded_at, recorded_by, details)
          values (:case, 1, 'request-received', '2012-01-05', now(), :by,
                  jsonb_build_object('remark', :marker || '-cases-event'))
          """,
          """
          insert into cases.due (case_id, duty, nth, party, kind, due_on, state, because, source)
          values (:case, 'assessment-decision', 1, 'COUNCIL', 'must', '2012-02-16', 'missed', :marker || '-cases-due', 'x')
          """,
          """
          insert into cases.note (case_id, words, written_at, written_by)
          values (:case, :marker || '-cases-note', now(), :by)
          """,
          """
          insert into cases.task (case_id, words, made_at, made_by)
          values (:case, :marker || '-cases-task', now(), :by)
          """,
          """
          insert into cases.person (case_id, part, name, from_on, added_by)
          values (:case, 'other', :marker || '-cases-person', '2012-01-05', :by)
          """,
          """
          insert into cases.letter (case_id, code, version, title, recipient, body, method, sent_on,
            served_on, number, written_at, written_by)
          select :case, code, version, 'A letter', 'The family', :marker || '-cases-letter', 'post',
                 '2012-01-10', '2012-01-12', 1, now(), :by
            from cases.letter_template order by code, version limit 1
          """,
          """
          insert into cases.document (document_id, case_id, title, received_on, kept_at, kept_by)
          values (:document, :case, :marker || '-cases-document', '2012-01-20', now(), :by)
          """,
          """
          with met as (
            insert into cases.panel (name, meets_on, changed_by, planned_at)
            values ('Panel ' || gen_random_uuid(), '2012-02-01', :by, now()) returning panel_id)
          insert into cases.panel_item (panel_id, case_id, question, words, put_at, put_by, changed_by)
          select panel_id, :case, 'assess', :marker || '-cases-panel-item', now(), :by, :by from met
          """);

  private static final List<String> ON_CHILD =
      List.of(
          """
          insert into children.former_name (child_id, forename, surname, source_id, recorded_at)
          values (:child, '', :marker || '-children-former-name', :source, now())
          """,
          """
          insert into children.other_number (child_id, scheme, number, source_id, recorded_at)
          values (:child, 'REFERENCE', :marker || '-children-other-number', :source, now())
          """,
          """
          insert into children.address (child_id, lines, from_on, source_id, recorded_at)
          values (:child, :marker || '-children-address', '2000-01-01', :source, now())
          """,
          """
          insert into children.contact (child_id, name, relationship, source_id, recorded_at)
          values (:child, :marker || '-children-contact', 'MOTHER', :source, now())
          """,
          """
          insert into children.consent (child_id, what, words, given_on, given_by, source_id, recorded_at)
          values (:child, 'OTHER', :marker || '-children-consent', '2012-01-05', 'The mother', :source, now())
          """,
          """
          insert into children.flag (child_id, kind, from_on, until_on, source_id, recorded_at)
          values (:child, 'YOUNG_CARER', '2007-03-08', '2008-03-08', :source, now())
          """,
          """
          insert into children.enrolment (child_id, setting, from_on, source_id, recorded_at)
          values (:child, :marker || '-children-enrolment', '2005-09-01', :source, now())
          """,
          """
          insert into children.change (child_id, version, field, was, becomes, source_id, recorded_at)
          values (:child, 1, 'known_as', '', :marker || '-children-change', :source, now())
          """,
          """
          insert into children.reason_given (child_id, account_id, reason, note, given_at)
          values (:child, :by, 'DUTY', :marker || '-children-reason-given', now())
          """,
          """
          insert into children.legal_hold (child_id, reason, placed_by, placed_at, lifted_by, lifted_at)
          values (:child, :marker || '-children-legal-hold', :by, now(), :by, now())
          """,
          """
          insert into children.import_part (import_id, child_id, part, part_id, becomes)
          values (0, :child, 'ADDRESS', 1, jsonb_build_object('lines', :marker || '-children-import-part'))
          """,
          """
          insert into children.import_match (import_id, row_number, state, reason, child_id)
          values (0, :child, 'SAME', :marker || '-children-import-match', :child)
          """,
          """
          insert into children.import_home (import_id, row_number, lines, postcode, uprn, cells, child_id, kind)
          values (0, :child, :marker || '-children-import-home', '', '', array[:marker], :child, 'HOME')
          """,
          """
          insert into children.import_row
            (import_id, row_number, forename, middle_names, surname, known_as, known_as_surname, former_surname,
             born_on, sex, former_upn, ethnicity, first_language, lines, postcode, setting, status, year_group,
             sen_provision, is_service, reference, names, lexemes)
          values (0, :child, 'Ola', '', :marker, '', '', '', '1990-01-01', '', '', '', '', '', '', '', '', '', '',
             false, '', '', '')
          """,
          """
          insert into children.possible_duplicate (one, other, reasons, found_at)
          values (least(:child, :twin), greatest(:child, :twin), array[:marker || '-children-possible-duplicate'], now())
          """,
          """
          insert into children.not_same (one, other, said_by, said_at)
          values (least(:child, :twin), greatest(:child, :twin), :by, now())
          """,
          """
          insert into children.merge (survivor, absorbed, was, becomes, merged_by, merged_at, undone_by, undone_at)
          values (:child, :twin, '{}', jsonb_build_object('KNOWN_AS', :marker || '-children-merge'), :by, now(), :by, now())
          """);

  /// In an order in which each finds what it hangs on.
  static final List<String> ALL =
      Stream.of(ON_CHILD, IN_CASE, WITH_PLAN, BESIDE_PLAN).flatMap(List::stream).toList();

  private PlantedRows() {}
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.Outcome;
import org.throughline.platform.documents.DocumentId;
import org.throughline.platform.documents.Documents;
import org.throughline.platform.identity.Account;

/// Plants a word of its own into every table that hangs on a child or a case, past all rules, as
/// the owner of the tables.
@TestComponent
public class Planting {

  private static final String HANGING =
      """
      with recursive hanging (oid) as (
        select 'children.child'::regclass::oid
        union
        select 'cases.case_file'::regclass::oid
        union
        select k.conrelid
          from hanging h
          join pg_constraint k on k.confrelid = h.oid and k.contype = 'f')
      select c.oid::regclass::text
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
         and (c.oid in (select oid from hanging)
              or exists (select from pg_attribute a
                          where a.attrelid = c.oid and a.attname in ('child_id', 'case_id')))
       order by 1
      """;

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
          insert into ehc.plan_date (child_id, case_id, setting, since)
          values (:child, :case, :marker || '-ehc-plan-date', '2012-05-22')
          """,
          """
          insert into ehc.placement (child_id, case_id, place, rank, from_on, until_on, note, changed_at)
          values (:child, :case, 'OTHERWISE', 1, '2012-09-01', '2013-02-19', :marker || '-ehc-placement', now())
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

  private final JdbcClient owner;
  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final Documents documents;

  Planting(
      @Qualifier("ownerDataSource") DataSource owner,
      ChildrenLoader loader,
      ChildrenWeb web,
      Documents documents) {
    this.owner = JdbcClient.create(owner);
    this.loader = loader;
    this.web = web;
    this.documents = documents;
  }

  /// The tables that hang on a child or a case by a foreign key, directly or not, or name one.
  public List<String> hanging() {
    return owner.sql(HANGING).query(String.class).list();
  }

  /// A child born on `birth` about whom something is kept everywhere.
  public PlantedChild plant(LocalDate birth, Account by) {
    String marker = marker();
    ChildId child = InventedChild.named("Ola", marker).bornOn(birth).keptBy(loader);
    ChildId twin = InventedChild.named("Other", "Twinfield").keptBy(loader);
    String path = web.path(child);
    UUID address = UUID.randomUUID();
    keep("child", path.replace("/children/", ""), marker + " of the child", by);
    Map<String, Object> values = new TreeMap<>();
    values.put("child", child.value());
    values.put("twin", twin.value());
    values.put("marker", marker);
    values.put("by", by.id().value());
    values.put("document", keep("case", address.toString(), marker + " of the case", by).value());
    values.put("source", source(child));
    values.put("case", openCase(child, address, marker));
    List.of(ON_CHILD, IN_CASE, WITH_PLAN, BESIDE_PLAN)
        .forEach(part -> part.forEach(sql -> owner.sql(sql).params(values).update()));
    return new PlantedChild(child, path, (long) values.get("case"), marker, words(marker));
  }

  /// A word of letters alone that nobody else has, as a name is looked for.
  private static String marker() {
    return UUID.randomUUID()
        .toString()
        .substring(0, 8)
        .chars()
        .mapToObj(digit -> Character.toString('k' + Character.digit(digit, 16)))
        .collect(Collectors.joining("", "Zy", ""));
  }

  private DocumentId keep(String subject, String subjectId, String text, Account by) {
    Outcome<DocumentId> kept =
        documents.store(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            text.replace(' ', '-') + ".txt",
            by.id(),
            subject,
            subjectId);
    return ((Outcome.Done<DocumentId>) kept).value();
  }

  private long source(ChildId child) {
    return owner
        .sql("select source_id from children.child where child_id = ?")
        .param(child.value())
        .query(Long.class)
        .single();
  }

  private long openCase(ChildId child, UUID address, String marker) {
    return owner
        .sql(
            """
            insert into cases.case_file
              (public_id, pathway, child_id, setting, opened_on, closed_on, recorded_at)
            values (:address, 'ehc-needs-assessment', :child, :setting, '2012-01-05', '2013-02-19', now())
            returning case_id
            """)
        .param("address", address)
        .param("child", child.value())
        .param("setting", marker + "-case")
        .query(Long.class)
        .single();
  }

  private Map<String, String> words(String marker) {
    Map<String, String> words = new TreeMap<>();
    for (String table : hanging()) {
      words.put(table, marker + "-" + table.replaceAll("[._]", "-"));
    }
    words.put("children.child", marker);
    words.put("children.flag", "2007-03-08");
    words.put("cases.case_file", marker + "-case");
    words.put("ehc.plan", "2013-02-19");
    words.put("ehc.edition", "2012-05-22");
    words.put("ehc.link", "F: " + marker + "-provision");
    words.put("ehc.audit_answer", "The plan was issued in time, or an exception is recorded");
    words.put("ehc.audit_ticket", hash(marker));
    return words;
  }

  private String hash(String marker) {
    return owner
        .sql("select encode(sha256(convert_to(?, 'UTF8')), 'hex')")
        .param(marker)
        .query(String.class)
        .single();
  }

  /// How many rows a table holds of this child or its case, by every column that names one.
  public long rowsOf(String table, PlantedChild child) {
    String named =
        owner
            .sql(
                """
                select string_agg(format('%I = %s', a.attname,
                         case when a.attname = 'case_id' then ':case' else ':child' end), ' or ')
                  from pg_attribute a
                 where a.attrelid = :table::regclass and a.attname in ('child_id', 'case_id')
                """)
            .param("table", table)
            .query((row, number) -> String.valueOf(row.getString(1)))
            .single();
    return named.equals("null") ? 0 : count(table, named, child);
  }

  private long count(String table, String named, PlantedChild child) {
    return owner
        .sql("select count(*) from " + table + " where " + named)
        .params(Map.of("child", child.id().value(), "case", child.caseId()))
        .query(Long.class)
        .single();
  }

  /// The tables of the whole database in which the child's marker stands.
  public List<String> tablesWith(String marker) {
    return owner
        .sql(
            """
            select c.oid::regclass::text
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
             order by 1
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> holds(table, marker))
        .toList();
  }

  private boolean holds(String table, String marker) {
    return owner
        .sql("select exists (select from " + table + " t where lower(t::text) like ?)")
        .param("%" + marker.toLowerCase(java.util.Locale.ROOT) + "%")
        .query(Boolean.class)
        .single();
  }
}

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
    PlantedRows.ALL.forEach(sql -> owner.sql(sql).params(values).update());
    return new PlantedChild(
        child, path, (long) values.get("case"), address.toString(), marker, words(marker));
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
            values (:address, 'ehc-needs-assessment', :child, :setting, '2012-01-05', '2013-03-01', now())
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
    words.put("children.flag", "8 March 2007");
    words.put("cases.case_file", marker + "-case");
    words.put("ehc.plan", "2013-02-19");
    words.put("ehc.edition", "2012-05-22");
    words.put("ehc.outcome_review", "2012-11-27");
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

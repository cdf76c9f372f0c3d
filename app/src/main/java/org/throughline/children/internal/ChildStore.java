// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.platform.Outcome;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// Children's records, one by one: row, history and audit line in one transaction.
@Component
public class ChildStore {

  private static final String COLUMNS =
      """
      select c.child_id, c.public_id, c.forename, c.middle_names, c.surname, c.known_as,
             c.known_as_surname, c.born_on::text, coalesce(c.died_on::text, '') as died_on, c.sex,
             coalesce(c.upn, '') as upn, c.no_upn_reason, coalesce(c.uln, '') as uln,
             coalesce(c.nhs_number, '') as nhs_number, c.ethnicity, c.first_language,
             c.preferred_language, case when c.needs_interpreter then 'yes' else '' end as needs_interpreter,
             c.communication, c.is_restricted, c.household_id, c.version,
             array(select a.child_id from children.child a where a.merged_into = c.child_id) as absorbed,
             s.words as source,
             (select b.public_id from children.child b where b.child_id = c.merged_into) as survivor
        from children.child c
        join children.source s using (source_id)
      """;

  private static final String BY_ID = COLUMNS + " where c.child_id = :id";

  private static final String BY_ADDRESS = COLUMNS + " where c.public_id = :address";

  private static final String LOCK =
      """
      select version from children.child where child_id = :id and merged_into is null for update
      """;

  private static final String ADD =
      """
      insert into children.child
        (forename, middle_names, surname, known_as, known_as_surname, born_on, died_on, sex, upn,
         no_upn_reason, uln, nhs_number, ethnicity, first_language, preferred_language,
         needs_interpreter, communication, source_id, recorded_at)
      values
        (:forename, :middle_names, :surname, :known_as, :known_as_surname, :born_on::date,
         nullif(:died_on, '')::date, :sex, nullif(:upn, ''), :no_upn_reason, nullif(:uln, ''),
         nullif(:nhs_number, ''), :ethnicity, :first_language, :preferred_language,
         :needs_interpreter = 'yes', :communication, :source, :at)
      returning child_id
      """;

  private static final String REVISE =
      """
      update children.child
         set forename = :forename, middle_names = :middle_names, surname = :surname,
             known_as = :known_as, known_as_surname = :known_as_surname,
             born_on = :born_on::date, died_on = nullif(:died_on, '')::date, sex = :sex,
             upn = nullif(:upn, ''), no_upn_reason = :no_upn_reason, uln = nullif(:uln, ''),
             nhs_number = nullif(:nhs_number, ''), ethnicity = :ethnicity,
             first_language = :first_language, preferred_language = :preferred_language,
             needs_interpreter = :needs_interpreter = 'yes', communication = :communication,
             version = version + 1
       where child_id = :id
      """;

  private static final String TOUCH =
      """
      update children.child set version = version + 1 where child_id = :id
      """;

  private static final String NOTE =
      """
      insert into children.change
        (child_id, version, field, was, becomes, source_id, recorded_at)
      select child_id, version, :field, :was, :becomes, :source, :at
        from children.child where child_id = :id
      """;

  private static final String LAST_CHANGED_BY =
      """
      select s.account_id
        from children.change h
        join children.source s using (source_id)
       where h.child_id = :id and s.account_id is not null
       order by h.change_id desc
       limit 1
      """;

  private final JdbcClient jdbc;
  private final Sources sources;
  private final AuditLog audit;
  private final Accounts accounts;

  ChildStore(JdbcClient jdbc, Sources sources, AuditLog audit, Accounts accounts) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.audit = audit;
    this.accounts = accounts;
  }

  @Transactional(readOnly = true)
  public Optional<ChildRecord> find(ChildId id) {
    return jdbc.sql(BY_ID).param("id", id.value()).query(ChildStore::read).optional();
  }

  /// The record whose page has this address, though it be merged into another.
  @Transactional(readOnly = true)
  public Optional<ChildRecord> find(UUID address) {
    return jdbc.sql(BY_ADDRESS).param("address", address).query(ChildStore::read).optional();
  }

  /// Adds a child whose facts are in order.
  @Transactional
  public ChildRecord add(Facts facts, String sourceWords, Signature signature) {
    long source = typed(sourceWords, signature);
    long id =
        with(ADD, facts)
            .param("source", source)
            .param("at", Timestamp.from(signature.at()))
            .query(Long.class)
            .single();
    ChildRecord added = find(new ChildId(id)).orElseThrow();
    audit(signature, "child-added", added, Map.of());
    return added;
  }

  /// Writes the facts that differ.
  ///
  /// @param seen the version that the person saw
  @Transactional
  public Outcome<ChildRecord> revise(
      ChildId id, long seen, Facts facts, String sourceWords, Signature signature) {
    Optional<Long> version = lock(id);
    if (version.isEmpty() || version.get() != seen) {
      return new Outcome.Overtaken<>(lastChangedBy(id), version.orElse(seen));
    }
    ChildRecord before = find(id).orElseThrow();
    List<Field> changed = facts.differencesFrom(before.facts());
    if (!changed.isEmpty()) {
      with(REVISE, facts).param("id", id.value()).update();
      long source = typed(sourceWords, signature);
      for (Field field : changed) {
        note(id, field.column(), before.facts().get(field), facts.get(field), source, signature);
      }
      audit(signature, "child-changed", before, Map.of("fields", columns(changed)));
    }
    return new Outcome.Done<>(find(id).orElseThrow());
  }

  /// Notes that something beside the facts changed, within the transaction of the change.
  void noteBeside(
      ChildRecord child,
      String field,
      String was,
      String becomes,
      long source,
      Signature signature) {
    jdbc.sql(TOUCH).param("id", child.id().value()).update();
    note(child.id(), field, was, becomes, source, signature);
    audit(signature, "child-changed", child, Map.of("fields", field));
  }

  /// Locks the record for this transaction; absent when it is not to be seen, or was merged.
  Optional<Long> lock(ChildId id) {
    return jdbc.sql(LOCK).param("id", id.value()).query(Long.class).optional();
  }

  long typed(String words, Signature signature) {
    String said = words.isBlank() ? "Typed in" : words.strip();
    return sources.add(
        Sources.Kind.TYPED, said, Optional.of(signature.by()), Optional.empty(), signature.at());
  }

  void note(
      ChildId id, String field, String was, String becomes, long source, Signature signature) {
    jdbc.sql(NOTE)
        .param("id", id.value())
        .param("field", field)
        .param("was", was)
        .param("becomes", becomes)
        .param("source", source)
        .param("at", Timestamp.from(signature.at()))
        .update();
  }

  void audit(Signature signature, String act, ChildRecord child, Map<String, String> detail) {
    audit.record(Optional.of(signature.by()), act, "child", child.address().toString(), detail);
  }

  /// Who changed the record last, by name.
  String lastChangedBy(ChildId id) {
    return jdbc.sql(LAST_CHANGED_BY)
        .param("id", id.value())
        .query(Long.class)
        .optional()
        .map(account -> accounts.names().getOrDefault(new AccountId(account), "Somebody"))
        .orElse("Somebody");
  }

  private JdbcClient.StatementSpec with(String sql, Facts facts) {
    JdbcClient.StatementSpec statement = jdbc.sql(sql);
    for (Field field : Field.values()) {
      statement = statement.param(field.column(), facts.get(field));
    }
    return statement;
  }

  private static String columns(List<Field> fields) {
    return String.join(", ", fields.stream().map(Field::column).toList());
  }

  private static ChildRecord read(ResultSet row, int number) throws SQLException {
    Map<Field, String> facts = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      facts.put(field, row.getString(field.column()));
    }
    long household = row.getLong("household_id");
    List<Long> absorbed = new ArrayList<>(List.of((Long[]) row.getArray("absorbed").getArray()));
    return new ChildRecord(
        new ChildId(row.getLong("child_id")),
        row.getObject("public_id", UUID.class),
        new Facts(facts),
        row.getBoolean("is_restricted"),
        household == 0 ? Optional.empty() : Optional.of(household),
        absorbed,
        Optional.ofNullable(row.getObject("survivor", UUID.class)),
        row.getLong("version"),
        row.getString("source"));
  }
}

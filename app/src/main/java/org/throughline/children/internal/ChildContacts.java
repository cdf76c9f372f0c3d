// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.Relationship;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;

/// Puts right what is known of a contact: row, history and audit line in one transaction, by one
/// person at a time.
@Component
public class ChildContacts {

  /// What a contact's form asks, each with how the history calls it.
  private static final Map<String, String> LABELS = labels();

  private static final String OPEN =
      """
      select version, name, relationship, responsibility,
             coalesce(contact_order::text, '') as "order",
             case when lives_with_child then 'yes' else '' end as lives,
             case when may_be_contacted then '' else 'yes' end as barred,
             phone, email, address, preferred_language as language,
             case when needs_interpreter then 'yes' else '' end as interpreter, communication
        from children.contact
       where contact_id = :id and child_id = any(:ids) and ended_on is null
      """;

  private static final String REVISE =
      """
      update children.contact
         set name = :name, relationship = :relationship, responsibility = :responsibility,
             contact_order = nullif(:order, '')::int, lives_with_child = :lives = 'yes',
             may_be_contacted = :barred <> 'yes', phone = :phone, email = :email,
             address = :address, preferred_language = :language,
             needs_interpreter = :interpreter = 'yes', communication = :communication,
             version = version + 1
       where contact_id = :id
      """;

  private final JdbcClient jdbc;
  private final ChildStore store;

  ChildContacts(JdbcClient jdbc, ChildStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /// A contact that lasts, as its form shows it.
  ///
  /// @param values by the names of the form's fields
  public record Contact(long id, long version, Map<String, String> values) {
    public Contact {
      values = Map.copyOf(values);
    }
  }

  /// A contact of this child, or of a record that was merged into this one; absent when it ended.
  @Transactional(readOnly = true)
  public Optional<Contact> find(ChildRecord child, long id) {
    List<Long> ids = new java.util.ArrayList<>(child.absorbed());
    ids.add(child.id().value());
    return jdbc.sql(OPEN)
        .param("id", id)
        .param("ids", ids.toArray(Long[]::new))
        .query(
            (row, number) -> {
              Map<String, String> values = new LinkedHashMap<>();
              for (String name : LABELS.keySet()) {
                values.put(name, row.getString(name));
              }
              return new Contact(id, row.getLong("version"), values);
            })
        .optional();
  }

  /// Writes what differs; values must be in order.
  ///
  /// @param seen the version that the person saw
  @Transactional
  public Outcome<ChildRecord> revise(
      ChildRecord child, long id, long seen, Map<String, String> values, Signature signature) {
    if (store.lock(child.id()).isEmpty()) {
      return new Outcome.Refused<>(List.of(Parts.gone()));
    }
    Optional<Contact> before = find(child, id);
    if (before.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "CHILD-138", "", "This contact has ended meanwhile. Open the record again.")));
    }
    if (before.get().version() != seen) {
      return new Outcome.Overtaken<>(store.lastChangedBy(child.id()), before.get().version());
    }
    return write(child, before.get(), values, signature);
  }

  private Outcome<ChildRecord> write(
      ChildRecord child, Contact before, Map<String, String> values, Signature signature) {
    List<String> changed =
        LABELS.keySet().stream()
            .filter(name -> !before.values().get(name).equals(values.get(name)))
            .toList();
    if (changed.isEmpty()) {
      return new Outcome.Done<>(child);
    }
    JdbcClient.StatementSpec statement = jdbc.sql(REVISE).param("id", before.id());
    for (String name : LABELS.keySet()) {
      statement = statement.param(name, values.get(name));
    }
    try {
      statement.update();
    } catch (DataIntegrityViolationException taken) {
      return new Outcome.Refused<>(List.of(Parts.overlaps(PartKind.CONTACT)));
    }
    long source = store.typed(values.getOrDefault("heard", ""), signature);
    String was = said(before.values(), changed);
    store.noteBeside(child, "contact", was, said(values, changed), source, signature);
    return new Outcome.Done<>(child);
  }

  /// The name, and each of these values in words.
  private static String said(Map<String, String> values, List<String> names) {
    return names.stream()
        .map(name -> LABELS.get(name) + ": " + inWords(name, values.getOrDefault(name, "")))
        .collect(Collectors.joining("; ", values.get("name") + " – ", ""));
  }

  private static String inWords(String name, String value) {
    return switch (name) {
      case "relationship" -> Relationship.valueOf(value).label();
      case "responsibility" -> PartWords.RESPONSIBILITY.getOrDefault(value, value);
      case "lives", "barred", "interpreter" -> value.equals("yes") ? "Yes" : "No";
      default -> value.isEmpty() ? "(nothing)" : value.replace("\n", ", ");
    };
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("name", "Name");
    labels.put("relationship", "Relationship");
    labels.put("responsibility", "Parental responsibility");
    labels.put("order", "Order of contact");
    labels.put("lives", "Lives with the child");
    labels.put("barred", "Must not be contacted");
    labels.put("phone", "Telephone");
    labels.put("email", "Email");
    labels.put("address", "Address");
    labels.put("language", "Preferred language");
    labels.put("interpreter", "Needs an interpreter");
    labels.put("communication", "How to communicate");
    return labels;
  }
}

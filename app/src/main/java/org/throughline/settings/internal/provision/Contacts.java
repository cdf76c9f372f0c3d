// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.provision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.ContactRole;
import org.throughline.settings.SettingId;
import org.throughline.settings.internal.register.SettingChanges;
import org.throughline.settings.internal.register.SettingRows;

/// The people to ring at a setting, each from a day until a day. Their names are for staff alone
/// and never enter the history or the audit log.
@Component
public class Contacts {

  private static final String COLUMNS =
      """
      select contact_id, role, name, email, phone, from_on, until_on from settings.contact
      """;

  private static final String OF =
      COLUMNS
          + " where setting_id = :id and removed_at is null and (until_on is null or until_on >="
          + " :since) order by array_position(array['HEAD', 'SENCO', 'SAFEGUARDING', 'ATTENDANCE',"
          + " 'OFFICE', 'CHAIR', 'OTHER'], role), from_on desc, contact_id";

  private static final String ADD =
      """
      insert into settings.contact
        (setting_id, role, name, email, phone, from_on, until_on, entered_at, entered_by)
      values (:id, :role, :name, :email, :phone, :from, :until, :at, :by)
      """;

  private static final String REMOVE =
      """
      update settings.contact set removed_at = :at
       where contact_id = :contact and setting_id = :id and removed_at is null
      returning role
      """;

  private final JdbcClient jdbc;
  private final SettingRows rows;
  private final SettingChanges changes;
  private final AuditLog audit;
  private final Clock clock;

  Contacts(JdbcClient jdbc, SettingRows rows, SettingChanges changes, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /// One person, or an office.
  ///
  /// @param email may be empty where there is a phone
  /// @param phone may be empty where there is an e-mail
  /// @param until the last day; absent while it goes on
  public record Contact(
      long id,
      ContactRole role,
      String name,
      String email,
      String phone,
      LocalDate from,
      Optional<LocalDate> until) {}

  /// Those of today and later.
  public List<Contact> of(SettingId setting, LocalDate since) {
    return jdbc.sql(OF)
        .param("id", setting.value())
        .param("since", since)
        .query(Contacts::contact)
        .list();
  }

  /// Adds one.
  ///
  /// @param contact whose number does not matter
  @Transactional
  public Outcome<SettingId> add(SettingId setting, Contact contact, AccountId by) {
    List<Problem> problems = problems(contact);
    if (rows.lock(setting).isEmpty()) {
      problems.add(new Problem("SET-100", "", "There is no such setting."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    jdbc.sql(ADD)
        .param("id", setting.value())
        .param("role", contact.role().name())
        .param("name", contact.name())
        .param("email", contact.email())
        .param("phone", contact.phone())
        .param("from", contact.from())
        .param("until", contact.until().orElse(null))
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
    keep(setting, by, contact.role(), "", "Added", "contact-added");
    return new Outcome.Done<>(setting);
  }

  @Transactional
  public Outcome<SettingId> remove(SettingId setting, long contact, AccountId by) {
    Optional<String> role =
        jdbc.sql(REMOVE)
            .param("id", setting.value())
            .param("contact", contact)
            .param("at", Timestamp.from(clock.instant()))
            .query(String.class)
            .optional();
    if (role.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(new Problem("SET-504", "", "This contact was taken out already.")));
    }
    keep(setting, by, ContactRole.valueOf(role.get()), "There", "Taken out", "contact-removed");
    return new Outcome.Done<>(setting);
  }

  private void keep(
      SettingId setting, AccountId by, ContactRole role, String was, String becomes, String act) {
    changes.note(setting, clock.instant(), by, "Contact: " + role.label(), was, becomes);
    audit.record(
        Optional.of(by),
        act,
        "setting",
        Long.toString(setting.value()),
        Map.of("role", role.name()));
  }

  /// Everything that is wrong with what was typed.
  public static List<Problem> problems(Contact contact) {
    List<Problem> problems = new ArrayList<>();
    if (contact.name().length() < 2 || contact.name().length() > 120) {
      problems.add(new Problem("SET-501", "name", "Enter a name, or the office's."));
    }
    if (contact.email().isEmpty() && contact.phone().isEmpty()) {
      problems.add(new Problem("SET-502", "email", "Enter an e-mail address or a telephone."));
    }
    if (!contact.email().isEmpty()
        && !(contact.email().length() <= 254
            && contact.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))) {
      problems.add(
          new Problem("SET-503", "email", "Enter an e-mail address like office@school.example."));
    }
    if (!contact.phone().isEmpty() && !contact.phone().matches("[+0-9() ext.]{6,40}")) {
      problems.add(new Problem("SET-503", "phone", "Enter a telephone number in digits."));
    }
    if (contact.until().filter(until -> until.isBefore(contact.from())).isPresent()) {
      problems.add(new Problem("SET-505", "until", "Enter a last day after the first."));
    }
    return problems;
  }

  private static Contact contact(ResultSet row, int number) throws SQLException {
    return new Contact(
        row.getLong("contact_id"),
        ContactRole.valueOf(row.getString("role")),
        row.getString("name"),
        row.getString("email"),
        row.getString("phone"),
        row.getObject("from_on", LocalDate.class),
        Optional.ofNullable(row.getObject("until_on", LocalDate.class)));
  }
}

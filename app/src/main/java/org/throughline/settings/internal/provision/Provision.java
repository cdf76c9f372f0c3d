// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.provision;

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
import org.throughline.platform.web.Dates;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.CommissionedPlaces;
import org.throughline.settings.Need;
import org.throughline.settings.PlaceKind;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingId;
import org.throughline.settings.internal.register.SettingChanges;
import org.throughline.settings.internal.register.SettingRows;

/// Commissioned specialist places: dated, by year and need, none after a setting has closed.
@Component
public class Provision {

  private static final int MOST = 2_000;

  private static final String OF =
      """
      select place_id, setting_id, kind, need, academic_year, places, agreed_on, note
        from settings.place
       where setting_id = :id and removed_at is null
       order by kind, need, academic_year
      """;

  private static final String ADD =
      """
      insert into settings.place
        (setting_id, kind, need, academic_year, places, agreed_on, note, entered_at, entered_by)
      values (:id, :kind, :need, :year, :places, :agreed, :note, :at, :by)
      """;

  private static final String REMOVE =
      """
      update settings.place set removed_at = :at, removed_by = :by
       where setting_id = :id and removed_at is null
         and kind = :kind and need = :need and academic_year = :year
      """;

  private final JdbcClient jdbc;
  private final SettingRows rows;
  private final SettingChanges changes;
  private final AuditLog audit;
  private final Clock clock;

  Provision(
      JdbcClient jdbc, SettingRows rows, SettingChanges changes, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a person says about places.
  ///
  /// @param places what was agreed; replaces what was said of the same kind, need and year before
  public record Agreed(
      SettingId setting,
      PlaceKind kind,
      Need need,
      AcademicYear year,
      int places,
      LocalDate agreedOn,
      String note,
      AccountId by) {}

  public List<CommissionedPlaces> of(SettingId setting) {
    return jdbc.sql(OF)
        .param("id", setting.value())
        .query(
            (row, number) ->
                new CommissionedPlaces(
                    row.getLong("place_id"),
                    new SettingId(row.getLong("setting_id")),
                    PlaceKind.valueOf(row.getString("kind")),
                    Need.valueOf(row.getString("need")),
                    new AcademicYear(row.getInt("academic_year")),
                    row.getInt("places"),
                    row.getObject("agreed_on", LocalDate.class),
                    row.getString("note")))
        .list();
  }

  @Transactional
  public Outcome<SettingId> agree(Agreed agreed) {
    Optional<Setting> setting = rows.lock(agreed.setting());
    List<Problem> problems = problems(agreed, setting);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Optional<CommissionedPlaces> before = before(agreed);
    if (before.filter(each -> isSame(each, agreed)).isEmpty()) {
      remove(agreed);
      insert(agreed);
      keep(agreed, before.map(each -> Integer.toString(each.places())).orElse(""));
    }
    return new Outcome.Done<>(agreed.setting());
  }

  /// Takes out what was said of a kind, need and year.
  @Transactional
  public Outcome<SettingId> withdraw(SettingId setting, long place, AccountId by) {
    rows.lock(setting);
    Optional<CommissionedPlaces> there =
        of(setting).stream().filter(each -> each.id() == place).findFirst();
    if (there.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(new Problem("SET-404", "", "These places were taken out already.")));
    }
    CommissionedPlaces each = there.get();
    Agreed gone =
        new Agreed(setting, each.kind(), each.need(), each.year(), 0, each.agreedOn(), "", by);
    remove(gone);
    changes.note(
        setting, clock.instant(), by, words(gone), Integer.toString(each.places()), "Taken out");
    audit.record(Optional.of(by), "places-removed", "setting", id(setting), Map.of());
    return new Outcome.Done<>(setting);
  }

  private List<Problem> problems(Agreed agreed, Optional<Setting> setting) {
    List<Problem> problems = new ArrayList<>();
    if (setting.isEmpty()) {
      return List.of(new Problem("SET-100", "", "There is no such setting."));
    }
    if (agreed.places() < 0 || agreed.places() > MOST) {
      problems.add(new Problem("SET-401", "places", "Enter a whole number from 0 to 2,000."));
    }
    if (agreed.agreedOn().isAfter(LocalDate.now(clock))) {
      problems.add(
          new Problem("SET-402", "agreedOn", "Enter the day of the agreement, not a later one."));
    }
    setting
        .get()
        .closedOn()
        .filter(closed -> agreed.year().firstDay().isAfter(closed))
        .ifPresent(
            closed ->
                problems.add(
                    new Problem(
                        "SET-403",
                        "year",
                        "This setting closed on "
                            + Dates.full(closed)
                            + ". Choose a year that began before, or enter the places at the"
                            + " setting that followed it.")));
    return problems;
  }

  private Optional<CommissionedPlaces> before(Agreed agreed) {
    return of(agreed.setting()).stream()
        .filter(
            each ->
                each.kind() == agreed.kind()
                    && each.need() == agreed.need()
                    && each.year().equals(agreed.year()))
        .findFirst();
  }

  private static boolean isSame(CommissionedPlaces before, Agreed agreed) {
    return before.places() == agreed.places()
        && before.agreedOn().equals(agreed.agreedOn())
        && before.note().equals(agreed.note());
  }

  private void remove(Agreed agreed) {
    of(REMOVE, agreed).update();
  }

  private void insert(Agreed agreed) {
    of(ADD, agreed)
        .param("places", agreed.places())
        .param("agreed", agreed.agreedOn())
        .param("note", agreed.note())
        .update();
  }

  private JdbcClient.StatementSpec of(String sql, Agreed agreed) {
    return jdbc.sql(sql)
        .param("id", agreed.setting().value())
        .param("kind", agreed.kind().name())
        .param("need", agreed.need().name())
        .param("year", agreed.year().begins())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", agreed.by().value());
  }

  private void keep(Agreed agreed, String was) {
    changes.note(
        agreed.setting(),
        clock.instant(),
        agreed.by(),
        words(agreed),
        was,
        Integer.toString(agreed.places()));
    audit.record(
        Optional.of(agreed.by()),
        "places-agreed",
        "setting",
        id(agreed.setting()),
        Map.of("year", agreed.year().toString(), "need", agreed.need().name()));
  }

  private static String words(Agreed agreed) {
    return agreed.kind().label() + " for " + agreed.need().name() + ", " + agreed.year();
  }

  private static String id(SettingId setting) {
    return Long.toString(setting.value());
  }
}

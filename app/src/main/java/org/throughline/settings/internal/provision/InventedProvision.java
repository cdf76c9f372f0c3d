// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.provision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.settings.AcademicYear;

/// Specialist places and contacts of the demonstration. Nobody is named who lives, and each line
/// says that it is invented.
@Component
public class InventedProvision {

  private static final String ADD_PLACES =
      """
      insert into settings.place
        (setting_id, kind, need, academic_year, places, agreed_on, note, is_invented, entered_at)
      select s.setting_id, :kind, :need, :year, :places, :agreed,
             'These places are invented for the demonstration.', true, :at
        from settings.setting s
       where s.urn = :urn and s.is_invented
      on conflict do nothing
      """;

  private static final String ADD_CONTACT =
      """
      insert into settings.contact
        (setting_id, role, name, email, phone, from_on, is_invented, entered_at)
      select s.setting_id, :role, :name, :email, '0116 496 0000', :from, true, :at
        from settings.setting s
       where s.urn = :urn and s.is_invented
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  InventedProvision(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(String urn, String kind, String need, int places) {}

  private static final List<Row> PLACES =
      List.of(
          new Row("138094", "SPECIAL", "PD", 96),
          new Row("138094", "SPECIAL", "PMLD", 44),
          new Row("120361", "SPECIAL", "PMLD", 52),
          new Row("120361", "SPECIAL", "SLD", 36),
          new Row("130353", "SPECIAL", "SLD", 60),
          new Row("130353", "SPECIAL", "ASD", 42),
          new Row("130371", "SPECIAL", "MLD", 140),
          new Row("130371", "SPECIAL", "ASD", 94),
          new Row("131099", "SPECIAL", "SLD", 80),
          new Row("131099", "SPECIAL", "ASD", 60),
          new Row("148165", "SPECIAL", "SEMH", 112),
          new Row("148171", "SPECIAL", "SEMH", 96),
          new Row("131535", "ALTERNATIVE", "SEMH", 60),
          new Row("146844", "RESOURCED", "SLCN", 12),
          new Row("131863", "POST_16", "MLD", 70));

  private record Person(String urn, String role, String name, String email) {}

  private static final List<Person> PEOPLE =
      List.of(
          new Person("EY900101", "HEAD", "Rosa Nuthatch", "head@wren-lane.example"),
          new Person("EY900101", "SENCO", "Idris Siskin", "senco@wren-lane.example"),
          new Person("EY900102", "HEAD", "Martha Dunnock", "head@dipper-brook.example"),
          new Person("EY900104", "SENCO", "Yusuf Linnet", "senco@treecreeper.example"));

  /// Places of last year, this one and the next; contacts of invented settings alone.
  @Transactional
  public void make(LocalDate today) {
    AcademicYear now = AcademicYear.of(today);
    for (Row row : PLACES) {
      add(row, now.previous(), row.places() - row.places() / 12);
      add(row, now, row.places());
      add(row, now.next(), row.places() + row.places() / 20);
    }
    PEOPLE.forEach(person -> add(person, now));
  }

  private void add(Row row, AcademicYear year, int places) {
    jdbc.sql(ADD_PLACES)
        .param("urn", row.urn())
        .param("kind", row.kind())
        .param("need", row.need())
        .param("year", year.begins())
        .param("places", places)
        .param("agreed", year.firstDay().minusMonths(8))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private void add(Person person, AcademicYear since) {
    jdbc.sql(ADD_CONTACT)
        .param("urn", person.urn())
        .param("role", person.role())
        .param("name", person.name())
        .param("email", person.email())
        .param("from", since.previous().firstDay())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}

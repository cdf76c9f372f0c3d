// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Schools that are nowhere, each with a number of its own.
@TestComponent
public class Schools {

  private static final AtomicInteger NUMBER = new AtomicInteger(960_100);

  private final SettingLoading loading;
  private final JdbcClient jdbc;

  Schools(SettingLoading loading, JdbcClient jdbc) {
    this.loading = loading;
    this.jdbc = jdbc;
  }

  /// The number of a school that is open.
  public String open(String name) {
    return loaded(facts(name));
  }

  public String closed(String name, LocalDate on) {
    return loaded(facts(name).with(Fact.STATUS, SettingStatus.CLOSED).with(Fact.CLOSED_ON, on));
  }

  /// One that is still open and is to close.
  public String closing(String name, LocalDate on) {
    return loaded(
        facts(name).with(Fact.STATUS, SettingStatus.OPEN_TO_CLOSE).with(Fact.CLOSED_ON, on));
  }

  /// One of which nobody knows when it closed.
  public String closedOnNoDay(String name) {
    return loaded(facts(name).with(Fact.STATUS, SettingStatus.CLOSED));
  }

  /// Lets one follow another, and gives its number.
  public String follow(String urn, String next) {
    jdbc.sql(
            "insert into settings.link (urn, other_urn, kind, words)"
                + " values (?, ?, 'SUCCESSOR', 'Successor')")
        .params(urn, next)
        .update();
    return next;
  }

  /// A school with so many commissioned places in each of some years.
  public String withPlaces(String name, String kind, int places, int... years) {
    String urn = open(name);
    for (int year : years) {
      jdbc.sql(
              "insert into settings.place (setting_id, kind, need, academic_year, places, agreed_on,"
                  + " entered_at) select setting_id, ?, 'ASD', ?, ?, '2024-01-01', now()"
                  + " from settings.setting where urn = ?")
          .params(kind, year, places, urn)
          .update();
    }
    return urn;
  }

  private String loaded(SettingFacts facts) {
    String urn = Integer.toString(NUMBER.incrementAndGet());
    loading.load(List.of(new NewSetting(Optional.of(new Urn(urn)), facts, false)));
    return urn;
  }

  private static SettingFacts facts(String name) {
    return SettingFacts.NONE
        .with(Fact.NAME, name)
        .with(Fact.TYPE, SettingType.COMMUNITY)
        .with(Fact.PHASE, Phase.PRIMARY)
        .with(Fact.STATUS, SettingStatus.OPEN);
  }
}

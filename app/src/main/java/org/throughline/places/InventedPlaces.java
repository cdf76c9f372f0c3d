// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.places.internal.InventedForecast;
import org.throughline.places.internal.InventedSchemes;
import org.throughline.platform.identity.AccountId;

/// The specialist places that the demonstration authority promised and how far it has come, and a
/// forecast of its plans. All of it is taken out when a real council moves in.
@Component
public class InventedPlaces {

  private static final String STANDING =
      """
      select exists (select from places.promise where is_invented)
      """;

  private static final String REMOVE =
      """
      select places.remove_invented()
      """;

  private final JdbcClient jdbc;
  private final InventedSchemes schemes;
  private final InventedForecast forecast;
  private final Clock clock;

  InventedPlaces(JdbcClient jdbc, InventedSchemes schemes, InventedForecast forecast, Clock clock) {
    this.jdbc = jdbc;
    this.schemes = schemes;
    this.forecast = forecast;
    this.clock = clock;
  }

  /// The codes of the two commitments, each where the strategy has it.
  public record Commitments(Optional<String> units, Optional<String> specialSchools) {}

  /// Whether it was made.
  public boolean isStanding() {
    return jdbc.sql(STANDING).query(Boolean.class).single();
  }

  /// Makes it as it stands on `today`, in the place of what was made before.
  @Transactional
  public void make(LocalDate today, Commitments commitments) {
    remove();
    schemes.make(
        today,
        commitments.units().orElse(""),
        commitments.specialSchools().orElse(""),
        clock.instant());
  }

  /// Has the plans of the invented children and the places of its schools forecast, once.
  public void forecast(AccountId by) {
    forecast.ask(by);
    forecast.askSchools(by);
  }

  /// Takes it out.
  @Transactional
  public void remove() {
    jdbc.sql(REMOVE).query(Long.class).single();
  }

  /// What the two commitments are told by, in the words of the demonstration's strategy.
  public static Commitments among(List<Spoken> commitments) {
    return new Commitments(
        told(commitments, "100 places in designated units"),
        told(commitments, "200 special school places"));
  }

  /// A commitment and its words.
  public record Spoken(String code, String text) {}

  private static Optional<String> told(List<Spoken> commitments, String words) {
    return commitments.stream()
        .filter(each -> each.text().contains(words))
        .map(Spoken::code)
        .findFirst();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Invented schemes: what the demonstration's plan says of them, in figures.
@Component
public class InventedSchemes {

  private static final int UNIT_PLACES_BEFORE = 182;
  private static final int SPECIAL_PLACES_BEFORE = 1150;

  private final PromiseRows rows;

  InventedSchemes(PromiseRows rows) {
    this.rows = rows;
  }

  /// One scheme.
  ///
  /// @param months until it opens, seen from today; below 0 it has opened
  private record Made(String name, int places, SchemeStage stage, int months, String note) {}

  private static final List<Made> UNITS =
      List.of(
          new Made("Five primary units", 55, SchemeStage.OPEN, -14, "54 of them are filled."),
          new Made("Two secondary units", 30, SchemeStage.OPEN, -7, ""),
          new Made(
              "Third secondary unit",
              15,
              SchemeStage.BUILDING,
              10,
              "Waits for the new trust to sign the lease."));

  private static final List<Made> SPECIAL =
      List.of(
          new Made("Northern special school, extension", 64, SchemeStage.OPEN, -3, ""),
          new Made("Southern special school, extension", 56, SchemeStage.BUILDING, 6, ""),
          new Made(
              "Former school building",
              80,
              SchemeStage.PROPOSED,
              0,
              "Asbestos in the roof: the board has yet to decide on £1.6m more."));

  /// Makes both promises with their schemes.
  ///
  /// @param units the commitment of the places in designated units; empty without one
  /// @param special the commitment of the places in special schools; empty without one
  public void make(LocalDate today, String units, String special, Instant at) {
    LocalDate due = LocalDate.of(today.getYear() + 1, 8, 31);
    make(
        new Promise(
            0,
            "100 places in designated specialist provision",
            units,
            PromiseKind.UNIT,
            100,
            UNIT_PLACES_BEFORE,
            due,
            SettingGroups.UNIT,
            List.of(),
            1),
        UNITS,
        today,
        at);
    make(
        new Promise(
            0,
            "200 places in special schools",
            special,
            PromiseKind.SPECIAL,
            200,
            SPECIAL_PLACES_BEFORE,
            due,
            SettingGroups.SPECIAL,
            List.of(),
            1),
        SPECIAL,
        today,
        at);
  }

  private void make(Promise promise, List<Made> schemes, LocalDate today, Instant at) {
    long id = rows.add(promise, true);
    for (Made made : schemes) {
      rows.add(
          new Scheme(
              0,
              id,
              made.name(),
              made.places(),
              made.stage(),
              made.stage() == SchemeStage.PROPOSED
                  ? Optional.empty()
                  : Optional.of(today.plusMonths(made.months()).withDayOfMonth(1)),
              made.note(),
              1),
          true,
          Optional.empty(),
          at);
    }
  }
}

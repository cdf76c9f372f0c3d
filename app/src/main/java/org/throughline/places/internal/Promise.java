// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// Specialist places that a strategy promised.
///
/// @param commitment the code of the commitment that it is of; empty where none is named
/// @param promised how many places more
/// @param placesBefore how many there were when it was promised
/// @param setting the setting of forecasts whose plans the places are for; empty without one
/// @param schemes what keeps the promise, by the day they open
/// @param version rises with every change
public record Promise(
    long id,
    String title,
    String commitment,
    PromiseKind kind,
    int promised,
    int placesBefore,
    LocalDate dueOn,
    String setting,
    List<Scheme> schemes,
    long version) {

  public Promise {
    schemes = List.copyOf(schemes);
  }

  private int count(Predicate<Scheme> which) {
    return schemes.stream().filter(which).mapToInt(Scheme::places).sum();
  }

  /// Places opened by `day`.
  public int openOn(LocalDate day) {
    return count(scheme -> scheme.isOpenOn(day));
  }

  /// Places agreed that are not open yet on `day`.
  public int onTheWay(LocalDate day) {
    return count(scheme -> scheme.stage().isCountedOn() && !scheme.isOpenOn(day));
  }

  /// Promised places for which nothing is agreed; 0 when more is agreed than promised.
  public int without() {
    return Math.max(0, promised - count(scheme -> scheme.stage().isCountedOn()));
  }

  /// All places there are or will be by `day`, those from before included.
  public int thereBy(LocalDate day) {
    return placesBefore + count(scheme -> scheme.isThereBy(day));
  }
}

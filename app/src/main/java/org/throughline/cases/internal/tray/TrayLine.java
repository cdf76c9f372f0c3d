// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.tray;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.cases.CaseSummary;

/// An open case as a tray shows it.
///
/// @param next the council's next act; absent when nothing dated is outstanding
/// @param leftBehind how many duties were missed more than a year ago and never done
/// @param tasks how many tasks are open
public record TrayLine(
    CaseSummary summary,
    Optional<Next> next,
    Optional<Waiting> waiting,
    int leftBehind,
    String lastEvent,
    Optional<LocalDate> lastEventOn,
    int tasks) {

  /// @param because why it is due, in sentences
  public record Next(LocalDate on, String duty, String because) {}

  /// @param party the code of whom it waits for
  public record Waiting(String party, String duty, Optional<LocalDate> since) {}
}

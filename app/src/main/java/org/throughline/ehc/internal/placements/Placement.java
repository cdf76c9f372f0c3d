// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.settings.SettingId;

/// Where a child is taught from a day until a day.
///
/// @param setting absent for education otherwise than at a school
/// @param rank 1 for where the child mainly is; a child has one such place at a time
/// @param until the last day; absent while it lasts
/// @param penceAYear absent while it is not known
/// @param band funding band as the council calls it; may be empty
/// @param version grows by one with each change
public record Placement(
    long id,
    Optional<SettingId> setting,
    Place place,
    int rank,
    LocalDate from,
    Optional<LocalDate> until,
    OptionalLong penceAYear,
    String band,
    String note,
    long version) {

  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && until.filter(last -> last.isBefore(day)).isEmpty();
  }

  /// Whether both last on some day.
  boolean overlaps(LocalDate otherFrom, Optional<LocalDate> otherUntil) {
    return until.filter(last -> last.isBefore(otherFrom)).isEmpty()
        && otherUntil.filter(last -> last.isBefore(from)).isEmpty();
  }
}

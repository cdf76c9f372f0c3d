// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.time.LocalDate;
import java.util.Optional;

/// One scheme for more specialist places.
///
/// @param name where, such as the school
/// @param opensOn the day its places open or opened; absent while nobody knows
/// @param version rises with every change
public record Scheme(
    long id,
    long promise,
    String name,
    int places,
    SchemeStage stage,
    Optional<LocalDate> opensOn,
    String note,
    long version) {

  /// Whether its places are open on `day`.
  public boolean isOpenOn(LocalDate day) {
    return stage == SchemeStage.OPEN && opensOn.filter(opens -> !opens.isAfter(day)).isPresent();
  }

  /// Whether its places are open or will be by `day`.
  public boolean isThereBy(LocalDate day) {
    return stage.isCountedOn() && opensOn.filter(opens -> !opens.isAfter(day)).isPresent();
  }
}

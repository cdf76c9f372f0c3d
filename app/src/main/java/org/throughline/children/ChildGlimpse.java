// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.statute.Age;

/// What a list that is open on a desk all day shows of a child: enough to know it again, not its
/// name.
///
/// @param initials of the forename in use and the surname, such as `O.E.`
/// @param diedOn absent while the child lives
public record ChildGlimpse(
    String initials, LocalDate bornOn, Optional<LocalDate> diedOn, boolean isRestricted) {

  /// Such as `O.E., 11`: the initials, and the whole years of age on `day` or at death.
  public String with(LocalDate day) {
    return initials + ", " + Age.on(bornOn, diedOn.orElse(day));
  }
}

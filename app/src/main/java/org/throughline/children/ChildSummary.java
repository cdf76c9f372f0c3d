// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.statute.Age;

/// What a list shows of a child.
///
/// @param address the random number under which the record's page stands: `/children/` + address
/// @param knownAs the forename in use; empty when it is the legal one
/// @param diedOn absent while the child lives
/// @param setting the URN of the setting, or what a file calls it; empty for none
/// @param yearGroup national curriculum year; empty when not known
public record ChildSummary(
    ChildId id,
    UUID address,
    String forename,
    String surname,
    String knownAs,
    LocalDate bornOn,
    Optional<LocalDate> diedOn,
    String sex,
    String setting,
    String yearGroup,
    Set<FlagKind> flags) {

  public ChildSummary {
    flags =
        Collections.unmodifiableSet(
            flags.isEmpty() ? EnumSet.noneOf(FlagKind.class) : EnumSet.copyOf(flags));
  }

  /// The name as it is spoken, such as `Ola (Olamide) Example`.
  public String name() {
    return knownAs.isEmpty() || knownAs.equals(forename)
        ? forename + " " + surname
        : knownAs + " (" + forename + ") " + surname;
  }

  /// The surname first, as lists are sorted.
  public String listedName() {
    return surname
        + ", "
        + forename
        + (knownAs.isEmpty() || knownAs.equals(forename) ? "" : " (" + knownAs + ")");
  }

  /// Whole years of age on `day`, or on the day of death.
  public int ageOn(LocalDate day) {
    return Age.on(bornOn, diedOn.orElse(day));
  }

  public boolean isRestricted() {
    return flags.contains(FlagKind.RESTRICTED);
  }

  /// The path of the record's page.
  public String path() {
    return "/children/" + address;
  }
}

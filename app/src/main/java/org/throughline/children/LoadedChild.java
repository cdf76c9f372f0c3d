// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A child as a bulk load hands it over. Every text that is not known is empty, never null.
///
/// @param key names the record within the load, so that the caller learns its [ChildId]
/// @param forename legal; 1 to 100 characters, like `surname`
/// @param sex `F`, `M` or empty
/// @param upn with a right check letter, or empty; like `uln` and `nhsNumber` with check digits
/// @param ethnicity four letters of the DfE's code set
/// @param firstLanguage three or four letters of the DfE's code set
/// @param household any text that those who live together share; empty for a child alone
public record LoadedChild(
    String key,
    String forename,
    String middleNames,
    String surname,
    String knownAs,
    LocalDate bornOn,
    String sex,
    String upn,
    String uln,
    String nhsNumber,
    String ethnicity,
    String firstLanguage,
    String preferredLanguage,
    boolean needsInterpreter,
    String communication,
    String household,
    List<Address> addresses,
    List<Contact> contacts,
    List<Flag> flags,
    List<Enrolment> enrolments) {

  /// A home for a time. Those of one child never overlap.
  ///
  /// @param lines without the postcode, lines parted by line breaks
  /// @param postcode with its blank, such as `LE1 1AA`; or empty
  /// @param until the first day elsewhere; absent while it lasts
  public record Address(String lines, String postcode, LocalDate from, Optional<LocalDate> until) {}

  /// Somebody who belongs to the child.
  ///
  /// @param order 1 for whom to ask first; 0 for none
  public record Contact(
      String name,
      Relationship relationship,
      boolean hasParentalResponsibility,
      int order,
      boolean livesWithChild,
      String phone,
      String email) {}

  /// @param until the last day; absent while it lasts
  public record Flag(FlagKind kind, LocalDate from, Optional<LocalDate> until) {}

  /// A time at a setting.
  ///
  /// @param urn of the setting
  /// @param status `C` current, `M` main of two, `S` subsidiary, `F` further education, `G` guest
  /// @param yearGroup national curriculum year, such as `R`, `7`, `N2` or empty
  /// @param senProvision `N` none, `K` SEN support, `E` EHC plan, or empty
  /// @param freeMeals `Y` eligible for free school meals, `N` not, or empty
  /// @param pupilPremium `Y` pupil premium is paid for the child, `N` not, or empty
  /// @param until the last day; absent while it lasts
  public record Enrolment(
      String urn,
      String status,
      String yearGroup,
      String senProvision,
      String freeMeals,
      String pupilPremium,
      LocalDate from,
      Optional<LocalDate> until) {}

  public LoadedChild {
    addresses = List.copyOf(addresses);
    contacts = List.copyOf(contacts);
    flags = List.copyOf(flags);
    enrolments = List.copyOf(enrolments);
  }

  /// Whether only those with the right see the child.
  public boolean isRestricted() {
    return flags.stream()
        .anyMatch(flag -> flag.kind() == FlagKind.RESTRICTED && flag.until().isEmpty());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;

/// Specialist places that the council commissions of a setting for one year.
///
/// @param agreedOn the day on which they were agreed
/// @param note where it says so, or what else is worth knowing; may be empty
public record CommissionedPlaces(
    long id,
    SettingId setting,
    PlaceKind kind,
    Need need,
    AcademicYear year,
    int places,
    LocalDate agreedOn,
    String note) {}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.posts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// A post of the team.
///
/// @param team of which it is; empty where the council has one team
/// @param hundredths of a full-time equivalent, from 1
/// @param holder absent when it is vacant, or held by somebody without an account here
/// @param vacantSince absent while somebody holds it
public record Post(
    long id,
    String title,
    String team,
    int hundredths,
    Optional<AccountId> holder,
    Optional<LocalDate> vacantSince,
    String note,
    long version) {

  public boolean isVacant() {
    return vacantSince.isPresent();
  }

  /// Such as `0.6` or `1`.
  public static String shown(int hundredths) {
    return hundredths % 100 == 0
        ? "%,d".formatted(hundredths / 100)
        : String.format(Locale.UK, hundredths % 10 == 0 ? "%,.1f" : "%,.2f", hundredths / 100.0);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.governance.internal.bodies.WrittenDay;

/// A decision as a person puts it on record.
///
/// @param decidedOn absent when the day could not be read
/// @param outcome absent when none was chosen
/// @param words as they were minuted
/// @param report the published report that was decided on; absent for one that stands alone
/// @param recommendation the words that were put to the meeting; may be empty
/// @param source where it is written, for one that stands alone; may be empty
/// @param codes of the promises, actions and measures that it is about
/// @param due by when it is to be carried out
/// @param isExempt whether the public may not read it
public record NewDecision(
    long body,
    Optional<LocalDate> decidedOn,
    Optional<Resolution> outcome,
    String words,
    Optional<Long> report,
    String recommendation,
    String source,
    List<String> codes,
    WrittenDay due,
    boolean isExempt) {

  public NewDecision {
    codes = List.copyOf(codes);
  }
}

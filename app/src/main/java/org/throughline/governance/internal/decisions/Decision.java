// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.governance.internal.reports.Sight;
import org.throughline.platform.identity.AccountId;

/// A decision as it stands, or as one of its versions had it.
///
/// @param reference such as `D-2026-014`
/// @param recommendation the words that were put to the meeting; may be empty
/// @param source where it is written; empty for one on a report
/// @param codes of the promises, actions and measures that it is about
/// @param why the version was corrected; empty for the first
/// @param isOpen whether everybody may read it: it is not exempt, its body meets in public, and
///     what it was taken on is no private report
/// @param isClosed whether even of those who sign in only some may read it
public record Decision(
    long id,
    String reference,
    int version,
    long body,
    String bodyName,
    LocalDate decidedOn,
    Resolution outcome,
    String words,
    Optional<OnReport> report,
    String recommendation,
    String source,
    List<String> codes,
    Optional<LocalDate> due,
    boolean isExempt,
    String why,
    Instant recordedAt,
    Optional<AccountId> recordedBy,
    boolean isOpen,
    boolean isClosed) {

  /// The report that was decided on.
  ///
  /// @param isPrivate whether the public may not read it
  public record OnReport(long id, String title, boolean isPrivate) {}

  public Decision {
    codes = List.copyOf(codes);
  }

  /// Whether a person who signs in may read it.
  public boolean isSeenBy(Sight sight) {
    return !isClosed
        || recordedBy.filter(sight.account().id()::equals).isPresent()
        || sight.readsPrivate(report.map(OnReport::id).orElse(0L), body);
  }

  /// The decision in a line, such as `Agreed: that the barrier is taken to the board`.
  public String line() {
    String first = words.lines().findFirst().orElse("");
    return outcome.label() + ": " + (first.length() > 140 ? first.substring(0, 139) + "…" : first);
  }
}

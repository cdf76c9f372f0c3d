// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which cases a figure counts, so that whoever may see them can be led to them: `done
/// ehc-needs-assessment final-plan`, with `without-exceptions` at the end where the figure leaves
/// those out; or `audited good` where it counts audits of plans.
///
/// @param counting how they are counted: `done` in the period, `fallen-due` in it, `outstanding`
///     today, or `audited` in the period
/// @param pathway of the cases; of audits, what was found: `good` or `lawful`
/// @param duties the duties of the pathway that are counted; none of audits
public record CasesBehind(
    String counting, String pathway, List<String> duties, boolean isWithoutExceptions) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(done|fallen-due|outstanding) ([a-z0-9-]+)((?: (?!without-exceptions)[a-z0-9-]+)+)"
              + "( without-exceptions)?");

  private static final String AUDITED = "audited";
  private static final Pattern AUDITS = Pattern.compile(AUDITED + " (good|lawful)");

  public CasesBehind {
    duties = List.copyOf(duties);
  }

  /// As a measure's file says it; empty when it does not say it so.
  public static Optional<CasesBehind> parse(String text) {
    Matcher audits = AUDITS.matcher(text);
    if (audits.matches()) {
      return Optional.of(new CasesBehind(AUDITED, audits.group(1), List.of(), false));
    }
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? Optional.of(
            new CasesBehind(
                written.group(1),
                written.group(2),
                List.of(written.group(3).strip().split(" ")),
                written.group(4) != null))
        : Optional.empty();
  }

  /// Where the cases of a period's figure are listed; empty for what was outstanding earlier, of
  /// which only the number is known.
  ///
  /// @param isNewest whether no later period has a figure
  public Optional<String> href(ReportingPeriod period, boolean isNewest) {
    if (counting.equals("outstanding") && !isNewest) {
      return Optional.empty();
    }
    if (counting.equals(AUDITED)) {
      return Optional.of("/ehc/audits?found=%s&month=%s".formatted(pathway, period.code()));
    }
    return Optional.of(
        "/cases/behind?count=%s&pathway=%s&duty=%s%s&period=%s"
            .formatted(
                counting,
                pathway,
                String.join(",", duties),
                isWithoutExceptions ? "&without=exceptions" : "",
                period.code()));
  }
}

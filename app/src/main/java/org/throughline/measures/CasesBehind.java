// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which cases a figure counts, so that whoever may see them can be led to them: `done
/// ehc-needs-assessment final-plan`, with `without-exceptions` at the end where the figure leaves
/// those out; `audited good` where it counts audits of plans; `counted requests` where it counts
/// the rows of that name; or `standing views` where it counts those of today.
///
/// @param counting how they are counted: `done` in the period, `fallen-due` in it, `outstanding`
///     today, `audited` or `counted` in the period, `standing` today
/// @param pathway of the cases; of audits, what was found: `good` or `lawful`; of rows, their
///     name
/// @param duties the duties of the pathway that are counted; none of audits and rows
public record CasesBehind(
    String counting, String pathway, List<String> duties, boolean isWithoutExceptions) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(done|fallen-due|outstanding) ([a-z0-9-]+)((?: (?!without-exceptions)[a-z0-9-]+)+)"
              + "( without-exceptions)?");

  private static final String AUDITED = "audited";
  private static final String COUNTED = "counted";
  private static final String STANDING = "standing";
  private static final String OUTSTANDING = "outstanding";
  private static final Pattern BY_NAME =
      Pattern.compile(
          "(%s (?:good|lawful)|(?:%s|%s) [a-z]+(?:-[a-z]+)*)"
              .formatted(AUDITED, COUNTED, STANDING));

  public CasesBehind {
    duties = List.copyOf(duties);
  }

  /// As a measure's file says it; empty when it does not say it so.
  public static Optional<CasesBehind> parse(String text) {
    if (BY_NAME.matcher(text).matches()) {
      int space = text.indexOf(' ');
      return Optional.of(
          new CasesBehind(text.substring(0, space), text.substring(space + 1), List.of(), false));
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

  /// Where the cases of a period's figure are listed; empty for what was outstanding or stood
  /// earlier, of which only the number is known.
  ///
  /// @param isNewest whether no later period has a figure
  public Optional<String> href(ReportingPeriod period, boolean isNewest) {
    boolean isOfToday = counting.equals(OUTSTANDING) || counting.equals(STANDING);
    if (isOfToday && !isNewest) {
      return Optional.empty();
    }
    if (counting.equals(AUDITED)) {
      return Optional.of("/ehc/audits?found=%s&month=%s".formatted(pathway, period.code()));
    }
    if (isByName()) {
      return Optional.of("/cases/counted?figure=%s&period=%s".formatted(pathway, period.code()));
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

  private boolean isByName() {
    return List.of(AUDITED, COUNTED, STANDING).contains(counting);
  }

  /// Where the cases of a part of a period's figure are listed; empty where no list can be kept to
  /// it.
  ///
  /// @param breakdown such as `Sex: Female`
  public Optional<String> href(ReportingPeriod period, boolean isNewest, String breakdown) {
    boolean isListed = isByName() || Cut.of(breakdown).isPresent();
    return href(period, isNewest)
        .filter(any -> isListed)
        .map(whole -> whole + "&part=" + URLEncoder.encode(breakdown, StandardCharsets.UTF_8));
  }
}

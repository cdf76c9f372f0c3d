// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.throughline.delivery.internal.StatusCount;

/// Counts in words.
public final class Counts {

  private Counts() {}

  /// Such as `1,204`.
  public static String number(long count) {
    return String.format(Locale.UK, "%,d", count);
  }

  /// Such as `1 action` or `1,204 actions`.
  public static String of(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  static int sum(List<StatusCount> counts, ToIntFunction<StatusCount> part) {
    return counts.stream().mapToInt(part).sum();
  }

  /// The plan in a sentence, such as `11 of 91 actions are off track; 6 have had no update for 30
  /// days; 2 belong to nobody.`
  static String sentence(List<StatusCount> counts, int silentAfterDays) {
    int all = sum(counts, StatusCount::count);
    if (all == 0) {
      return "No action matches.";
    }
    int silent = sum(counts, StatusCount::silent);
    int unowned = sum(counts, StatusCount::unowned);
    return offTrack(sum(counts, StatusCount::offTrack), all)
        + (silent == 0
            ? ""
            : "; %s had no update for %d days"
                .formatted(of(silent, "has", "have"), silentAfterDays))
        + (unowned == 0 ? "" : "; %s to nobody".formatted(of(unowned, "belongs", "belong")))
        + ".";
  }

  private static String offTrack(int offTrack, int all) {
    String actions = of(all, "action", "actions");
    return offTrack == 0
        ? "Nothing is off track among " + actions
        : "%s of %s %s off track"
            .formatted(number(offTrack), actions, offTrack == 1 ? "is" : "are");
  }
}

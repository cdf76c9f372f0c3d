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
    int offTrack = sum(counts, StatusCount::offTrack);
    int silent = sum(counts, StatusCount::silent);
    int unowned = sum(counts, StatusCount::unowned);
    StringBuilder sentence = new StringBuilder();
    sentence.append(
        offTrack == 0
            ? "Nothing is off track among " + of(all, "action", "actions")
            : number(offTrack)
                + " of "
                + of(all, "action", "actions")
                + (offTrack == 1 ? " is" : " are")
                + " off track");
    if (silent > 0) {
      sentence
          .append("; ")
          .append(number(silent))
          .append(silent == 1 ? " has" : " have")
          .append(" had no update for ")
          .append(silentAfterDays)
          .append(" days");
    }
    if (unowned > 0) {
      sentence
          .append("; ")
          .append(number(unowned))
          .append(unowned == 1 ? " belongs" : " belong")
          .append(" to nobody");
    }
    return sentence.append('.').toString();
  }
}

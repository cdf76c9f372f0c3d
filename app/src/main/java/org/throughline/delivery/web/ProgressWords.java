// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.ArrayList;
import java.util.List;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.internal.StatusCount;

/// How a set of actions is going, for a reader who has never seen a plan.
final class ProgressWords {

  private ProgressWords() {}

  /// Such as `Of 91 things we said we would do, 40 are done, 30 are on track and 11 are not going
  /// well. 10 have not started.`
  static String whole(List<StatusCount> counts) {
    int all = Counts.sum(counts, StatusCount::count);
    if (all == 0) {
      return "There is nothing to report yet.";
    }
    return "Of the "
        + Counts.of(all, "thing", "things")
        + " we said we would do, "
        + joined(parts(counts))
        + ".";
  }

  /// Such as `12 of 18 things are done; 2 are not going well.`
  static String priority(List<StatusCount> counts) {
    int all = Counts.sum(counts, StatusCount::count);
    if (all == 0) {
      return "Nothing is planned here yet.";
    }
    int done = done(counts);
    int offTrack = Counts.sum(counts, StatusCount::offTrack);
    String sentence =
        Counts.number(done)
            + " of "
            + Counts.of(all, "thing", "things")
            + (done == 1 ? " is" : " are")
            + " done";
    return sentence
        + (offTrack == 0
            ? "; the rest is going as planned."
            : "; "
                + Counts.number(offTrack)
                + (offTrack == 1 ? " is" : " are")
                + " not going well.");
  }

  private static List<String> parts(List<StatusCount> counts) {
    int done = done(counts);
    int offTrack = Counts.sum(counts, StatusCount::offTrack);
    int waiting =
        Counts.sum(
            counts.stream().filter(each -> each.status() == ActionStatus.NOT_STARTED).toList(),
            each -> each.count() - each.offTrack());
    int onTrack = Counts.sum(counts, StatusCount::count) - done - offTrack - waiting;
    List<String> parts = new ArrayList<>();
    add(parts, done, "done");
    add(parts, onTrack, "on track");
    add(parts, waiting, "still to start");
    add(parts, offTrack, "not going well");
    return parts;
  }

  private static int done(List<StatusCount> counts) {
    return Counts.sum(
        counts.stream().filter(PublicProgressMaker::isDone).toList(), StatusCount::count);
  }

  private static void add(List<String> parts, int count, String words) {
    if (count > 0) {
      parts.add(Counts.number(count) + (count == 1 ? " is " : " are ") + words);
    }
  }

  private static String joined(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.getFirst()
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}

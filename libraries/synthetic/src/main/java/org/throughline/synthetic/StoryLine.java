// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.throughline.synthetic.InventedAction.Status;

/// How an action has gone so far. The word in a data file is the name in lower case with hyphens.
///
/// Times are in plan years: 0 is the strategy's first day, 1.5 the day of the picture, 3 its end.
/// The start and the due day of an action are drawn from these ranges; where a range is
/// counted from
/// the year of its commitment, `yearly` is true.
enum StoryLine {
  CLOSED(Status.CLOSED, true, 0.02, 0.30, 0.55, 0.98, 2, 3),
  DONE(Status.DONE, true, 0.02, 0.15, 0.33, 0.44, 2, 3),
  ON_TRACK(Status.ON_TRACK, false, 1.02, 1.22, 1.62, 1.98, 2, 4),
  AT_RISK(Status.AT_RISK, false, 1.02, 1.15, 1.60, 1.95, 2, 3),
  BLOCKED(Status.BLOCKED, false, 1.02, 1.15, 1.60, 1.95, 2, 3),
  OVERDUE(Status.AT_RISK, false, 1.01, 1.06, 1.35, 1.47, 2, 4),
  SILENT(Status.ON_TRACK, false, 1.01, 1.06, 1.65, 1.95, 1, 2),
  SILENT_LONG(Status.ON_TRACK, false, 1.01, 1.04, 1.65, 1.95, 1, 2),
  LATE_START(Status.NOT_STARTED, false, 1.20, 1.40, 1.75, 1.98, 0, 0),
  UNOWNED(Status.NOT_STARTED, false, 1.10, 1.35, 1.70, 1.98, 0, 0),
  PLANNED(Status.NOT_STARTED, true, 0.05, 0.35, 0.55, 1.00, 0, 0),
  UNOWNED_PLANNED(Status.NOT_STARTED, true, 0.05, 0.35, 0.55, 1.00, 0, 0),
  EARLY(Status.ON_TRACK, false, 1.25, 1.32, 2.30, 2.90, 1, 2),
  CARRIED(Status.ON_TRACK, false, 0.10, 0.30, 1.60, 1.95, 3, 4),
  CARRIED_LATE(Status.AT_RISK, false, 0.10, 0.30, 1.34, 1.46, 3, 4),
  CARRIED_BLOCKED(Status.BLOCKED, false, 0.10, 0.30, 1.65, 1.95, 3, 4);

  private final Status status;
  private final boolean yearly;
  private final double startEarliest;
  private final double startLatest;
  private final double dueEarliest;
  private final double dueLatest;
  private final int fewestUpdates;
  private final int mostUpdates;

  StoryLine(
      Status status,
      boolean yearly,
      double startEarliest,
      double startLatest,
      double dueEarliest,
      double dueLatest,
      int fewestUpdates,
      int mostUpdates) {
    this.status = status;
    this.yearly = yearly;
    this.startEarliest = startEarliest;
    this.startLatest = startLatest;
    this.dueEarliest = dueEarliest;
    this.dueLatest = dueLatest;
    this.fewestUpdates = fewestUpdates;
    this.mostUpdates = mostUpdates;
  }

  static Optional<StoryLine> of(String word) {
    return Arrays.stream(values()).filter(story -> story.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Status status() {
    return status;
  }

  double start(int year, Draw draw) {
    return base(year) + draw.between(startEarliest, startLatest);
  }

  double due(int year, Draw draw) {
    return base(year) + draw.between(dueEarliest, dueLatest);
  }

  private double base(int year) {
    return yearly ? year - 1 : 0;
  }

  int updates(Draw draw) {
    return draw.between(fewestUpdates, mostUpdates);
  }

  /// Days since the officer last wrote, for work that is under way.
  int daysSinceLastUpdate(Draw draw) {
    return switch (this) {
      case SILENT -> draw.between(36, 54);
      case SILENT_LONG -> draw.between(66, 88);
      case ON_TRACK, AT_RISK, BLOCKED, OVERDUE, EARLY, CARRIED, CARRIED_LATE, CARRIED_BLOCKED ->
          draw.between(1, 22);
      case CLOSED, DONE, LATE_START, UNOWNED, PLANNED, UNOWNED_PLANNED -> 0;
    };
  }

  boolean isFinished() {
    return this == CLOSED || this == DONE;
  }

  boolean isUnowned() {
    return this == UNOWNED || this == UNOWNED_PLANNED;
  }

  boolean isCarried() {
    return this == CARRIED || this == CARRIED_LATE || this == CARRIED_BLOCKED;
  }

  boolean isBlocked() {
    return status == Status.BLOCKED;
  }

  /// True where the last step that fell due was missed.
  boolean isSlipping() {
    return status == Status.AT_RISK || status == Status.BLOCKED;
  }

  /// True where the last update must be in words written for this very action.
  boolean needsOwnWords() {
    return isSlipping() || isCarried();
  }
}

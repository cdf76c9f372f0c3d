// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.travel;

import java.time.LocalDate;
import java.util.Optional;

/// Help with travel that was offered to a family, or given.
public sealed interface TravelHelp {

  /// 0 for what is not kept yet.
  long id();

  /// Grows by one with each change.
  long version();

  /// A note; may be empty.
  String words();

  TravelKind kind();

  /// A personal travel budget: money instead of transport that the council arranges.
  ///
  /// @param replied when the family answered; absent while it has not
  record Budget(
      long id,
      LocalDate offered,
      Reply reply,
      Optional<LocalDate> replied,
      String words,
      long version)
      implements TravelHelp {

    @Override
    public TravelKind kind() {
      return TravelKind.BUDGET;
    }
  }

  /// Training to travel alone.
  ///
  /// @param started absent while it has not begun
  /// @param ending how it ended; absent while it has not
  /// @param ended the day of it
  /// @param checked when somebody asked, six months later or more, how the young person travels
  /// @param independent whether they travel alone then; absent before
  record Training(
      long id,
      LocalDate referred,
      Optional<LocalDate> started,
      Optional<Ending> ending,
      Optional<LocalDate> ended,
      Optional<LocalDate> checked,
      Optional<Boolean> independent,
      String words,
      long version)
      implements TravelHelp {

    @Override
    public TravelKind kind() {
      return TravelKind.TRAINING;
    }

    /// From which day on it is to be asked how the young person travels; absent unless it was
    /// completed and nobody has asked yet.
    public Optional<LocalDate> askFrom() {
      return ending.equals(Optional.of(Ending.COMPLETED)) && checked.isEmpty()
          ? ended.map(Training::sixMonthsAfter)
          : Optional.empty();
    }

    static LocalDate sixMonthsAfter(LocalDate day) {
      return day.plusMonths(6);
    }
  }

  /// What a family said to the offer.
  enum Reply {
    OPEN("No reply yet", "gap"),
    ACCEPTED("Accepted", "on"),
    DECLINED("Declined", "unknown");

    private final String label;
    private final String mark;

    Reply(String label, String mark) {
      this.label = label;
      this.mark = mark;
    }

    public String label() {
      return label;
    }

    /// The code of its look.
    public String mark() {
      return mark;
    }
  }

  /// How training ended.
  enum Ending {
    COMPLETED("Completed"),
    STOPPED("Stopped before its end");

    private final String label;

    Ending(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}

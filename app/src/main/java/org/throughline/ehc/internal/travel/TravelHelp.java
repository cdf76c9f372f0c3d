// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.travel;

import java.time.LocalDate;
import java.util.Optional;

/// What is kept of help with a child’s travel: whether the child is eligible for it, and what was
/// offered to the family or given.
public sealed interface TravelHelp {

  /// 0 for what is not kept yet.
  long id();

  /// Grows by one with each change.
  long version();

  /// A note; may be empty.
  String words();

  TravelKind kind();

  /// Whether the child was found eligible for help with travel. It stands until the next decision.
  ///
  /// @param ground absent where the child was found not to be eligible
  record Decision(long id, LocalDate decided, Optional<Ground> ground, String words, long version)
      implements TravelHelp {

    @Override
    public TravelKind kind() {
      return TravelKind.DECISION;
    }
  }

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

  /// On which ground of the Education Act 1996 a child is eligible.
  enum Ground {
    DISTANCE(
        "Walking distance", "Schedule 35B: over 2 miles under the age of 8, over 3 miles from 8"),
    SEND("Special educational needs, disability or mobility", "Schedule 35B"),
    UNSAFE_ROUTE("Unsafe route", "Schedule 35B: no route within the distance is safe to walk"),
    LOW_INCOME("Extended rights for a low income", "Schedule 35B, paragraphs 9 to 12"),
    POST_16("Policy for 16 to 19", "section 509AA: the council’s policy statement"),
    ADULT("Policy for adults", "section 508F");

    private final String label;
    private final String source;

    Ground(String label, String source) {
      this.label = label;
      this.source = source;
    }

    public String label() {
      return label;
    }

    /// Where it stands in the Act.
    public String source() {
      return source;
    }

    /// The same within a sentence.
    public String inSentence() {
      return Character.toLowerCase(label.charAt(0)) + label.substring(1);
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

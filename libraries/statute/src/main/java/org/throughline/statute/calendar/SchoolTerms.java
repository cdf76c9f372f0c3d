// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.util.List;

/// The term dates of a school, or of a council for its schools: when pupils attend, and single
/// days within a term when they do not, such as training days. A half-term holiday is the gap
/// between two periods. Bank holidays and weekends need not be listed.
///
/// @param open periods in which pupils attend, first and last day counted
/// @param closed days or stretches within them on which they do not
public record SchoolTerms(List<Stretch> open, List<Stretch> closed) {

  /// Days from `from` to `to`, both counted.
  public record Stretch(LocalDate from, LocalDate to, String name) {

    public Stretch {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("A stretch of days ends before it begins: " + from);
      }
    }

    boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    Stretch upTo(LocalDate day) {
      return day.isAfter(to) ? new Stretch(from, day, name) : this;
    }
  }

  public SchoolTerms {
    open = List.copyOf(open);
    closed = List.copyOf(closed);
  }

  /// No term dates at all.
  public static SchoolTerms none() {
    return new SchoolTerms(List.of(), List.of());
  }

  boolean isOpen(LocalDate day) {
    return open.stream().anyMatch(stretch -> stretch.contains(day))
        && closed.stream().noneMatch(stretch -> stretch.contains(day));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.throughline.synthetic.basis.Dice;

/// Writes one case down, event by event, up to the day that is today.
final class Telling {
  private static final int OFFICERS = 24;
  private static final double MISTAKES = 0.004;

  private final String pathway;
  private final int child;
  private final Dice dice;
  private final LocalDate asAt;
  private final List<Line> lines = new ArrayList<>();
  private Optional<LocalDate> closed = Optional.empty();

  /// @param noted the day it was known, which for a plan lies before the day itself
  private record Line(LocalDate on, LocalDate noted, String type, String details) {}

  Telling(String pathway, int child, Dice dice, LocalDate asAt) {
    this.pathway = pathway;
    this.child = child;
    this.dice = dice;
    this.asAt = asAt;
  }

  Telling then(LocalDate on, String type) {
    return then(on, type, "{}");
  }

  Telling then(LocalDate on, String type, String details) {
    if (!on.isAfter(asAt)) {
      lines.add(new Line(on, on, type, details));
    }
    return this;
  }

  /// Something that was known on another day than it is for: a meeting planned, a plan of old.
  Telling known(LocalDate noted, LocalDate on, String type, String details) {
    if (!noted.isAfter(asAt)) {
      lines.add(new Line(on, noted, type, details));
    }
    return this;
  }

  Telling closes(LocalDate on) {
    if (!on.isAfter(asAt)) {
      closed = Optional.of(on);
    }
    return this;
  }

  /// The case as it stands today; nothing when it has not begun.
  Optional<CaseFile> told(Optional<String> urn) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    lines.sort(Comparator.comparing(Line::noted));
    List<CaseEvent> events = new ArrayList<>(lines.size() + 1);
    for (Line line : lines) {
      write(line, events);
    }
    int officer = (int) (((child * 2_654_435_761L) >>> 7) % OFFICERS);
    LocalDate opened = lines.getFirst().noted();
    return Optional.of(
        new CaseFile(child, pathway, urn, opened, closed, officer, List.copyOf(events)));
  }

  private void write(Line line, List<CaseEvent> events) {
    Instant recorded = recorded(line.noted());
    int number = events.size() + 1;
    LocalDate mistaken = line.on().minusDays(7);
    boolean isMistaken =
        number > 1
            && line.on().equals(line.noted())
            && mistaken.isAfter(lines.getFirst().noted())
            && dice.happens(MISTAKES);
    if (!isMistaken) {
      events.add(event(number, line, line.on(), recorded, OptionalInt.empty()));
      return;
    }
    events.add(event(number, line, mistaken, recorded, OptionalInt.empty()));
    Instant later = recorded.plusSeconds(60L * dice.between(20, 3000));
    events.add(event(number + 1, line, line.on(), capped(later), OptionalInt.of(number)));
  }

  private static CaseEvent event(
      int number, Line line, LocalDate on, Instant recorded, OptionalInt replaces) {
    return new CaseEvent(number, line.type(), on, recorded, line.details(), replaces);
  }

  /// Most is written down the same day, some of it much later.
  private Instant recorded(LocalDate on) {
    int luck = dice.below(100);
    int days = luck < 62 ? 0 : luck < 92 ? dice.between(1, 4) : dice.between(5, 18);
    long minute = 8L * 60 + dice.below(10 * 60);
    return capped(
        on.plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(minute * 60));
  }

  private Instant capped(Instant recorded) {
    Instant now = asAt.atStartOfDay().toInstant(ZoneOffset.UTC);
    return recorded.isAfter(now) ? now : recorded;
  }
}

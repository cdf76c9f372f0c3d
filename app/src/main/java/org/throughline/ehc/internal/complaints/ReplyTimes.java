// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.law.LawInForce;
import org.throughline.statute.Calendars;
import org.throughline.statute.Duty;
import org.throughline.statute.Event;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rulebook;
import org.throughline.statute.Timeline;

/// Counts until when a complaint is replied to: by the pathway of complaints, with the council's
/// own number in its place on the days for which it set one.
@Component
public class ReplyTimes {

  private final Pathways pathways = Pathways.standard();
  private final Calendars calendars = Calendars.england();
  private final LawInForce law;
  private final Clock clock;

  ReplyTimes(LawInForce law, Clock clock) {
    this.law = law;
    this.clock = clock;
  }

  /// The time that began when a complaint of this stage was received; absent for a finding.
  public Optional<Duty> of(Stage stage, LocalDate received) {
    return of(stage, received, law.rulebook());
  }

  Optional<Duty> of(Stage stage, LocalDate received, Rulebook rulebook) {
    LocalDate today = LocalDate.now(clock);
    return stage
        .duty()
        .flatMap(
            duty ->
                Timeline.of(
                        pathways.find("complaints").orElseThrow(),
                        List.of(new Event(1, stage.event(), received, clock.instant())),
                        calendars,
                        rulebook,
                        received.isAfter(today) ? received : today)
                    .duty(duty));
  }

  Rulebook rulebook() {
    return law.rulebook();
  }
}

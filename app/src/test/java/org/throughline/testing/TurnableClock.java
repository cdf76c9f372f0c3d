// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that stands until a test turns it.
public final class TurnableClock extends Clock {

  private Instant now;

  public TurnableClock(Instant now) {
    this.now = now;
  }

  /// Turns the hands forward.
  public void turn(Duration span) {
    now = now.plus(span);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Europe/London");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("This clock stays in London");
  }
}

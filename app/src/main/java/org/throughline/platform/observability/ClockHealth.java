// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// The clock among the parts of the system's health. A wrong clock needs a person, not a restart,
/// so it does not turn the whole down.
@Component("clockHealthIndicator")
class ClockHealth implements HealthIndicator {

  static final Status ATTENTION = new Status("ATTENTION");

  private final ClockCheck check;

  ClockHealth(ClockCheck check) {
    this.check = check;
  }

  @Override
  public Health health() {
    return check
        .sentence()
        .map(sentence -> Health.status(ATTENTION).withDetail("sentence", sentence).build())
        .orElseGet(() -> Health.up().build());
  }
}

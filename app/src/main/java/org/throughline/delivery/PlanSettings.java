// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What counts as silent and as soon.
///
/// @param silentAfterDays an action in hand without an update for more days is silent
/// @param escalateAfterDays silent for more days, it is pointed out to the strategy's owner
/// @param soonDays an action due within so many days is pointed out to its officer
@ConfigurationProperties("throughline.plan")
public record PlanSettings(
    @DefaultValue("30") int silentAfterDays,
    @DefaultValue("60") int escalateAfterDays,
    @DefaultValue("14") int soonDays) {

  public PlanSettings {
    if (silentAfterDays < 1 || escalateAfterDays <= silentAfterDays || soonDays < 1) {
      throw new IllegalArgumentException(
          "throughline.plan: silent-after-days and soon-days are at least 1, and"
              + " escalate-after-days is more than silent-after-days");
    }
  }
}

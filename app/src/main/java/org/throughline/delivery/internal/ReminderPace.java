// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.Arrays;
import java.util.List;
import org.throughline.platform.web.Option;

/// How often an officer wants to be reminded.
public enum ReminderPace {
  DAILY("Every day on which something has changed"),
  WEEKLY("Once a week, on Monday"),
  OFF("Never");

  private final String label;

  ReminderPace(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// The choices of a form.
  public static List<Option> options() {
    return Arrays.stream(values()).map(each -> new Option(each.name(), each.label)).toList();
  }
}

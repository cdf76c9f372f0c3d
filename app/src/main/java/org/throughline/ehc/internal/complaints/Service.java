// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.util.Arrays;
import java.util.Optional;

/// Which service a complaint or a finding is about, as measures count it.
public enum Service {
  CASEWORK("SEND casework"),
  PSYCHOLOGY("Educational psychology"),
  TEACHING("Specialist teaching and support"),
  TRAVEL("Travel to school"),
  SOCIAL_CARE("Social care"),
  HEALTH("Health"),
  SETTING("A school or college"),
  OTHER("Another service");

  private final String label;

  Service(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// Absent where the name is none of them.
  public static Optional<Service> of(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}

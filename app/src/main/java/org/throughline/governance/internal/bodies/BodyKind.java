// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.bodies;

import java.util.Arrays;
import java.util.Optional;

/// What sort of body it is.
public enum BodyKind {
  EXECUTIVE("Executive"),
  SCRUTINY("Scrutiny commission"),
  IMPROVEMENT_BOARD("Improvement board"),
  PARTNERSHIP("Partnership"),
  PROGRAMME_BOARD("Programme board"),
  MANAGEMENT_TEAM("Management team"),
  FORUM("Forum"),
  PANEL("Panel"),
  ENGAGEMENT("Engagement group"),
  EXTERNAL("Outside body");

  private final String label;

  BodyKind(String label) {
    this.label = label;
  }

  /// The kind as officers say it.
  public String label() {
    return label;
  }

  /// Whether such bodies usually meet in public.
  public boolean usuallyMeetsInPublic() {
    return switch (this) {
      case EXECUTIVE, SCRUTINY, FORUM -> true;
      case IMPROVEMENT_BOARD,
          PARTNERSHIP,
          PROGRAMME_BOARD,
          MANAGEMENT_TEAM,
          PANEL,
          ENGAGEMENT,
          EXTERNAL ->
          false;
    };
  }

  /// The kind with this name; absent for anything else.
  public static Optional<BodyKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}

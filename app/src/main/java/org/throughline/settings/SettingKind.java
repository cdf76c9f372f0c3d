// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

/// What a setting is to somebody who looks for one: its phase, unless its type says more.
public enum SettingKind implements Choice {
  EARLY_YEARS("Early years"),
  PRIMARY("Primary"),
  SECONDARY("Secondary"),
  ALL_THROUGH("All-through"),
  SPECIAL("Special"),
  ALTERNATIVE("Alternative provision"),
  POST_16("College or other post-16"),
  INDEPENDENT("Independent"),
  OTHER("Other");

  private final String label;

  SettingKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /// The kind of a setting of this type and phase.
  static SettingKind of(SettingType type, Phase phase) {
    if (type.kind() != OTHER) {
      return type.kind();
    }
    return switch (phase) {
      case NURSERY -> EARLY_YEARS;
      case PRIMARY, MIDDLE_DEEMED_PRIMARY -> PRIMARY;
      case SECONDARY, MIDDLE_DEEMED_SECONDARY -> SECONDARY;
      case SIXTEEN_PLUS -> POST_16;
      case ALL_THROUGH -> ALL_THROUGH;
      case NOT_APPLICABLE -> OTHER;
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.util.Optional;
import org.throughline.settings.SettingKind;
import org.throughline.settings.SettingType;

/// Which settings are asked for.
///
/// @param text part of a name, number, town or postcode, typing mistakes forgiven; may be empty
/// @param authority three digits; empty for all
/// @param ward a ward's name; empty for all
/// @param open whether open ones, closed ones or both are asked for
/// @param specialist whether only settings with a unit, resourced provision or commissioned places
public record SettingFilter(
    String text,
    Optional<SettingKind> kind,
    Optional<SettingType> type,
    String authority,
    String ward,
    Life open,
    boolean specialist) {

  /// What of a setting's life is asked for.
  public enum Life {
    OPEN("Open"),
    CLOSED("Closed"),
    PROPOSED("Proposed to open"),
    ANY("Open or not");

    private final String label;

    Life(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static final SettingFilter NONE =
      new SettingFilter("", Optional.empty(), Optional.empty(), "", "", Life.OPEN, false);
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.util.Optional;

/// A setting to be put into the register.
///
/// @param urn absent for a provider that no register numbers
/// @param facts at least a name
/// @param isInvented whether it belongs to the demonstration authority and leaves with it
public record NewSetting(Optional<Urn> urn, SettingFacts facts, boolean isInvented) {

  public NewSetting {
    if (facts.text(Fact.NAME).length() < 2) {
      throw new IllegalArgumentException("A setting needs a name");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// What a later module would hang on a setting's page: here on those alone whose name begins so.
@Component
class PanelForTests implements SettingPanel {

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Panel> show(Setting setting, Account viewer, LocalDate today) {
    return setting.name().startsWith("Panel Primary") && viewer.holds(Role.ANALYST)
        ? Optional.of(
            new Panel("Its pupils", "settings/sentence", setting.name() + " has nine pupils."))
        : Optional.empty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.search.Found;
import org.throughline.platform.search.SearchPart;
import org.throughline.platform.search.SearchWords;
import org.throughline.settings.Fact;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;

/// Settings among what can be found from anywhere.
@Component
class SettingsFound implements SearchPart {

  private final Settings settings;

  SettingsFound(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String heading() {
    return "Schools and other settings";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public List<Found> find(SearchWords words, Account viewer, int most) {
    return settings.search(words.text(), most).stream().map(SettingsFound::found).toList();
  }

  private static Found found(Setting setting) {
    return new Found(
        setting.urn().map(Object::toString).orElse(""),
        setting.name(),
        setting.kind().label()
            + ", "
            + setting.facts().words(Fact.STATUS).toLowerCase(java.util.Locale.ROOT),
        setting.path());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.util.Arrays;

/// How a list of settings is sorted.
public enum SettingOrder {
  NAME("Name", "name"),
  KIND("Kind", "kind"),
  ROLL("On roll", "roll"),
  CAPACITY("Capacity", "capacity"),
  WARD("Ward or town", "coalesce(ward_name, town)"),
  STATUS("Status", "status");

  private final String label;
  private final String column;

  SettingOrder(String label, String column) {
    this.label = label;
    this.column = column;
  }

  public String label() {
    return label;
  }

  /// As it stands in an address.
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String sql(boolean isDown) {
    return column + (isDown ? " desc" : "") + " nulls last";
  }

  public static SettingOrder of(String slug) {
    return Arrays.stream(values())
        .filter(each -> each.slug().equals(slug))
        .findFirst()
        .orElse(NAME);
  }
}

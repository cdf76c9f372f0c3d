// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.web.Address;
import org.throughline.settings.SettingKind;
import org.throughline.settings.SettingType;
import org.throughline.settings.Settings;
import org.throughline.settings.internal.register.SettingFilter;
import org.throughline.settings.internal.register.SettingFilter.Life;
import org.throughline.settings.internal.register.SettingOrder;

/// The list's filters and order as they stand in an address. Without an authority it is the
/// council's own; `all` is every one.
record SettingsAddress(SettingFilter filter, SettingOrder order, boolean isDown, Address address) {

  static final String PATH = "/settings";
  static final String EVERY = "all";

  private static final int LONGEST = 100;

  static SettingsAddress of(Map<String, String> sent, Settings.Home home) {
    Address address = Address.of(PATH);
    for (String name :
        List.of("q", "kind", "type", "authority", "ward", "life", "specialist", "sort", "down")) {
      String value = sent.getOrDefault(name, "").strip();
      address = address.with(name, value.substring(0, Math.min(LONGEST, value.length())));
    }
    return new SettingsAddress(
        filter(address, home),
        SettingOrder.of(value(address, "sort")),
        value(address, "down").equals("yes"),
        address);
  }

  /// The address sorted by a column, the other way round when it is sorted so already.
  String sorted(SettingOrder by) {
    boolean turns = by == order && !isDown;
    return address.with("sort", by.slug()).with("down", turns ? "yes" : "").toString();
  }

  /// What a column's heading says to a screen reader.
  String way(SettingOrder by) {
    if (by != order) {
      return "none";
    }
    return isDown ? "descending" : "ascending";
  }

  String value(String name) {
    return value(address, name);
  }

  private static SettingFilter filter(Address address, Settings.Home home) {
    String authority = value(address, "authority");
    return new SettingFilter(
        value(address, "q"),
        choice(SettingKind.values(), value(address, "kind")),
        choice(SettingType.values(), value(address, "type")),
        authority.isEmpty() ? home.code() : authority.equals(EVERY) ? "" : authority,
        value(address, "ward"),
        choice(Life.values(), value(address, "life")).orElse(Life.OPEN),
        value(address, "specialist").equals("yes"));
  }

  private static String value(Address address, String name) {
    List<String> values = address.query().getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static <E extends Enum<E>> Optional<E> choice(E[] values, String slug) {
    return Arrays.stream(values).filter(each -> slug(each).equals(slug)).findFirst();
  }

  /// An answer as it stands in an address.
  static String slug(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

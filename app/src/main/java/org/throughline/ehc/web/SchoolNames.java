// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.settings.Settings;
import org.throughline.settings.Urn;

/// What schools are called, by URN, many at once.
@Component
class SchoolNames {

  private final Settings settings;

  SchoolNames(Settings settings) {
    this.settings = settings;
  }

  /// A number that nobody knows stays a number.
  Map<String, String> of(Collection<String> numbers) {
    Map<String, String> names = new HashMap<>();
    numbers.forEach(number -> names.put(number, number));
    List<Urn> urns =
        numbers.stream().distinct().flatMap(number -> Urn.parse(number).stream()).toList();
    settings.find(urns).forEach((urn, setting) -> names.put(urn.value(), setting.name()));
    return names;
  }
}

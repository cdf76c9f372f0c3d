// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;
import org.throughline.settings.Urn;

/// The names of settings by what children's records call them.
@Component
public class SettingNames {

  private final Settings settings;

  SettingNames(Settings settings) {
    this.settings = settings;
  }

  /// The names of those that the register knows, by URN.
  public Map<String, String> of(Collection<String> references) {
    List<Urn> urns =
        references.stream().map(Urn::parse).flatMap(Optional::stream).distinct().toList();
    return urns.isEmpty()
        ? Map.of()
        : settings.find(urns).entrySet().stream()
            .collect(
                Collectors.toMap(entry -> entry.getKey().value(), entry -> name(entry.getValue())));
  }

  /// The name, or what the record calls the setting when the register does not know it.
  public String of(String reference) {
    return of(List.of(reference)).getOrDefault(reference, reference);
  }

  private static String name(Setting setting) {
    return setting.name();
  }
}

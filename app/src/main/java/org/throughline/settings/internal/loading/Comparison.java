// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.settings.Fact;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingStatus;
import org.throughline.settings.internal.register.Corrections.Correction;
import org.throughline.settings.internal.register.FactChange;
import org.throughline.settings.internal.register.PublishedValues.Publication;

/// What a published row does to a setting that is kept. A corrected fact stays as it was corrected;
/// only what is published behind it moves.
///
/// @param facts the setting's, once the row is applied
/// @param published what is published, once the row is applied
/// @param others cells that are kept but not understood, once the row is applied
/// @param changes what differs for a reader
/// @param isOlder whether something newer than this file is kept already, so that nothing is done
/// @param isBehind whether what is published changes without a reader's seeing it
record Comparison(
    SettingFacts facts,
    SettingFacts published,
    Map<String, String> others,
    List<FactChange> changes,
    boolean isOlder,
    boolean isBehind) {

  /// One row of a file.
  ///
  /// @param spokenOf the facts that the file has columns for
  record Row(SettingFacts facts, Map<String, String> others, Set<Fact> spokenOf, LocalDate asAt) {}

  /// A setting as it is kept.
  record Kept(Setting setting, Publication publication, Map<Fact, Correction> corrections) {}

  static Comparison of(Kept kept, Row row) {
    Publication before = kept.publication();
    boolean isOlder = before.asAt().filter(day -> day.isAfter(row.asAt())).isPresent();
    SettingFacts published = with(before.facts(), row, Set.of());
    SettingFacts facts = with(kept.setting().facts(), row, kept.corrections().keySet());
    Map<String, String> others = new LinkedHashMap<>(before.others());
    others.putAll(row.others());
    return new Comparison(
        facts,
        published,
        others,
        isOlder ? List.of() : FactChange.between(kept.setting().facts(), facts),
        isOlder,
        !isOlder && !(published.equals(before.facts()) && others.equals(before.others())));
  }

  /// Whether the row closes a setting that was not closed.
  boolean isClosing() {
    return changes.stream()
        .filter(change -> change.fact() == Fact.STATUS)
        .anyMatch(change -> change.becomes().equals(SettingStatus.CLOSED.name()));
  }

  private static SettingFacts with(SettingFacts facts, Row row, Set<Fact> except) {
    Map<Fact, String> values = new EnumMap<>(Fact.class);
    values.putAll(facts.values());
    for (Fact fact : row.spokenOf()) {
      if (!except.contains(fact)) {
        Optional.of(row.facts().text(fact))
            .filter(value -> !value.isEmpty())
            .ifPresentOrElse(value -> values.put(fact, value), () -> values.remove(fact));
      }
    }
    return SettingFacts.of(values);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What is known of a setting, each fact as [FactForm] keeps it. What is not known is not there.
public final class SettingFacts {

  public static final SettingFacts NONE = new SettingFacts(Map.of());

  private final Map<Fact, String> values;

  private SettingFacts(Map<Fact, String> values) {
    EnumMap<Fact, String> known = new EnumMap<>(Fact.class);
    values.forEach(
        (fact, value) -> {
          if (!value.isBlank()) {
            known.put(fact, value);
          }
        });
    this.values = Collections.unmodifiableMap(known);
  }

  /// @param values as they are kept; blank ones are left out
  public static SettingFacts of(Map<Fact, String> values) {
    return new SettingFacts(values);
  }

  /// These facts with one of them as a person or a file writes it.
  ///
  /// @throws IllegalArgumentException when it cannot be read
  public SettingFacts with(Fact fact, String written) {
    String kept =
        written.isBlank()
            ? ""
            : fact.form()
                .read(written)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            fact.label() + " must be " + fact.form().remedy()));
    EnumMap<Fact, String> changed = new EnumMap<>(Fact.class);
    changed.putAll(values);
    changed.put(fact, kept);
    return new SettingFacts(changed);
  }

  public SettingFacts with(Fact fact, Choice choice) {
    return with(fact, choice.name());
  }

  public SettingFacts with(Fact fact, int number) {
    return with(fact, Integer.toString(number));
  }

  public SettingFacts with(Fact fact, LocalDate day) {
    return with(fact, day.toString());
  }

  /// The fact as it is kept; empty when it is not known.
  public String text(Fact fact) {
    return values.getOrDefault(fact, "");
  }

  /// The fact as people read it; empty when it is not known.
  public String words(Fact fact) {
    return fact.form().display(text(fact));
  }

  public boolean has(Fact fact) {
    return values.containsKey(fact);
  }

  public Optional<LocalDate> day(Fact fact) {
    return Optional.ofNullable(values.get(fact)).map(LocalDate::parse);
  }

  public Optional<Integer> number(Fact fact) {
    return Optional.ofNullable(values.get(fact)).map(Integer::valueOf);
  }

  public SettingType type() {
    return Optional.ofNullable(values.get(Fact.TYPE))
        .map(SettingType::valueOf)
        .orElse(SettingType.UNKNOWN);
  }

  public Phase phase() {
    return Optional.ofNullable(values.get(Fact.PHASE))
        .map(Phase::valueOf)
        .orElse(Phase.NOT_APPLICABLE);
  }

  public SettingStatus status() {
    return Optional.ofNullable(values.get(Fact.STATUS))
        .map(SettingStatus::valueOf)
        .orElse(SettingStatus.OPEN);
  }

  public SettingKind kind() {
    return SettingKind.of(type(), phase());
  }

  /// Where it stands in the world; absent without an easting and a northing.
  public Optional<Place> place() {
    return number(Fact.EASTING)
        .flatMap(easting -> number(Fact.NORTHING).map(northing -> Place.onGrid(easting, northing)));
  }

  /// Every fact that is known.
  public Map<Fact, String> values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SettingFacts facts && values.equals(facts.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return text(Fact.NAME);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;
import java.util.Optional;

/// A setting as it stands: what is known of it, corrections included.
///
/// @param urn absent for a provider that no register numbers
/// @param version goes up with every change
/// @param isInvented whether it belongs to the demonstration authority
public record Setting(
    SettingId id, Optional<Urn> urn, SettingFacts facts, long version, boolean isInvented) {

  /// How it is named in addresses: its URN, else a letter and its number.
  public String code() {
    return urn.map(Urn::value).orElseGet(() -> "P" + id.value());
  }

  public String path() {
    return "/settings/" + code();
  }

  public String name() {
    return facts.text(Fact.NAME);
  }

  public SettingType type() {
    return facts.type();
  }

  public SettingKind kind() {
    return facts.kind();
  }

  public Phase phase() {
    return facts.phase();
  }

  public Optional<LocalDate> openedOn() {
    return facts.day(Fact.OPENED_ON);
  }

  public Optional<LocalDate> closedOn() {
    return facts.day(Fact.CLOSED_ON);
  }

  /// The authority's and the school's number together, such as 8562053; empty without both.
  public String laestab() {
    String authority = facts.text(Fact.LA_CODE);
    String number = facts.text(Fact.ESTABLISHMENT_NUMBER);
    return authority.isEmpty() || number.isEmpty() ? "" : authority + number;
  }

  public Optional<Place> place() {
    return facts.place();
  }

  /// The status on a day: what the register says, read with the days of opening and closing.
  public SettingStatus statusOn(LocalDate day) {
    if (closedOn().filter(closed -> !day.isBefore(closed)).isPresent()) {
      return SettingStatus.CLOSED;
    }
    if (openedOn().filter(day::isBefore).isPresent()) {
      return SettingStatus.PROPOSED;
    }
    SettingStatus said = facts.status();
    boolean isDated = closedOn().isPresent() || openedOn().isPresent();
    return switch (said) {
      case CLOSED -> closedOn().isPresent() ? SettingStatus.OPEN : SettingStatus.CLOSED;
      case PROPOSED -> isDated ? SettingStatus.OPEN : SettingStatus.PROPOSED;
      case OPEN, OPEN_TO_CLOSE -> said;
    };
  }

  /// Whether pupils may be taught there on a day.
  public boolean isOpenOn(LocalDate day) {
    return statusOn(day).isOpen();
  }
}

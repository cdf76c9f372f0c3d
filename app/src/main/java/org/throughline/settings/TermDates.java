// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.settings.internal.terms.TermStore;

/// When school is, read for other modules: a setting's own terms and closures, or the council's for
/// each year in which it has none.
@Component
public class TermDates {

  private final TermStore store;

  TermDates(TermStore store) {
    this.store = store;
  }

  /// The council's.
  public SchoolDays ofCouncil(LocalDate from, LocalDate until) {
    return of(Optional.empty(), from, until);
  }

  /// All that is kept of the council, whatever the year.
  public KeptTerms keptOfCouncil() {
    return store.kept(List.of()).getOrDefault("", new KeptTerms(Map.of()));
  }

  /// All that is kept of some settings, by the code of the setting, with what each takes from the
  /// council; without those that go by the council's alone.
  public Map<String, KeptTerms> kept(Collection<String> codes) {
    Map<String, KeptTerms> found = store.kept(codes);
    KeptTerms council = found.getOrDefault("", new KeptTerms(Map.of()));
    return found.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> entry.getValue().onTopOf(council)));
  }

  public SchoolDays of(SettingId setting, LocalDate from, LocalDate until) {
    return of(Optional.of(setting), from, until);
  }

  private SchoolDays of(Optional<SettingId> setting, LocalDate from, LocalDate until) {
    List<SchoolTerm> terms = new ArrayList<>();
    List<SchoolClosure> closures = new ArrayList<>();
    boolean isOwn = false;
    AcademicYear last = AcademicYear.ofSchools(until);
    for (AcademicYear year = AcademicYear.ofSchools(from);
        year.compareTo(last) <= 0;
        year = year.next()) {
      List<SchoolTerm> own = setting.isEmpty() ? List.of() : store.terms(setting, year);
      isOwn |= !own.isEmpty();
      terms.addAll(own.isEmpty() ? store.terms(Optional.empty(), year) : own);
      if (own.isEmpty()) {
        closures.addAll(store.closures(Optional.empty(), year));
      }
      if (setting.isPresent()) {
        closures.addAll(store.closures(setting, year));
      }
    }
    return new SchoolDays(terms, closures, store.bankHolidays(from, until), isOwn);
  }
}

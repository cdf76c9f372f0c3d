// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Terms and closures as they are kept, of the council or of one setting, year by year.
///
/// @param years each with at least one term or closure
public record KeptTerms(Map<AcademicYear, Year> years) {

  /// What is kept for one academic year.
  public record Year(List<SchoolTerm> terms, List<SchoolClosure> closures) {
    public Year {
      terms = List.copyOf(terms);
      closures = List.copyOf(closures);
    }

    private Year and(List<SchoolClosure> more) {
      List<SchoolClosure> all = new ArrayList<>(closures);
      all.addAll(more);
      return new Year(terms, all);
    }
  }

  public KeptTerms {
    years = Map.copyOf(years);
  }

  public List<SchoolTerm> terms() {
    return years.values().stream().flatMap(year -> year.terms().stream()).toList();
  }

  public List<SchoolClosure> closures() {
    return years.values().stream().flatMap(year -> year.closures().stream()).toList();
  }

  /// A setting's own with what it takes from the council: where it has only closures of its own,
  /// the council's terms and closures hold besides.
  KeptTerms onTopOf(KeptTerms council) {
    Map<AcademicYear, Year> whole = new TreeMap<>();
    years.forEach(
        (year, own) -> {
          Year general = council.years.getOrDefault(year, new Year(List.of(), List.of()));
          whole.put(year, own.terms().isEmpty() ? general.and(own.closures()) : own);
        });
    return new KeptTerms(whole);
  }
}

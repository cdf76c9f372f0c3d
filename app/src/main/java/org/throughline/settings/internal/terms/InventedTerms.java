// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.SchoolClosure;
import org.throughline.settings.SchoolTerm;

/// The council's terms of the demonstration: invented, in the pattern of the county, where the
/// autumn begins in August and breaks in the middle of October.
@Component
public class InventedTerms {

  private final TermWriting writing;

  InventedTerms(TermWriting writing) {
    this.writing = writing;
  }

  /// Writes 2025/26 and 2026/27 unless somebody has written them.
  public void make() {
    writing.invent(
        Optional.empty(),
        new AcademicYear(2025),
        List.of(
            term("Autumn term, first half", "2025-08-27", "2025-10-10"),
            term("Autumn term, second half", "2025-10-20", "2025-12-19"),
            term("Spring term, first half", "2026-01-05", "2026-02-13"),
            term("Spring term, second half", "2026-02-23", "2026-03-27"),
            term("Summer term, first half", "2026-04-13", "2026-05-22"),
            term("Summer term, second half", "2026-06-01", "2026-07-10")),
        List.of(training("2025-08-27"), training("2026-07-10")));
    writing.invent(
        Optional.empty(),
        new AcademicYear(2026),
        List.of(
            term("Autumn term, first half", "2026-08-26", "2026-10-09"),
            term("Autumn term, second half", "2026-10-19", "2026-12-18"),
            term("Spring term, first half", "2027-01-04", "2027-02-12"),
            term("Spring term, second half", "2027-02-22", "2027-03-25"),
            term("Summer term, first half", "2027-04-12", "2027-05-28"),
            term("Summer term, second half", "2027-06-07", "2027-07-13")),
        List.of(training("2026-08-26"), training("2027-06-07")));
  }

  private static SchoolTerm term(String name, String starts, String ends) {
    return new SchoolTerm(name, LocalDate.parse(starts), LocalDate.parse(ends));
  }

  private static SchoolClosure training(String day) {
    return new SchoolClosure(
        SchoolClosure.Kind.INSET, LocalDate.parse(day), LocalDate.parse(day), "");
  }
}

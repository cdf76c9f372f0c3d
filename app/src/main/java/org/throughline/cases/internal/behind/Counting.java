// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.behind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a figure counts duties: the same three ways as the database's functions that measures are
/// made of, `cases.published_timeliness`, `published_fallen_due` and `published_outstanding`.
public enum Counting {
  /// Done in the period.
  DONE(
      "d.met_on between :from and :until and d.due_on is not null",
      "d.met_on > d.due_on",
      "cases.cuts_of(f.child_id, f.officer_id, d.met_on) || cases.exception_in(f.case_id, f.pathway)"),
  /// Fallen due in the period, done or not.
  FALLEN_DUE(
      "d.due_on between :from and :until and d.due_on <= :today",
      "(d.met_on is null or d.met_on > d.due_on)",
      "cases.cuts_of(f.child_id, f.officer_id, d.due_on)"),
  /// Still to be done today, in a case that is open.
  OUTSTANDING(
      "d.met_on is null and f.closed_on is null and d.state in ('open', 'missed', 'lifted-by-exception')",
      "d.due_on < :today",
      "cases.cuts_of(f.child_id, f.officer_id, :today) || cases.standing_of(f.case_id, f.pathway)");

  private final String condition;
  private final String late;
  private final String parts;

  Counting(String condition, String late, String parts) {
    this.condition = condition;
    this.late = late;
    this.parts = parts;
  }

  /// As an address writes it.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Counting> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  String late() {
    return late;
  }

  /// Those that count, and where a part is named those that count under it.
  String conditionWithin() {
    return condition + " and (:part = '' or :part = any(" + parts + "))";
  }
}

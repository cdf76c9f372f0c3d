// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.tray;

import java.util.Arrays;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// Which open cases a tray shows, and in which order.
///
/// @param officer whose; empty for every officer's
/// @param isUnallocated only those that nobody keeps; then `officer` is empty
/// @param pathway its code; empty for every pathway
/// @param waitsFor the code of a party; empty for any
/// @param isLeftBehind only those with a duty missed more than a year ago and never done
public record TrayFilter(
    Optional<AccountId> officer,
    boolean isUnallocated,
    Optional<String> pathway,
    When when,
    Optional<String> waitsFor,
    boolean isLeftBehind,
    Sort sort) {

  /// By the day of the council's next act.
  public enum When {
    ANY("", "All open", "true"),
    LATE("late", "Late", "f.next_on < :today"),
    TODAY("today", "Today", "f.next_on = :today"),
    WEEK("week", "In the next 7 days", "f.next_on > :today and f.next_on <= :inAWeek"),
    WAITING("waiting", "Waiting on somebody", "f.waits_for is not null"),
    UNDATED("undated", "Without a next date", "f.next_on is null");

    private final String code;
    private final String label;
    private final String condition;

    When(String code, String label, String condition) {
      this.code = code;
      this.label = label;
      this.condition = condition;
    }

    /// As it stands in an address.
    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    String condition() {
      return condition;
    }

    public static When of(String code) {
      return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst().orElse(ANY);
    }
  }

  /// The order of the rows.
  public enum Sort {
    NEXT("", "f.next_on nulls last, f.case_id"),
    OPENED("opened", "f.opened_on, f.case_id"),
    WAITING("waiting", "f.waits_since nulls last, f.case_id"),
    QUIET("quiet", "f.last_event_on nulls first, f.case_id");

    private final String code;
    private final String order;

    Sort(String code, String order) {
      this.code = code;
      this.order = order;
    }

    /// As it stands in an address.
    public String code() {
      return code;
    }

    String order() {
      return order;
    }

    public static Sort of(String code) {
      return Arrays.stream(values())
          .filter(each -> each.code.equals(code))
          .findFirst()
          .orElse(NEXT);
    }
  }

  /// The same cases of whatever day: what the counts above a tray count.
  TrayFilter ofAnyDay() {
    return new TrayFilter(officer, isUnallocated, pathway, When.ANY, waitsFor, isLeftBehind, sort);
  }

  String conditions() {
    StringBuilder sql = new StringBuilder("f.closed_on is null and ").append(when.condition());
    if (isUnallocated) {
      sql.append(" and f.officer_id is null");
    }
    officer.ifPresent(ignored -> sql.append(" and f.officer_id = :officer"));
    pathway.ifPresent(ignored -> sql.append(" and f.pathway = :pathway"));
    waitsFor.ifPresent(ignored -> sql.append(" and f.waits_for = :waitsFor"));
    if (isLeftBehind) {
      sql.append(" and f.left_behind > 0");
    }
    return sql.toString();
  }
}

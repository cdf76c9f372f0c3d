// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.tray;

import java.util.Arrays;
import java.util.Optional;
import org.throughline.cases.internal.team.Whole;
import org.throughline.platform.identity.AccountId;

/// Which open cases a tray shows, and in which order.
///
/// @param officer whose; empty for every officer's
/// @param isUnallocated only those that nobody keeps; then `officer` is empty
/// @param pathway its code; empty for every pathway
/// @param waitsFor the code of a party, or `none`; empty for any
/// @param isLeftBehind only those with a duty missed more than a year ago and never done
/// @param past only those past the whole time of their pathway; empty for all
public record TrayFilter(
    Optional<AccountId> officer,
    boolean isUnallocated,
    Optional<String> pathway,
    When when,
    Optional<String> waitsFor,
    boolean isLeftBehind,
    Optional<Past> past,
    Sort sort) {

  /// For whom a case waits on nobody else, has nothing dated, or has no exception on record.
  public static final String NONE = "none";

  /// Cases past the whole time that the law gives.
  ///
  /// @param stage the duty that comes next, or `none`; empty for any
  /// @param exception the code of what lifts the limit, or `none`; empty for any
  public record Past(Whole whole, Optional<String> stage, Optional<String> exception) {

    private String conditions() {
      StringBuilder sql =
          new StringBuilder(" and f.opened_on <= :since and exists (select from cases.due d where ")
              .append(Whole.PASSED)
              .append(')');
      stage.ifPresent(
          code ->
              sql.append(
                  code.equals(NONE) ? " and f.next_duty is null" : " and f.next_duty = :stage"));
      exception.ifPresent(
          code ->
              sql.append(" and ")
                  .append(Whole.EXCEPTION)
                  .append(code.equals(NONE) ? " is null" : " = :exception"));
      return sql.toString();
    }
  }

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
    return new TrayFilter(
        officer, isUnallocated, pathway, When.ANY, waitsFor, isLeftBehind, past, sort);
  }

  String conditions() {
    StringBuilder sql = new StringBuilder("f.closed_on is null and ").append(when.condition());
    if (isUnallocated) {
      sql.append(" and f.officer_id is null");
    }
    officer.ifPresent(ignored -> sql.append(" and f.officer_id = :officer"));
    pathway.ifPresent(ignored -> sql.append(" and f.pathway = :pathway"));
    waitsFor.ifPresent(
        code ->
            sql.append(
                code.equals(NONE) ? " and f.waits_for is null" : " and f.waits_for = :waitsFor"));
    past.ifPresent(passed -> sql.append(passed.conditions()));
    if (isLeftBehind) {
      sql.append(" and f.left_behind > 0");
    }
    return sql.toString();
  }
}

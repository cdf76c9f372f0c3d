// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.Pence;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.Dates;

/// Fields and their values as officers read them in a history.
public final class FieldWords {

  private FieldWords() {}

  static HistoryEntry.Difference difference(FieldChange change, PlanNames names) {
    return new HistoryEntry.Difference(
        label(change.field()),
        value(change.field(), change.was(), names),
        value(change.field(), change.becomes(), names));
  }

  /// One field of two versions of the same facts, `mine` and what is `saved`.
  public static HistoryEntry.Difference pair(
      String field, ActionFacts mine, ActionFacts saved, PlanNames names) {
    return new HistoryEntry.Difference(
        label(field),
        value(field, FactValues.of(mine, field), names),
        value(field, FactValues.of(saved, field), names));
  }

  /// The field's name in words.
  public static String label(String field) {
    return switch (field) {
      case "planned" -> "Planned";
      case "text" -> "What is to be done";
      case "owner" -> "Responsible officer";
      case "year" -> "Year";
      case "theme" -> "Theme";
      case "start" -> "Start";
      case "due" -> "Due";
      case "partners" -> "Partners";
      case "success" -> "How we will know";
      case "cost" -> "Cost";
      case "needs" -> "Waits for";
      case "carried" -> "Carried forward because";
      case "milestone" -> "Milestone";
      case "reached" -> "Milestone reached";
      case "barrier" -> "Barrier raised";
      case "escalated" -> "Barrier taken to";
      case "resolved" -> "Barrier resolved";
      case "evidence" -> "Evidence added";
      case "withdrawn" -> "Withdrawn";
      case "decision" -> "By decision";
      default -> field;
    };
  }

  static String value(String field, String stored, PlanNames names) {
    if (stored.isEmpty()) {
      return "";
    }
    return switch (field) {
      case "owner" -> names.name(new AccountId(Long.parseLong(stored)));
      case "year" -> "Year " + stored;
      case "start", "due", "reached" -> day(stored);
      case "cost" -> new Pence(Long.parseLong(stored)).pounds();
      case "partners", "success" -> stored.replace("\n", "; ");
      case "carried" -> stored.matches("\\d+") ? "" : stored;
      default -> stored;
    };
  }

  private static String day(String stored) {
    try {
      return Dates.full(LocalDate.parse(stored));
    } catch (DateTimeParseException words) {
      return stored;
    }
  }
}

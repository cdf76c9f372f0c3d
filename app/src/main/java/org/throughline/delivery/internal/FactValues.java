// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.Pence;
import org.throughline.platform.identity.AccountId;

/// Puts a value, as the history keeps it, into one field of an action's facts.
public final class FactValues {

  private FactValues() {}

  /// The facts with `field` set to `stored`, which may be empty.
  ///
  /// @throws IllegalArgumentException when the field is not one of the facts
  public static ActionFacts with(ActionFacts facts, String field, String stored) {
    return new ActionFacts(
        field.equals("text") ? stored : facts.text(),
        field.equals("year") ? Integer.parseInt(stored) : facts.year(),
        field.equals("theme") ? stored : facts.theme(),
        field.equals("owner") ? owner(stored) : facts.owner(),
        field.equals("partners") ? lines(stored) : facts.partners(),
        field.equals("start") ? day(stored) : facts.start(),
        field.equals("due") ? day(stored) : facts.due(),
        field.equals("success") ? lines(stored) : facts.success(),
        field.equals("cost") ? cost(stored) : facts.cost(),
        field.equals("needs") ? codes(stored) : known(field, facts.needs()));
  }

  /// The value of `field` as the history keeps it.
  public static String of(ActionFacts facts, String field) {
    ActionFacts nothing =
        new ActionFacts(
            "",
            0,
            "",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    return FactDifferences.between(nothing, facts).stream()
        .filter(each -> each.field().equals(field))
        .map(FieldChange::becomes)
        .findFirst()
        .orElse("");
  }

  private static List<String> known(String field, List<String> needs) {
    if (!List.of("text", "year", "theme", "owner", "partners", "start", "due", "success", "cost")
        .contains(field)) {
      throw new IllegalArgumentException("Not a fact: " + field);
    }
    return needs;
  }

  private static Optional<AccountId> owner(String stored) {
    return stored.isEmpty() ? Optional.empty() : Optional.of(new AccountId(Long.parseLong(stored)));
  }

  private static Optional<LocalDate> day(String stored) {
    return stored.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(stored));
  }

  private static Optional<Pence> cost(String stored) {
    return stored.isEmpty() ? Optional.empty() : Optional.of(new Pence(Long.parseLong(stored)));
  }

  private static List<String> lines(String stored) {
    return stored.isEmpty() ? List.of() : List.of(stored.split("\n"));
  }

  private static List<String> codes(String stored) {
    return stored.isEmpty() ? List.of() : List.of(stored.split(" "));
  }
}

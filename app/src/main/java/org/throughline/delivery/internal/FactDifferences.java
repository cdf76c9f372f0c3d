// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.Pence;

/// Which facts differ, field by field, as they are kept in the history.
public final class FactDifferences {

  private FactDifferences() {}

  /// The fields in which `becomes` is not as `was`.
  public static List<FieldChange> between(ActionFacts was, ActionFacts becomes) {
    List<FieldChange> changes = new ArrayList<>();
    for (FieldChange each : all(was, becomes)) {
      if (!each.was().equals(each.becomes())) {
        changes.add(each);
      }
    }
    return changes;
  }

  private static List<FieldChange> all(ActionFacts was, ActionFacts becomes) {
    return List.of(
        new FieldChange("text", was.text(), becomes.text()),
        new FieldChange("owner", owner(was), owner(becomes)),
        new FieldChange("year", Integer.toString(was.year()), Integer.toString(becomes.year())),
        new FieldChange("theme", was.theme(), becomes.theme()),
        new FieldChange("start", day(was.start()), day(becomes.start())),
        new FieldChange("due", day(was.due()), day(becomes.due())),
        new FieldChange("partners", lines(was.partners()), lines(becomes.partners())),
        new FieldChange("success", lines(was.success()), lines(becomes.success())),
        new FieldChange("cost", cost(was), cost(becomes)),
        new FieldChange("needs", codes(was), codes(becomes)));
  }

  private static String owner(ActionFacts facts) {
    return facts.owner().map(account -> Long.toString(account.value())).orElse("");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(Object::toString).orElse("");
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  private static String codes(ActionFacts facts) {
    return String.join(" ", facts.needs().stream().sorted().toList());
  }

  private static String cost(ActionFacts facts) {
    return facts.cost().map(Pence::value).map(Object::toString).orElse("");
  }
}

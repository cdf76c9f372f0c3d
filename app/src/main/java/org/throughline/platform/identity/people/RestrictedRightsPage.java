// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.util.List;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// Who may open restricted records of children.
public record RestrictedRightsPage(
    List<Row> rows,
    List<Option> people,
    String account,
    String reason,
    String until,
    FormErrors errors) {

  /// One right that stands.
  public record Row(long id, String name, String reason, String time, String givenBy) {}

  public RestrictedRightsPage {
    rows = List.copyOf(rows);
    people = List.copyOf(people);
  }

  /// The answer in a sentence.
  public String sentence() {
    return switch (rows.size()) {
      case 0 -> "Nobody may open restricted records";
      case 1 -> "1 person may open restricted records";
      default -> rows.size() + " people may open restricted records";
    };
  }
}

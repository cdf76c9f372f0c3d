// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.throughline.cases.RecordedEvent;
import org.throughline.platform.identity.AccountId;

/// An event that stands in a case.
///
/// @param number its place in the case
/// @param root the number under which it was recorded first, before it was put right
/// @param details what else is known, by name
public record Happened(
    int number,
    int root,
    String type,
    LocalDate on,
    Optional<AccountId> by,
    Map<String, String> details) {

  public Happened {
    details = Map.copyOf(details);
  }

  public boolean is(String wanted) {
    return type.equals(wanted);
  }

  /// What is known under a name; empty when nothing is.
  public String detail(String name) {
    return details.getOrDefault(name, "");
  }

  /// Whether it answers the event that was first recorded under `number`.
  boolean answers(int first) {
    return detail(RecordedEvent.ANSWERS).equals(Integer.toString(first));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.requests.Request;
import org.throughline.governance.internal.requests.Requests;

/// Asks what boards have asked for about a promise or a measure.
@Component
public class BoardRequests {

  private final Requests requests;

  BoardRequests(Requests requests) {
    this.requests = requests;
  }

  /// A request in a line.
  ///
  /// @param due empty when no day was named
  /// @param answeredOn empty while it is open
  public record Asked(
      long id,
      String body,
      String words,
      LocalDate askedOn,
      Optional<LocalDate> due,
      Optional<LocalDate> answeredOn,
      boolean isLate) {}

  /// The requests about the promise or measure of this code, open ones first.
  public List<Asked> about(String code, LocalDate today) {
    return requests.all().stream()
        .filter(each -> each.about().equals(code))
        .map(each -> asked(each, today))
        .toList();
  }

  private static Asked asked(Request each, LocalDate today) {
    return new Asked(
        each.id(),
        each.bodyName(),
        each.words(),
        each.askedOn(),
        each.due(),
        each.answeredOn(),
        each.isLate(today));
  }
}

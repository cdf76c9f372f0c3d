// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.Problem;

/// What is wrong with a form that was sent: shown together at the top and each beside its field.
public record FormErrors(List<Problem> problems) {

  /// Nothing is wrong.
  public static final FormErrors NONE = new FormErrors(List.of());

  public FormErrors {
    problems = List.copyOf(problems);
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /// The first message about `field`; null, which a template leaves out, when there is none.
  public @Nullable String of(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}

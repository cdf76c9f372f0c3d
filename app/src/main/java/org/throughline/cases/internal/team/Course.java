// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How far a case came, and when: the days it reached each stage of its pathway.
///
/// @param reached a day a stage, in the order of the stages, the first being the beginning; empty
///     for a stage that was not reached
/// @param ended when nothing more could breach; absent while it goes on
record Course(List<Optional<LocalDate>> reached, Optional<LocalDate> ended) {

  Course {
    reached = List.copyOf(reached);
  }

  LocalDate begun() {
    return reached.getFirst().orElseThrow();
  }

  boolean isOpenOn(LocalDate day) {
    return !begun().isAfter(day) && ended.filter(end -> !end.isAfter(day)).isEmpty();
  }

  /// The last stage that was reached by a day.
  int stageOn(LocalDate day) {
    int stage = 0;
    for (int at = 0; at < reached.size(); at++) {
      if (reached.get(at).filter(on -> !on.isAfter(day)).isPresent()) {
        stage = at;
      }
    }
    return stage;
  }
}

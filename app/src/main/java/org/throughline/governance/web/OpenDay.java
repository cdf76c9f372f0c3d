// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.throughline.governance.internal.bodies.WrittenDay;
import org.throughline.platform.web.Sent;

/// A day on a form that may be left open.
final class OpenDay {

  private OpenDay() {}

  static WrittenDay of(Map<String, String> sent, String name) {
    Optional<LocalDate> day = Sent.day(sent, name);
    return new WrittenDay(day, day.isEmpty() && !Sent.words(sent, name).isEmpty());
  }
}

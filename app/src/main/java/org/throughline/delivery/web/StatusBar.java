// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.internal.StatusCount;

/// How a set of actions is divided among the statuses, as a bar of 100 units.
///
/// @param words the same in words, for those who do not see it
public record StatusBar(int total, List<Part> parts, String words) {

  /// One status's share, drawn from `x`, so wide.
  public record Part(String statusClass, String x, String width) {}

  public StatusBar {
    parts = List.copyOf(parts);
  }

  static StatusBar of(List<StatusCount> counts) {
    int total = Counts.sum(counts, StatusCount::count);
    List<Part> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    double x = 0;
    for (ActionStatus status : ActionStatus.values()) {
      int count =
          Counts.sum(
              counts.stream().filter(each -> each.status() == status).toList(), StatusCount::count);
      if (count > 0) {
        double width = 100.0 * count / total;
        parts.add(new Part(status.slug(), tenth(x), tenth(width)));
        words.add(Counts.number(count) + " " + status.label().toLowerCase(Locale.UK));
        x += width;
      }
    }
    return new StatusBar(total, parts, String.join(", ", words));
  }

  private static String tenth(double value) {
    return Double.toString(Math.round(value * 10) / 10.0);
  }
}

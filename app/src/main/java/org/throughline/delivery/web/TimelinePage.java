// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.List;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Paging;

/// The plan as a picture of time, with the table behind it.
///
/// @param back the list with the same filters
/// @param height of the picture, in its own units
/// @param today where today's line stands; less than 0 when today lies outside the picture
public record TimelinePage(
    String sentence,
    Address back,
    String words,
    int height,
    List<Quarter> quarters,
    int today,
    List<Bar> bars,
    Paging paging) {

  /// A quarter of a year, from `x`, so wide.
  public record Quarter(int x, int width, String label, boolean isFirstOfYear) {}

  /// An action: from its start to its end, in the row at `y`.
  public record Bar(
      long id,
      String code,
      String text,
      String owner,
      int y,
      int x,
      int width,
      boolean isDated,
      String statusClass,
      String status,
      boolean isLate,
      String from,
      String to,
      List<Mark> marks) {
    public Bar {
      marks = List.copyOf(marks);
    }
  }

  /// A milestone at `x`; `kind` is `done`, `missed` or `ahead`.
  public record Mark(int x, String kind, String words) {}

  public TimelinePage {
    quarters = List.copyOf(quarters);
    bars = List.copyOf(bars);
  }
}

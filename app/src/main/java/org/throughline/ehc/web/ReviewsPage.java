// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// Every plan's next dates for two years.
///
/// @param sentence the answer that the page begins with
/// @param numbers above the list, each with its link
/// @param officers to choose from
/// @param weeks of two years, each with its link
public record ReviewsPage(
    String sentence,
    String whose,
    String what,
    List<Option> kinds,
    List<Link> numbers,
    List<Option> officers,
    List<OfficerRow> loads,
    List<WeekRow> weeks,
    List<Row> rows,
    Paging paging,
    Address address,
    FormErrors errors) {

  /// A way to another list, with how many stand there.
  public record Link(String label, String href, boolean isChosen, int count, boolean isError) {}

  /// What one officer has before them.
  public record OfficerRow(
      String name,
      String href,
      int late,
      int four,
      int twelve,
      int all,
      int missing,
      int yearNine,
      int transfers) {}

  /// @param share of the widest bar, from 0 to 100
  public record WeekRow(String week, String href, int plans, int share) {}

  /// One plan.
  ///
  /// @param child the random number under which the child's page stands
  /// @param review empty when there is none: an error
  public record Row(
      String name,
      String child,
      String path,
      String setting,
      String officer,
      String review,
      boolean isLate,
      String yearNine,
      String transfer,
      String since) {}

  public ReviewsPage {
    kinds = List.copyOf(kinds);
    numbers = List.copyOf(numbers);
    officers = List.copyOf(officers);
    loads = List.copyOf(loads);
    weeks = List.copyOf(weeks);
    rows = List.copyOf(rows);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.List;
import java.util.Optional;
import org.throughline.children.ChildSummary;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// The search, and what it found.
///
/// @param sentence the answer; before anything was asked what can be done here
/// @param words what was typed
/// @param path where the filters are sent
/// @param rows absent before anything was asked
/// @param download where the list comes as a table; empty for none
public record FindPage(
    String sentence,
    String words,
    String path,
    Filter filter,
    List<Option> years,
    List<Option> flags,
    Optional<List<Row>> rows,
    Paging paging,
    String download,
    boolean isManager) {

  /// The filters as they stand in the address.
  public record Filter(String setting, String settingName, String year, String flag) {}

  /// One child.
  public record Row(ChildSummary child, String age, String setting) {}

  public FindPage {
    years = List.copyOf(years);
    flags = List.copyOf(flags);
    rows = rows.map(List::copyOf);
  }
}

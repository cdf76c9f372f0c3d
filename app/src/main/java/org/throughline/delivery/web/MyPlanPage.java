// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.List;
import org.throughline.platform.web.Option;

/// What is mine, by next date.
///
/// @param pace how often reminders are sent to this person
public record MyPlanPage(
    String sentence, List<Group> groups, int finished, List<Option> paces, String pace) {

  /// Actions that ask for the same thing.
  public record Group(String title, String hint, List<PlanRow> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  public MyPlanPage {
    groups = List.copyOf(groups);
    paces = List.copyOf(paces);
  }
}

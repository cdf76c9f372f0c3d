// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Option;

/// All measures, or those that the filters leave in.
///
/// @param sentence how things stand
/// @param shown what the filters leave in, such as `12 of 135 measures`
/// @param states how many are in each state, with the address that shows only those
/// @param mayReadColumns whether the Department’s columns are offered
public record MeasureListPage(
    String sentence,
    String shown,
    Address address,
    List<Choice> states,
    String words,
    List<Option> priorities,
    String priority,
    List<Option> facets,
    String facet,
    List<MeasureRow> rows,
    boolean mayLoad,
    boolean mayReadColumns) {

  public MeasureListPage {
    states = List.copyOf(states);
    priorities = List.copyOf(priorities);
    facets = List.copyOf(facets);
    rows = List.copyOf(rows);
  }

  /// One state to choose.
  public record Choice(String label, String shape, int count, String href, boolean isChosen) {}
}

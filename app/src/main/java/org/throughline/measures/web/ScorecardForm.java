// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;

/// The form that makes or changes a scorecard.
///
/// @param code empty for a new one
/// @param version that the person saw; 0 for a new one
/// @param savedBy who saved it meanwhile; empty where nobody did
public record ScorecardForm(
    String code,
    String title,
    String purpose,
    String arrangement,
    int version,
    List<Group> groups,
    FormErrors errors,
    String savedBy,
    boolean isNew) {

  public ScorecardForm {
    groups = List.copyOf(groups);
  }

  /// The measures of one priority.
  public record Group(String title, int chosen, List<Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }

  /// A measure to choose.
  public record Choice(String code, String name, boolean isChosen) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import java.util.Optional;
import org.throughline.measures.Measure;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// Setting what a measure is to reach.
///
/// @param sentence the target in force, or that there is none
/// @param why why no target can be set; empty when one can be
/// @param seen which target the person saw, to notice another one
/// @param canEnd whether there is a target that can be ended
public record TargetPage(
    Measure measure,
    FormErrors errors,
    String sentence,
    String why,
    TargetForm form,
    List<Option> comparators,
    Optional<Preview> preview,
    List<Past> history,
    String seen,
    boolean canEnd) {

  public TargetPage {
    comparators = List.copyOf(comparators);
    history = List.copyOf(history);
  }

  public String path() {
    return "/measures/" + measure.code() + "/target";
  }

  /// What a target would mean.
  ///
  /// @param words the rule
  /// @param state the rating's name as a style's name
  /// @param chart an SVG picture; empty when there is nothing to draw
  public record Preview(
      String words,
      String state,
      String rating,
      String reason,
      String chance,
      String chart,
      List<Due> path) {

    public Preview {
      path = List.copyOf(path);
    }
  }

  /// What is due when.
  public record Due(String when, String figure) {}

  /// A target that was set.
  ///
  /// @param decision the reference of the decision that it carried out; may be empty
  /// @param ended when, or that it is in force
  public record Past(
      String words, String tolerance, String at, String by, String decision, String ended) {}
}

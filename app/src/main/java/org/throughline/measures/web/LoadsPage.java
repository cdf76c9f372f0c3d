// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Paging;

/// Where files of statistics are sent in, and what is loaded.
///
/// @param vintage as it was typed
/// @param wrongMeasures what is wrong with the measures' files, for administrators
public record LoadsPage(
    FormErrors errors,
    String sentence,
    String vintage,
    List<Sent> sent,
    List<Loaded> releases,
    Paging paging,
    List<String> wrongMeasures) {

  public LoadsPage {
    sent = List.copyOf(sent);
    releases = List.copyOf(releases);
    wrongMeasures = List.copyOf(wrongMeasures);
  }

  /// What was sent together.
  ///
  /// @param kind the state as a style's name
  public record Sent(String path, String files, String kind, String state, String by) {}

  /// One release of one data set.
  public record Loaded(
      String title, String vintage, String file, String rows, String at, String by) {}
}

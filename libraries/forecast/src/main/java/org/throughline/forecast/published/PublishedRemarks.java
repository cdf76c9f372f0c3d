// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.published;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is to be known of a forecast from published totals before anybody uses it, in sentences.
///
/// @param release what was published
/// @param model what was learnt from it
public record PublishedRemarks(Release release, PublishedModel model) {

  /// Of the forecast of one authority.
  public List<String> on(Authority area) {
    List<String> remarks = onGrowth();
    if (area.lastYear() < release.lastYear()) {
      remarks.add(
          ("The last total of %s is that of January %d, though the release goes on to January %d."
                  + " Its forecast starts from it.")
              .formatted(area.name(), area.lastYear(), release.lastYear()));
    }
    return remarks;
  }

  /// Of the forecast of all that have a total in the last January.
  public List<String> onAll() {
    List<String> remarks = onGrowth();
    List<Authority> ended = release.ended();
    if (!ended.isEmpty()) {
      remarks.add(
          ("Not forecast, for the release has no total of theirs in January %d: %s. Ask for one by"
                  + " its code to forecast it from its last.")
              .formatted(release.lastYear(), named(ended)));
    }
    return remarks;
  }

  private static String named(List<Authority> areas) {
    return areas.stream()
        .map(each -> "%s (%s, last in %d)".formatted(each.name(), each.code(), each.lastYear()))
        .collect(Collectors.joining(", "));
  }

  private List<String> onGrowth() {
    List<String> remarks = new ArrayList<>();
    if (!model.knowsGrowth()) {
      remarks.add(
          ("No growth is known, for the release has no totals of January %d beside those of %d:"
                  + " the forecast leaves plans about as they are. Give a release that has both.")
              .formatted(release.lastYear() - 1, release.lastYear()));
    }
    return remarks;
  }
}

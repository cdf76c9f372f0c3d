// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.Map;
import java.util.Optional;
import org.throughline.papers.Confidence;
import org.throughline.papers.Place;

/// One action as one or more rows of a table print it, still in the paper's own words.
///
/// @param priority the words of the priority that it stands under, when the table itself says so
/// @param aim the aim or theme that it stands under
record ActionRow(
    Optional<String> priority,
    Optional<String> aimCode,
    Optional<String> aim,
    Place aimPlace,
    Optional<String> theme,
    Optional<String> code,
    String text,
    String leads,
    String timescale,
    String success,
    String comments,
    String status,
    Map<String, String> other,
    Place place,
    Confidence confidence) {

  /// An aim that has no action under it yet.
  boolean isAimAlone() {
    return text.isEmpty();
  }

  /// The same row with its numbered aim as the priority that it stands under.
  ActionRow aimAsPriority() {
    String words = "Priority " + aimCode.orElse("") + ": " + aim.orElse("");
    return placed(Optional.of(words), Optional.empty(), Optional.empty(), aimPlace);
  }

  /// The same row under an aim that stands above its table.
  ActionRow toward(String number, String words, Place at) {
    return placed(priority, Optional.of(number), Optional.of(words), at);
  }

  /// The same row under a priority that the table does not name.
  ActionRow under(String words) {
    return placed(Optional.of(words), aimCode, aim, aimPlace);
  }

  private ActionRow placed(
      Optional<String> newPriority, Optional<String> newCode, Optional<String> newAim, Place at) {
    return new ActionRow(
        newPriority,
        newCode,
        newAim,
        at,
        theme,
        code,
        text,
        leads,
        timescale,
        success,
        comments,
        status,
        other,
        place,
        confidence);
  }
}

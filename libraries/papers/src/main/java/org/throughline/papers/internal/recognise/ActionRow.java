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
    return new ActionRow(
        Optional.of("Priority " + aimCode.orElse("") + ": " + aim.orElse("")),
        Optional.empty(),
        Optional.empty(),
        aimPlace,
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

  /// The same row under an aim that stands above its table.
  ActionRow toward(String code, String words, Place at) {
    return new ActionRow(
        priority,
        Optional.of(code),
        Optional.of(words),
        at,
        theme,
        this.code,
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

  /// The same row under a priority that the table does not name.
  ActionRow under(String words) {
    return new ActionRow(
        Optional.of(words),
        aimCode,
        aim,
        aimPlace,
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

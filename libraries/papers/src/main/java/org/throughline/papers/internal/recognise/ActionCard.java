// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Confidence;
import org.throughline.papers.Place;
import org.throughline.papers.internal.words.Column;

/// An action set out as a card of labelled lines: "Action: …", "Lead: …", "Timescale: …".
final class ActionCard {

  private static final Pattern LINE = Pattern.compile("^([^:]{2,40}):\\s*(\\S.*)$");

  private ActionCard() {}

  /// The action, if every line of the paragraph is labelled and one of them is an action.
  static Optional<ActionRow> of(String paragraph, Place place) {
    Map<Column, String> fields = new EnumMap<>(Column.class);
    List<String> lines = paragraph.lines().toList();
    for (String line : lines) {
      Matcher labelled = LINE.matcher(line);
      Column column = labelled.matches() ? Column.of(labelled.group(1)) : Column.OTHER;
      if (column == Column.OTHER || fields.put(column, labelled.group(2)) != null) {
        return Optional.empty();
      }
    }
    boolean card =
        fields.containsKey(Column.ACTION)
            && fields.keySet().stream().anyMatch(Column::isAboutDoing);
    return card ? Optional.of(row(fields, place)) : Optional.empty();
  }

  private static ActionRow row(Map<Column, String> fields, Place place) {
    Map<String, String> other = new java.util.LinkedHashMap<>();
    for (Column column :
        List.of(
            Column.RESOURCES,
            Column.PARTNERS,
            Column.BASELINE,
            Column.TARGET,
            Column.MEASURE,
            Column.THEME)) {
      Optional.ofNullable(fields.get(column))
          .ifPresent(value -> other.put(column.name().toLowerCase(java.util.Locale.ROOT), value));
    }
    return new ActionRow(
        Optional.ofNullable(fields.get(Column.PRIORITY)),
        Optional.empty(),
        Optional.ofNullable(fields.get(Column.AIM)),
        place,
        Optional.empty(),
        Optional.ofNullable(fields.get(Column.CODE)),
        fields.getOrDefault(Column.ACTION, ""),
        fields.getOrDefault(Column.LEAD, ""),
        fields.getOrDefault(Column.TIMESCALE, ""),
        fields.getOrDefault(Column.SUCCESS, ""),
        fields.getOrDefault(Column.COMMENTS, ""),
        fields.getOrDefault(Column.STATUS, ""),
        other,
        place,
        Confidence.LIKELY);
  }
}

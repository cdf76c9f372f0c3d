// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.ehc.RowWords;
import org.throughline.ehc.Section;

/// All that may change of a row: what it says, where it stands, what it is joined to, and whether
/// it was taken out.
///
/// @param joined the stems of the rows it leads to or comes from
public record RowState(
    Section section, int place, boolean isOut, RowWords words, Set<UUID> joined) {

  public RowState {
    joined = Set.copyOf(joined);
  }

  public RowState at(Section other, int otherPlace) {
    return new RowState(other, otherPlace, isOut, words, joined);
  }

  public RowState saying(RowWords other) {
    return new RowState(section, place, isOut, other, joined);
  }

  public RowState joinedTo(Set<UUID> others) {
    return new RowState(section, place, isOut, words, others);
  }

  public RowState takenOut() {
    return new RowState(section, place, true, words, Set.of());
  }

  /// As it is kept in the history.
  public Map<String, String> byCode() {
    Map<String, String> all = new LinkedHashMap<>(words.byCode());
    all.values().removeIf(String::isEmpty);
    all.put("section", section.name());
    all.put("place", Integer.toString(place));
    all.put("out", Boolean.toString(isOut));
    all.put(
        "joined",
        new TreeSet<>(joined).stream().map(UUID::toString).collect(Collectors.joining(" ")));
    return all;
  }

  public static RowState byCode(Map<String, String> kept) {
    Set<UUID> joined =
        Arrays.stream(kept.getOrDefault("joined", "").split(" "))
            .filter(stem -> !stem.isEmpty())
            .map(UUID::fromString)
            .collect(Collectors.toUnmodifiableSet());
    return new RowState(
        Section.valueOf(kept.getOrDefault("section", "A")),
        Integer.parseInt(kept.getOrDefault("place", "1")),
        Boolean.parseBoolean(kept.getOrDefault("out", "false")),
        RowWords.byCode(kept),
        joined);
  }
}

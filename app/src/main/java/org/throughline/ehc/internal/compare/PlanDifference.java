// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.Section;
import org.throughline.ehc.internal.RowLines;

/// Two versions of a plan line by line. A row is the same row in both by its stem, wherever it
/// stands.
public final class PlanDifference {

  private final PlanEdition was;
  private final PlanEdition becomes;

  private PlanDifference(PlanEdition was, PlanEdition becomes) {
    this.was = was;
    this.becomes = becomes;
  }

  /// What became of a row.
  public enum Fate {
    SAME("Unchanged"),
    CHANGED("Changed"),
    PUT_IN("Put in"),
    TAKEN_OUT("Taken out");

    private final String label;

    Fate(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /// One line of a row.
  ///
  /// @param label empty for the row's own words
  public record Line(String label, List<Piece> pieces) {
    public Line {
      pieces = List.copyOf(pieces);
    }

    boolean isSame() {
      return pieces.stream().allMatch(piece -> piece.kind() == Piece.Kind.SAME);
    }
  }

  /// One row.
  ///
  /// @param label such as `F2`, or `F2, before F3` when its number changed
  public record Row(Section section, String label, Fate fate, List<Line> lines) {
    public Row {
      lines = List.copyOf(lines);
    }
  }

  /// Every row of both, section by section; what was taken out stands at the end of its section.
  public static List<Row> between(PlanEdition was, PlanEdition becomes) {
    PlanDifference difference = new PlanDifference(was, becomes);
    List<Row> rows = new ArrayList<>();
    for (Section section : Section.values()) {
      becomes.of(section).forEach(row -> rows.add(difference.row(was.row(row.stem()), row)));
      was.of(section).stream()
          .filter(row -> becomes.row(row.stem()).isEmpty())
          .forEach(row -> rows.add(difference.gone(row)));
    }
    return List.copyOf(rows);
  }

  private Row row(Optional<PlanRow> before, PlanRow after) {
    Map<String, String> old = before.map(row -> lines(was, row)).orElse(Map.of());
    List<Line> lines = compared(old, lines(becomes, after));
    boolean isSame = lines.stream().allMatch(Line::isSame);
    Fate fate = before.isEmpty() ? Fate.PUT_IN : isSame ? Fate.SAME : Fate.CHANGED;
    String label =
        before
            .map(PlanRow::label)
            .filter(other -> !other.equals(after.label()))
            .map(other -> after.label() + ", before " + other)
            .orElse(after.label());
    return new Row(after.section(), label, fate, lines);
  }

  private Row gone(PlanRow row) {
    return new Row(row.section(), row.label(), Fate.TAKEN_OUT, compared(lines(was, row), Map.of()));
  }

  private static List<Line> compared(Map<String, String> old, Map<String, String> fresh) {
    Set<String> labels = new LinkedHashSet<>(fresh.keySet());
    labels.addAll(old.keySet());
    return labels.stream()
        .map(
            label ->
                new Line(
                    label,
                    WordDifference.between(
                        old.getOrDefault(label, ""), fresh.getOrDefault(label, ""))))
        .toList();
  }

  private Map<String, String> lines(PlanEdition plan, PlanRow row) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("", row.words().text());
    lines.putAll(RowLines.of(row.words()));
    String joined = joined(plan, row);
    if (!joined.isEmpty()) {
      lines.put("Joined to", joined);
    }
    return lines;
  }

  /// By the words of the rows and not by their numbers, which change when a row is moved; and by
  /// the later words in both versions, so that a row that says something else is no other row.
  private String joined(PlanEdition plan, PlanRow row) {
    Stream<UUID> stems = plan.joined(row).stream().map(PlanRow::stem);
    return stems
        .flatMap(stem -> becomes.row(stem).or(() -> was.row(stem)).stream())
        .map(other -> other.section().title() + ": " + beginning(other.words().text()))
        .collect(Collectors.joining("; "));
  }

  private static String beginning(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 59).strip() + "…";
  }
}

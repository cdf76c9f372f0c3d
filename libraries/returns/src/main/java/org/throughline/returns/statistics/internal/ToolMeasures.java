// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.returns.statistics.Indicator;
import org.throughline.returns.statistics.Unit;

/// What the measures of the Local Authority Interactive Tool are.
public final class ToolMeasures {

  private record Measure(Indicator indicator, String yearType) {}

  private final Map<String, Measure> measures = new HashMap<>();

  private ToolMeasures() {}

  static ToolMeasures none() {
    return new ToolMeasures();
  }

  public static ToolMeasures standard() {
    ToolMeasures all = new ToolMeasures();
    Resources.lines("lait-measures.txt").forEach(all::add);
    return all;
  }

  public List<Indicator> all() {
    return measures.values().stream().map(Measure::indicator).toList();
  }

  boolean isKnown(String name) {
    return measures.containsKey(name.strip());
  }

  String yearType(String name) {
    Measure known = measures.get(name.strip());
    return known == null ? "" : known.yearType();
  }

  Indicator indicator(String name) {
    Measure known = measures.get(name.strip());
    return known == null
        ? indicator(name.strip(), name.strip(), Unit.OTHER, Optional.empty())
        : known.indicator();
  }

  private void add(String line) {
    String[] part = line.split("\\|", -1);
    Optional<String> polarity = part[4].isEmpty() ? Optional.empty() : Optional.of(part[4]);
    String label = part[3].isEmpty() ? part[2] : part[2] + " (" + part[3] + ")";
    measures.put(part[0], new Measure(indicator(part[0], label, unit(part[3]), polarity), part[5]));
  }

  private static Indicator indicator(
      String name, String label, Unit unit, Optional<String> polarity) {
    return new Indicator(name, name, label, unit, polarity, Optional.empty(), List.of());
  }

  /// The unit, by what the tool writes at the axis.
  private static Unit unit(String axis) {
    String words = axis.toLowerCase(Locale.ROOT);
    if (words.startsWith("%") || words.startsWith("percent")) {
      return Unit.PERCENT;
    }
    if (words.contains("score")) {
      return Unit.SCORE;
    }
    if (words.contains("rate") || words.contains("per 1")) {
      return Unit.RATE;
    }
    if (words.contains("spend") || words.contains("cost") || words.contains("£")) {
      return Unit.POUNDS;
    }
    return words.startsWith("number") || words.equals("entries") ? Unit.COUNT : Unit.OTHER;
  }
}

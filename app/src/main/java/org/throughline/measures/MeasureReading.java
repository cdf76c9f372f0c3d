// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.Rating;
import org.throughline.measures.judging.Target;

/// A measure in one reading: its figures, what was to be reached, how others do, and what that is
/// worth.
///
/// @param series the council's own figures of the whole, in the order of time
/// @param comparison for the newest period
/// @param chance of meeting the target on its present course, in a sentence; empty where the series
///     does not allow one
public record MeasureReading(
    Measure measure,
    List<Observation> series,
    Optional<Target> target,
    Comparison comparison,
    Rating rating,
    Optional<String> chance) {

  public MeasureReading {
    series = List.copyOf(series);
  }

  public Optional<Observation> latest() {
    return series.isEmpty() ? Optional.empty() : Optional.of(series.getLast());
  }

  /// The figure before the newest, where both are figures.
  public Optional<Observation> previous() {
    return series.size() < 2 ? Optional.empty() : Optional.of(series.get(series.size() - 2));
  }

  /// The newest figure as people read it, or what stands in its place.
  public String latestWords() {
    return latest()
        .map(
            each ->
                each.value()
                    .map(value -> measure.unit().write(value))
                    .orElseGet(() -> "withheld (" + each.mark().orElse("") + ")"))
        .orElse("no figure");
  }

  /// Its place among the neighbours, where there is one.
  public Optional<Comparison.Rank> rank() {
    return latest()
        .flatMap(Observation::value)
        .flatMap(value -> comparison.rank(value, measure.polarity()));
  }

  /// Better, worse or unchanged since the figure before; empty where either is withheld.
  public Optional<Movement> movement() {
    Optional<BigDecimal> now = latest().flatMap(Observation::value);
    Optional<BigDecimal> then = previous().flatMap(Observation::value);
    if (now.isEmpty() || then.isEmpty()) {
      return Optional.empty();
    }
    int way = now.get().compareTo(then.get());
    if (way == 0) {
      return Optional.of(Movement.SAME);
    }
    boolean isUp = way > 0;
    return Optional.of(
        switch (measure.polarity()) {
          case HIGHER -> isUp ? Movement.UP_BETTER : Movement.DOWN_WORSE;
          case LOWER -> isUp ? Movement.UP_WORSE : Movement.DOWN_BETTER;
          case CONTEXT -> isUp ? Movement.UP : Movement.DOWN;
        });
  }

  /// Which way the newest figure went.
  public enum Movement {
    UP_BETTER("▲", "up, better"),
    UP_WORSE("▲", "up, worse"),
    UP("▲", "up"),
    DOWN_BETTER("▼", "down, better"),
    DOWN_WORSE("▼", "down, worse"),
    DOWN("▼", "down"),
    SAME("=", "unchanged");

    private final String shape;
    private final String words;

    Movement(String shape, String words) {
      this.shape = shape;
      this.words = words;
    }

    public String shape() {
      return shape;
    }

    public String words() {
      return words;
    }
  }
}

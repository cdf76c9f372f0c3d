// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.measures.internal.publishing.PublicFigure;
import org.throughline.measures.internal.publishing.PublicFigures;
import org.throughline.measures.judging.Rating;
import org.throughline.measures.judging.Target;

/// Readings as everybody may have them: a figure that is withheld is withheld in every word that
/// tells it, such as what it is worth, its place among others and the target that starts from it.
@Component
public class OpenReadings {

  private final PublicFigures figures;

  OpenReadings(PublicFigures figures) {
    this.figures = figures;
  }

  /// A reading for a paper that somebody chose to open, whoever may read the measure itself.
  public MeasureReading of(MeasureReading reading) {
    return of(reading, figures.withheld(reading.measure(), reading.series()));
  }

  /// A reading with what anybody may read of its series.
  ///
  /// @param open what they may read of each period
  public static MeasureReading of(MeasureReading reading, List<PublicFigure> open) {
    Set<ReportingPeriod> withheld = withheld(reading.series(), open);
    if (withheld.isEmpty()) {
      return reading;
    }
    Optional<Target> target =
        reading.target().filter(each -> each.rule().start().filter(withheld::contains).isEmpty());
    return new MeasureReading(
        reading.measure(),
        observations(reading.series(), open),
        target,
        reading.comparison().withoutLastYear(),
        rating(reading, target, withheld),
        Optional.empty());
  }

  /// The periods of which something is known that nobody else may read.
  private static Set<ReportingPeriod> withheld(List<Observation> series, List<PublicFigure> open) {
    Set<ReportingPeriod> known = periods(series, Observation::value, Observation::period);
    known.removeAll(periods(open, PublicFigure::value, PublicFigure::period));
    return known;
  }

  private static <T> Set<ReportingPeriod> periods(
      List<T> figures, Function<T, Optional<?>> value, Function<T, ReportingPeriod> period) {
    return figures.stream()
        .filter(each -> value.apply(each).isPresent())
        .map(period)
        .collect(Collectors.toSet());
  }

  private static List<Observation> observations(List<Observation> series, List<PublicFigure> open) {
    Map<ReportingPeriod, PublicFigure> byPeriod =
        open.stream().collect(Collectors.toMap(PublicFigure::period, each -> each));
    return series.stream()
        .filter(each -> byPeriod.containsKey(each.period()))
        .map(each -> observation(each, Objects.requireNonNull(byPeriod.get(each.period()))))
        .toList();
  }

  private static Observation observation(Observation known, PublicFigure open) {
    return new Observation(
        known.measure(),
        known.area(),
        known.period(),
        known.breakdown(),
        open.value(),
        open.numerator(),
        open.denominator(),
        open.mark(),
        known.source(),
        known.vintage(),
        known.recordedAt());
  }

  private static Rating rating(
      MeasureReading reading, Optional<Target> target, Set<ReportingPeriod> withheld) {
    Rating rating = reading.rating();
    if (rating.state() == Rating.State.OUT_OF_DATE) {
      return rating;
    }
    ReportingPeriod newest = reading.series().getLast().period();
    if (withheld.contains(newest)) {
      return new Rating(
          Rating.State.NO_DATA,
          Optional.empty(),
          "The figure for %s is withheld (c).".formatted(newest.label()));
    }
    return target.equals(reading.target())
        ? rating
        : new Rating(
            Rating.State.NO_TARGET,
            Optional.empty(),
            "The target starts from a figure that is withheld.");
  }
}

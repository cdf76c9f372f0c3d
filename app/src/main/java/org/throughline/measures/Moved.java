// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.measures.judging.Rating;

/// What moved between two readings of the same measures, in sentences: first the ratings that
/// changed, then the figures, the largest movements first.
public final class Moved {

  private final Map<MeasureCode, MeasureReading> before = new HashMap<>();

  /// @param before the readings of the earlier moment
  public Moved(List<MeasureReading> before) {
    before.forEach(each -> this.before.put(each.measure().code(), each));
  }

  private record Said(int rank, double size, String sentence) {}

  /// The most telling sentences; none where nothing moved.
  ///
  /// @param most how many at most; what is left over is counted in one more
  public List<String> sentences(List<MeasureReading> now, int most) {
    List<Said> said = new ArrayList<>();
    int fresh = 0;
    for (MeasureReading each : now) {
      MeasureReading then = before.get(each.measure().code());
      if (then == null || value(then).isEmpty()) {
        fresh += value(each).isPresent() ? 1 : 0;
      } else {
        said(then, each).ifPresent(said::add);
      }
    }
    said.sort(
        Comparator.comparingInt(Said::rank)
            .thenComparing(Comparator.comparingDouble(Said::size).reversed()));
    List<String> sentences =
        new ArrayList<>(said.stream().limit(most).map(Said::sentence).toList());
    int rest = said.size() - sentences.size();
    if (rest > 0) {
      sentences.add("%d more %s.".formatted(rest, rest == 1 ? "figure moved" : "figures moved"));
    }
    if (fresh > 0) {
      sentences.add(
          "%d %s a figure for the first time."
              .formatted(fresh, fresh == 1 ? "measure has" : "measures have"));
    }
    return sentences;
  }

  private static Optional<Said> said(MeasureReading then, MeasureReading now) {
    if (then.rating().state() != now.rating().state() && isJudged(now) && isJudged(then)) {
      return Optional.of(new Said(0, 0, ratingSentence(then, now)));
    }
    Optional<BigDecimal> before = value(then);
    Optional<BigDecimal> after = value(now);
    if (before.isEmpty() || after.isEmpty() || before.get().compareTo(after.get()) == 0) {
      return Optional.empty();
    }
    BigDecimal difference = after.get().subtract(before.get());
    double size =
        Math.abs(difference.doubleValue()) / Math.max(1e-9, Math.abs(before.get().doubleValue()));
    return Optional.of(new Said(1, size, figureSentence(now, before.get(), difference)));
  }

  private static String ratingSentence(MeasureReading then, MeasureReading now) {
    return "%s went from %s to %s: %s"
        .formatted(
            now.measure().name(),
            lower(then.rating().state()),
            lower(now.rating().state()),
            now.rating().reason());
  }

  private static String figureSentence(
      MeasureReading now, BigDecimal before, BigDecimal difference) {
    Measure measure = now.measure();
    String way = difference.signum() > 0 ? "rose" : "fell";
    String worth =
        measure.polarity() == Polarity.CONTEXT
            ? ""
            : (difference.signum() > 0) == (measure.polarity() == Polarity.HIGHER)
                ? ", which is better"
                : ", which is worse";
    return "%s %s from %s to %s%s."
        .formatted(measure.name(), way, measure.unit().write(before), now.latestWords(), worth);
  }

  private static String lower(Rating.State state) {
    return state.label().toLowerCase(Locale.UK);
  }

  private static boolean isJudged(MeasureReading reading) {
    return switch (reading.rating().state()) {
      case ON_TARGET, NEAR, OFF_TARGET, OUT_OF_DATE -> true;
      case NO_DATA, NO_TARGET, CONTEXT -> false;
    };
  }

  private static Optional<BigDecimal> value(MeasureReading reading) {
    return reading.latest().flatMap(Observation::value);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.measures.Measure;
import org.throughline.measures.Observation;
import org.throughline.measures.Polarity;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.Rating;
import org.throughline.measures.judging.Target;
import org.throughline.measures.judging.TargetRule;

/// Judges the latest figure of a measure by its target: first whether there is one to judge, then
/// what was due, then how far from it within the tolerance.
public final class Rater {

  private final Measure measure;

  public Rater(Measure measure) {
    this.measure = measure;
  }

  /// What is judged.
  ///
  /// @param latest the newest observation of the whole; it may hold a mark
  /// @param settings the newest figures by setting, for a rule about every setting
  public record Judged(
      Optional<Observation> latest,
      Optional<Target> target,
      Comparison comparison,
      List<BigDecimal> settings) {
    public Judged {
      settings = List.copyOf(settings);
    }
  }

  public Rating rate(Judged judged, LocalDate today) {
    Optional<Observation> latest = judged.latest();
    if (latest.isEmpty()) {
      return without(Rating.State.NO_DATA, "There is no figure yet.");
    }
    Observation observation = latest.get();
    if (observation.value().isEmpty()) {
      return without(
          Rating.State.NO_DATA,
          "The figure for %s is withheld (%s)."
              .formatted(observation.period().label(), observation.mark().orElse("")));
    }
    LocalDate goodUntil = observation.period().end().plusDays(measure.staleAfterDays());
    if (goodUntil.isBefore(today)) {
      return without(
          Rating.State.OUT_OF_DATE,
          "The newest figure is for %s; nothing newer has come."
              .formatted(observation.period().label()));
    }
    if (measure.polarity() == Polarity.CONTEXT) {
      return without(Rating.State.CONTEXT, "It gives context: neither way is better.");
    }
    return judged
        .target()
        .map(target -> rate(observation, target, judged))
        .orElseGet(() -> without(Rating.State.NO_TARGET, "No target is set."));
  }

  private Rating rate(Observation observation, Target target, Judged judged) {
    BigDecimal value = observation.value().orElseThrow();
    return switch (target.rule()) {
      case TargetRule.EverySetting every -> everySetting(every, target, judged.settings());
      case TargetRule.WithinReach within -> within(value, within, target, judged.comparison());
      case TargetRule rule ->
          rule.dueOn(observation.period().end())
              .map(due -> against(value, due, target, dueWords(observation, rule, due)))
              .orElseGet(
                  () ->
                      without(
                          Rating.State.NO_TARGET,
                          "The target begins after %s.".formatted(observation.period().label())));
    };
  }

  /// Nothing is due yet in the period that the target starts from.
  private String dueWords(Observation observation, TargetRule rule, BigDecimal due) {
    boolean isStart =
        rule.start().filter(each -> each.end().equals(observation.period().end())).isPresent();
    return (isStart ? "The target starts from %s in %s" : "%s was due for %s")
        .formatted(measure.unit().writeDue(due), observation.period().label());
  }

  private Rating within(
      BigDecimal value, TargetRule.WithinReach within, Target target, Comparison comparison) {
    Optional<BigDecimal> other = comparison.of(within.comparator());
    if (other.isEmpty()) {
      return without(
          Rating.State.NO_DATA,
          "There is no figure for %s to hold it against.".formatted(within.comparator().words()));
    }
    BigDecimal due =
        measure.polarity() == Polarity.HIGHER
            ? other.get().subtract(within.margin())
            : other.get().add(within.margin());
    return against(value, due, target, withinWords(within, other.get(), due));
  }

  private String withinWords(TargetRule.WithinReach within, BigDecimal other, BigDecimal due) {
    String words =
        "%s is at %s".formatted(within.comparator().words(), measure.unit().write(other));
    return within.margin().signum() == 0
        ? words
        : words + ", so %s is due".formatted(measure.unit().writeDue(due));
  }

  private Rating everySetting(
      TargetRule.EverySetting every, Target target, List<BigDecimal> settings) {
    if (settings.isEmpty()) {
      return without(Rating.State.NO_DATA, "There are no figures by setting.");
    }
    List<BigDecimal> missing =
        settings.stream()
            .map(each -> shortfall(each, every.threshold()))
            .filter(each -> each.signum() > 0)
            .toList();
    String threshold = measure.unit().write(every.threshold());
    if (missing.isEmpty()) {
      return new Rating(
          Rating.State.ON_TARGET,
          Optional.of(every.threshold()),
          "All %d settings are at %s or better.".formatted(settings.size(), threshold));
    }
    boolean isNear = missing.stream().allMatch(each -> each.compareTo(target.tolerance()) <= 0);
    String words =
        "%d of %d settings are not at %s".formatted(missing.size(), settings.size(), threshold);
    return isNear
        ? new Rating(
            Rating.State.NEAR,
            Optional.of(every.threshold()),
            words
                + ", all within the tolerance of %s."
                    .formatted(measure.unit().writeDifference(target.tolerance())))
        : new Rating(Rating.State.OFF_TARGET, Optional.of(every.threshold()), words + ".");
  }

  private BigDecimal shortfall(BigDecimal value, BigDecimal due) {
    return measure.polarity() == Polarity.HIGHER ? due.subtract(value) : value.subtract(due);
  }

  private Rating against(BigDecimal value, BigDecimal due, Target target, String dueWords) {
    BigDecimal shortfall = shortfall(value, due);
    String figure = measure.unit().write(value);
    if (shortfall.signum() <= 0) {
      return new Rating(
          Rating.State.ON_TARGET,
          Optional.of(due),
          "%s, and it is %s.".formatted(sentence(dueWords), figure));
    }
    String gap = measure.unit().writeDifference(shortfall) + off();
    return shortfall.compareTo(target.tolerance()) <= 0
        ? new Rating(
            Rating.State.NEAR,
            Optional.of(due),
            "%s; it is %s, %s but within the tolerance of %s."
                .formatted(
                    sentence(dueWords),
                    figure,
                    gap,
                    measure.unit().writeDifference(target.tolerance())))
        : new Rating(
            Rating.State.OFF_TARGET,
            Optional.of(due),
            "%s; it is %s, %s.".formatted(sentence(dueWords), figure, gap));
  }

  private String off() {
    return measure.polarity() == Polarity.HIGHER ? " short" : " too high";
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private static Rating without(Rating.State state, String reason) {
    return new Rating(state, Optional.empty(), reason);
  }
}

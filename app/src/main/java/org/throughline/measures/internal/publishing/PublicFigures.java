// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.publishing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.measures.Area;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Cut;
import org.throughline.measures.Measure;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.Origin;
import org.throughline.measures.Publicity;
import org.throughline.measures.Unit;
import org.throughline.measures.disclosure.Cell;
import org.throughline.measures.disclosure.CountTable;
import org.throughline.measures.disclosure.PublicShares;
import org.throughline.measures.disclosure.PublicTable;
import org.throughline.measures.disclosure.Share;
import org.throughline.measures.disclosure.SmallNumberRule;
import org.throughline.measures.disclosure.Suppression;

/// The only door through which figures reach the public. What is published elsewhere passes with
/// its marks; of the council's own, small numbers are withheld, whatever asks for them: a page, a
/// picture or a download.
@Component
public class PublicFigures {

  private final Measures measures;
  private final Publicity publicity;
  private final PartReleases releases;
  private final SmallNumberRule rule;
  private final Clock clock;

  PublicFigures(
      Measures measures,
      Publicity publicity,
      PartReleases releases,
      DisclosureSettings settings,
      Clock clock) {
    this.measures = measures;
    this.publicity = publicity;
    this.releases = releases;
    this.rule = settings.rule();
    this.clock = clock;
  }

  /// The figures of the whole for an area, in the order of time; none of a measure that is not
  /// public.
  public List<PublicFigure> series(Measure measure, AreaCode area) {
    return publicity.isPublic(measure)
        ? open(measure, measures.series(measure.code(), area, clock.instant()))
        : List.of();
  }

  /// The figures of the whole for several areas.
  public Map<AreaCode, List<PublicFigure>> series(Measure measure, Collection<AreaCode> areas) {
    Map<AreaCode, List<PublicFigure>> series = new LinkedHashMap<>();
    if (publicity.isPublic(measure)) {
      measures
          .series(List.of(measure.code()), areas, clock.instant())
          .getOrDefault(measure.code(), Map.of())
          .forEach((area, figures) -> series.put(area, open(measure, figures)));
    }
    return series;
  }

  /// The figures of the parts for the council's own area, by kind and time. Parts of the council's
  /// own figures are given only beside a whole that is given.
  public List<PublicFigure> parts(Measure measure) {
    Optional<Area> home = measures.home();
    if (home.isEmpty() || !publicity.isPublic(measure)) {
      return List.of();
    }
    AreaCode area = home.get().code();
    List<Observation> parts = measures.parts(measure.code(), area, clock.instant());
    if (measure.origin() == Origin.PUBLISHED) {
      return parts.stream().map(PublicFigure::asItIs).toList();
    }
    List<String> wholes =
        series(measure, area).stream()
            .filter(each -> each.value().isPresent())
            .map(each -> each.period().code())
            .toList();
    Map<PartReleases.Table, PublicShares> open = releases.of(measure, area, rule).tables();
    Map<PartReleases.Table, List<Observation>> tables = new LinkedHashMap<>();
    parts.stream()
        .filter(each -> wholes.contains(each.period().code()))
        .filter(each -> isForAll(each.breakdown()))
        .forEach(each -> tables.computeIfAbsent(table(each), key -> new ArrayList<>()).add(each));
    return tables.entrySet().stream()
        .flatMap(each -> openParts(each.getValue(), Optional.ofNullable(open.get(each.getKey()))))
        .toList();
  }

  /// The parts of one kind and period as those may read them who work for the council: what counts
  /// cases is held against its whole, and no small number of children is told.
  ///
  /// @param parts all of the kind and period
  public List<PublicFigure> inside(Measure measure, List<Observation> parts) {
    boolean isWithheldAlready = parts.stream().anyMatch(each -> each.value().isEmpty());
    if (measure.cases().isEmpty() || !people(measure) || isWithheldAlready) {
      return parts.stream().map(PublicFigure::asItIs).toList();
    }
    return measure.unit() == Unit.NUMBER
        ? counts(parts)
        : openParts(parts, shares(measure, parts)).toList();
  }

  private Optional<PublicShares> shares(Measure measure, List<Observation> parts) {
    List<Share> shares = parts.stream().flatMap(each -> share(measure, each).stream()).toList();
    return shares.size() == parts.size()
        ? Optional.of(PublicShares.ofKnownWhole(shares, rule))
        : Optional.empty();
  }

  private List<PublicFigure> counts(List<Observation> parts) {
    List<List<Long>> numbers =
        parts.stream().map(each -> List.of(each.value().orElseThrow().longValue())).toList();
    PublicTable table =
        Suppression.of(
            new CountTable(numbers, false, true),
            rule,
            Set.of(),
            Set.of(new Cell(parts.size(), 0)));
    return IntStream.range(0, parts.size())
        .mapToObj(
            part ->
                table.shown(new Cell(part, 0)).isPresent()
                    ? PublicFigure.asItIs(parts.get(part))
                    : PublicFigure.withheld(parts.get(part), false))
        .toList();
  }

  private static PartReleases.Table table(Observation part) {
    return new PartReleases.Table(part.period().code(), kind(part.breakdown()));
  }

  /// Whether a part is for the public at all.
  static boolean isForAll(String breakdown) {
    return Cut.of(breakdown).filter(Cut::isForTheCouncilAlone).isEmpty();
  }

  static String kind(String breakdown) {
    return breakdown.substring(0, Math.max(0, breakdown.indexOf(": ")));
  }

  /// Figures as everybody may read them, whoever may read the measure: for papers that somebody
  /// chose to open.
  public List<PublicFigure> withheld(Measure measure, List<Observation> figures) {
    return open(measure, figures);
  }

  private List<PublicFigure> open(Measure measure, List<Observation> figures) {
    Set<String> hidden = hiddenPeriods(measure, figures);
    return figures.stream()
        .map(
            each ->
                hidden.contains(each.period().code())
                    ? PublicFigure.withheld(each, false)
                    : open(measure, each))
        .toList();
  }

  /// The periods of which no whole is given, since the parts that were given before would tell the
  /// rest. Parts are kept for the council's own area alone.
  private Set<String> hiddenPeriods(Measure measure, List<Observation> figures) {
    return Publicity.isTheCouncils(measure) && !figures.isEmpty()
        ? releases.of(measure, figures.getFirst().area(), rule).hidden()
        : Set.of();
  }

  private PublicFigure open(Measure measure, Observation figure) {
    if (measure.origin() == Origin.PUBLISHED || figure.value().isEmpty() || !people(measure)) {
      return PublicFigure.asItIs(figure);
    }
    Optional<Share> share = share(measure, figure);
    if (share.isEmpty()) {
      return isSafeCount(measure, figure)
          ? PublicFigure.asItIs(figure)
          : PublicFigure.withheld(figure, false);
    }
    PublicShares shares = PublicShares.alone(List.of(share.get()), rule);
    return shares.isShown(0)
        ? PublicFigure.asItIs(figure)
        : PublicFigure.withheld(figure, shares.isAllShown(0));
  }

  /// All parts of one kind and time together, since each can be worked back from the others.
  private static Stream<PublicFigure> openParts(
      List<Observation> parts, Optional<PublicShares> open) {
    return IntStream.range(0, parts.size())
        .mapToObj(
            part ->
                open.isPresent() && open.get().isShown(part)
                    ? PublicFigure.asItIs(parts.get(part))
                    : PublicFigure.withheld(
                        parts.get(part), open.map(each -> each.isAllShown(part)).orElse(false)));
  }

  private boolean isSafeCount(Measure measure, Observation figure) {
    return measure.unit() == Unit.NUMBER
        && figure
            .value()
            .flatMap(PublicFigures::whole)
            .filter(each -> !rule.isSmall(each))
            .isPresent();
  }

  /// Money, days and scores are no numbers of people.
  private static boolean people(Measure measure) {
    return switch (measure.unit()) {
      case NUMBER, PER_CENT, RATE, POINTS -> true;
      case POUNDS, DAYS, SCORE -> false;
    };
  }

  private static Optional<Share> share(Measure measure, Observation figure) {
    return share(measure, figure.numerator(), figure.denominator());
  }

  static Optional<Share> share(
      Measure measure, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
    Optional<Long> counted = numerator.flatMap(PublicFigures::whole);
    Optional<Long> all = denominator.flatMap(PublicFigures::whole);
    if (measure.unit() == Unit.NUMBER || counted.isEmpty() || all.isEmpty()) {
      return Optional.empty();
    }
    return counted.get() < 0 || counted.get() > all.get()
        ? Optional.empty()
        : Optional.of(new Share(counted.get(), all.get()));
  }

  private static Optional<Long> whole(BigDecimal number) {
    try {
      return Optional.of(number.longValueExact());
    } catch (ArithmeticException broken) {
      return Optional.empty();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.publishing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.measures.Area;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measure;
import org.throughline.measures.Measures;
import org.throughline.measures.Unit;
import org.throughline.returns.statistics.Areas;

/// A measure as a table in the conventions of Explore Education Statistics: one row for each time,
/// area and part, `Total` for the whole, marks where figures are withheld, names in lower case, and
/// beside it a table that explains the columns. What is in it is what [PublicFigures] gives.
@Component
public class OpenData {

  public static final List<String> HEADER =
      List.of(
          "time_period",
          "time_identifier",
          "geographic_level",
          "country_code",
          "country_name",
          "region_code",
          "region_name",
          "new_la_code",
          "old_la_code",
          "la_name",
          "breakdown_topic",
          "breakdown",
          "measure_code",
          "measure_figure",
          "measure_numerator",
          "measure_denominator");

  public static final List<String> META_HEADER =
      List.of(
          "col_name",
          "col_type",
          "label",
          "indicator_grouping",
          "indicator_unit",
          "indicator_dp",
          "filter_hint",
          "filter_grouping_column");

  private static final String TOTAL = "Total";

  private final Measures measures;
  private final PublicFigures figures;

  OpenData(Measures measures, PublicFigures figures) {
    this.measures = measures;
    this.figures = figures;
  }

  /// Whether there is anything to download of a public measure.
  public boolean hasRows(Measure measure) {
    return measures
        .home()
        .map(each -> !figures.series(measure, each.code()).isEmpty())
        .orElse(false);
  }

  /// Gives every row to `rows`: England, the region, the neighbours and the council itself, and the
  /// council's parts.
  public void write(Measure measure, Consumer<List<String>> rows) {
    List<Area> areas = areas();
    Map<AreaCode, List<PublicFigure>> series =
        figures.series(measure, areas.stream().map(Area::code).toList());
    for (Area area : areas) {
      series
          .getOrDefault(area.code(), List.of())
          .forEach(each -> rows.accept(row(measure, area, each)));
    }
    measures
        .home()
        .ifPresent(
            home ->
                figures.parts(measure).stream()
                    .sorted(
                        Comparator.comparing(PublicFigure::period)
                            .thenComparing(PublicFigure::breakdown))
                    .forEach(each -> rows.accept(row(measure, home, each))));
  }

  private List<Area> areas() {
    Optional<Area> home = measures.home();
    if (home.isEmpty()) {
      return List.of();
    }
    List<Area> areas = new ArrayList<>();
    Stream.concat(
            measures.area(AreaCode.ENGLAND).stream(),
            home.get().region().flatMap(measures::area).stream())
        .forEach(areas::add);
    areas.add(home.get());
    areas.addAll(measures.neighbours(home.get().code()));
    return areas;
  }

  private List<String> row(Measure measure, Area area, PublicFigure figure) {
    PublishedTime time = PublishedTime.of(figure.period());
    int colon = figure.breakdown().indexOf(": ");
    String mark = figure.mark().orElse("x");
    List<String> row = new ArrayList<>(List.of(time.period(), time.identifier()));
    row.addAll(place(area));
    row.add(colon < 0 ? TOTAL : figure.breakdown().substring(0, colon));
    row.add(colon < 0 ? TOTAL : figure.breakdown().substring(colon + 2));
    row.add(measure.code().value());
    row.add(figure.value().map(OpenData::plain).orElse(mark));
    row.add(figure.numerator().map(OpenData::plain).orElse(beside(figure)));
    row.add(figure.denominator().map(OpenData::plain).orElse(beside(figure)));
    return row;
  }

  /// What stands for a count that is not given: `c` beside a withheld figure, `z` where a figure is
  /// not made of counts.
  private static String beside(PublicFigure figure) {
    return figure.mark().filter(each -> each.equals("c")).orElse("z");
  }

  private List<String> place(Area area) {
    return switch (area.level()) {
      case NATIONAL -> List.of("National", area.code().value(), area.name(), "", "", "", "", "");
      case REGIONAL ->
          List.of(
              "Regional",
              AreaCode.ENGLAND.value(),
              "England",
              area.code().value(),
              area.name(),
              "",
              "",
              "");
      case LOCAL_AUTHORITY -> authority(area);
    };
  }

  private List<String> authority(Area area) {
    Optional<Area> region = area.region().flatMap(measures::area);
    String oldCode =
        Areas.standard()
            .withCode(area.code().value())
            .flatMap(org.throughline.returns.statistics.Area::oldCode)
            .orElse("");
    return List.of(
        "Local authority",
        AreaCode.ENGLAND.value(),
        "England",
        region.map(each -> each.code().value()).orElse(""),
        region.map(Area::name).orElse(""),
        area.code().value(),
        oldCode,
        area.name());
  }

  /// The rows of the table that explains the columns.
  public static List<List<String>> meta(Measure measure) {
    String unit =
        switch (measure.unit()) {
          case PER_CENT -> "%";
          case POINTS -> "pp";
          case POUNDS -> "£";
          case NUMBER, SCORE, DAYS, RATE -> "";
        };
    return List.of(
        List.of("breakdown_topic", "Filter", "Which kind of part", "", "", "", "", ""),
        List.of("breakdown", "Filter", "Part of the whole", "", "", "", "", "breakdown_topic"),
        List.of("measure_code", "Filter", "Code of the measure", "", "", "", "", ""),
        List.of(
            "measure_figure",
            "Indicator",
            measure.name(),
            "",
            unit,
            measure.unit() == Unit.PER_CENT ? "1" : "",
            measure.definition(),
            ""),
        List.of("measure_numerator", "Indicator", "Counted", "", "", "", measure.formula(), ""),
        List.of("measure_denominator", "Indicator", "Of", "", "", "", measure.formula(), ""));
  }

  /// The name of a measure's table.
  public static String fileName(Measure measure) {
    return measure.code().value().toLowerCase(Locale.ROOT) + ".csv";
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}

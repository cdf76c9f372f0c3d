// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.MeasureReadings;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.ScorecardReading;
import org.throughline.measures.ScorecardReadings;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.tables.CsvWriter;

/// Measures and scorecards as tables: a row for each figure that is behind them.
@Controller
class MeasureDownloads {

  private static final List<String> HEADER =
      List.of(
          "measure",
          "name",
          "priority",
          "facet",
          "unit",
          "polarity",
          "period",
          "value",
          "numerator",
          "denominator",
          "mark",
          "due",
          "rating",
          "reason",
          "source",
          "vintage");

  private final Measures measures;
  private final MeasureReadings readings;
  private final ScorecardReadings scorecards;
  private final Clock clock;

  MeasureDownloads(
      Measures measures, MeasureReadings readings, ScorecardReadings scorecards, Clock clock) {
    this.measures = measures;
    this.readings = readings;
    this.scorecards = scorecards;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/measures.csv")
  void list(@RequestParam MultiValueMap<String, String> query, HttpServletResponse response)
      throws IOException {
    List<MeasureCode> codes = measures.all().stream().map(Measure::code).toList();
    List<MeasureReading> all = readings.read(codes, clock.instant(), LocalDate.now(clock));
    write(
        response,
        "measures.csv",
        new MeasureListMaker(all, scorecards.priorityTitles()).shown(query));
  }

  @SignedInOnly
  @GetMapping("/scorecards/{code}.csv")
  void scorecard(
      @PathVariable String code,
      @RequestParam(name = "as-at", required = false) Optional<String> day,
      HttpServletResponse response)
      throws IOException {
    ScorecardReading reading =
        AsAt.of(day, clock)
            .scorecard(scorecards, code)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    write(
        response,
        code + ".csv",
        reading.parts().stream().flatMap(part -> part.readings().stream()).toList());
  }

  private static void write(HttpServletResponse response, String name, List<MeasureReading> shown)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    try (CsvWriter table = CsvWriter.on(response.getOutputStream(), HEADER)) {
      for (MeasureReading reading : shown) {
        reading.series().forEach(each -> table.row(row(reading, each)));
      }
    }
  }

  private static List<String> row(MeasureReading reading, Observation each) {
    Measure measure = reading.measure();
    boolean isNewest = reading.latest().map(each::equals).orElse(false);
    return List.of(
        measure.code().value(),
        measure.name(),
        measure.priority(),
        measure.facet().label(),
        measure.unit().label(),
        measure.polarity().words(),
        each.period().code(),
        plain(each.value()),
        plain(each.numerator()),
        plain(each.denominator()),
        each.mark().orElse(""),
        plain(reading.target().flatMap(target -> target.rule().dueOn(each.period().end()))),
        isNewest ? reading.rating().state().label() : "",
        isNewest ? reading.rating().reason() : "",
        each.source(),
        each.vintage());
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(each -> each.stripTrailingZeros().toPlainString()).orElse("");
  }
}

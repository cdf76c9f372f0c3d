// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.commands;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.measures.Area;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.Origin;
import org.throughline.measures.internal.catalogue.Catalogue;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;
import org.throughline.platform.database.CommandDatabase;
import org.throughline.platform.database.DataFolderPath;
import tools.jackson.databind.json.JsonMapper;

/// The command `measure`: prints what a measure was for an area, period by period.
///
/// As JSON it is `[{period, value, numerator, denominator, mark, source, vintage}]`.
public final class PrintMeasure implements Job {

  private final Clock clock;

  public PrintMeasure(Clock clock) {
    this.clock = clock;
  }

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    Arguments arguments =
        Arguments.read(words, Set.of("--data", "--area"), Set.of("--json", "--help"));
    if (arguments.switches().contains("--help")) {
      out.println("Usage: ./throughline measure CODE --area CODE [--json] [--data DIR]");
      return ExitCode.DONE.number();
    }
    Catalogue catalogue = CommandCatalogue.read(arguments);
    Measure measure = measure(arguments, catalogue);
    AreaCode area = area(arguments);
    try (CommandDatabase database =
        CommandDatabase.open(DataFolderPath.of(arguments), "measures.definition")) {
      Measures measures = new Measures(catalogue, JdbcClient.create(database.data()));
      Area known = measures.area(area).orElseThrow(() -> noArea(area, measures));
      List<Observation> series = measures.series(measure.code(), area, clock.instant());
      if (arguments.switches().contains("--json")) {
        out.println(json(series));
      } else {
        print(measure, known, series, out);
      }
      return ExitCode.DONE.number();
    }
  }

  private static CannotContinue noArea(AreaCode area, Measures measures) {
    return wrong(
        measures.areas().isEmpty()
            ? "No figures are kept yet: ./throughline load-statistics FILE loads published ones."
            : "There is no area %s: give an ONS code such as E06000016.".formatted(area));
  }

  private static String json(List<Observation> series) {
    return JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(series.stream().map(PrintMeasure::json).toList());
  }

  private static Measure measure(Arguments arguments, Catalogue catalogue) {
    if (arguments.rest().size() != 1) {
      throw wrong("Give one measure by its code, such as S2-09.");
    }
    String typed = arguments.rest().getFirst();
    return MeasureCode.parse(typed)
        .flatMap(catalogue::find)
        .orElseThrow(
            () -> wrong("There is no measure %s: give a code such as S2-09.".formatted(typed)));
  }

  private static AreaCode area(Arguments arguments) {
    String typed =
        arguments.option("--area").orElseThrow(() -> wrong("Give --area CODE, such as E06000016."));
    return AreaCode.parse(typed)
        .orElseThrow(
            () ->
                wrong(
                    "%s is not the code of an area: give one such as E06000016.".formatted(typed)));
  }

  private static CannotContinue wrong(String sentence) {
    return new CannotContinue(ExitCode.WRONG_USE, sentence);
  }

  private static void print(Measure measure, Area area, List<Observation> series, PrintStream out) {
    out.println(measure.code() + " " + measure.name() + ": " + area.name());
    if (series.isEmpty()) {
      out.println(
          measure.origin() == Origin.AWAITED
              ? "There is no figure: it will come from " + measure.origin().words() + "."
              : "There is no figure yet: ./throughline load-statistics FILE loads published ones.");
    }
    for (Observation each : series) {
      String of =
          each.denominator()
              .map(denominator -> " of " + denominator.stripTrailingZeros().toPlainString())
              .orElse("");
      String value =
          each.value()
              .map(figure -> measure.unit().write(figure))
              .orElseGet(() -> "withheld (" + each.mark().orElse("") + ")");
      String vintage = each.vintage().isEmpty() ? "" : ", release " + each.vintage();
      out.printf("%-14s %s%s (%s%s)%n", each.period().label(), value, of, each.source(), vintage);
    }
  }

  private static Map<String, Object> json(Observation observation) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("period", observation.period().code());
    row.put("value", plain(observation.value()));
    row.put("numerator", plain(observation.numerator()));
    row.put("denominator", plain(observation.denominator()));
    row.put("mark", observation.mark().orElse(null));
    row.put("source", observation.source());
    row.put("vintage", observation.vintage().isEmpty() ? null : observation.vintage());
    return row;
  }

  /// `575.0` and `575` are one number; neither is ever written as 5.75E+2.
  private static BigDecimal plain(Optional<BigDecimal> number) {
    return number
        .map(BigDecimal::stripTrailingZeros)
        .map(each -> each.scale() < 0 ? each.setScale(0) : each)
        .orElse(null);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.published.Authority;
import org.throughline.forecast.published.PublishedBackTest;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Forecasts of authorities as JSON and as CSV.
final class PublishedTables {

  private final Map<Authority, List<Distribution>> forecasts;
  private final PublishedBackTest backTest;
  private final int origin;

  /// @param origin the last January of the release
  PublishedTables(
      Map<Authority, List<Distribution>> forecasts, PublishedBackTest backTest, int origin) {
    this.forecasts = new LinkedHashMap<>(forecasts);
    this.origin = origin;
    this.backTest = backTest;
  }

  private static int firstYear(Authority area) {
    return area.lastYear() + 1;
  }

  String json(boolean isOne) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      if (isOne && forecasts.size() == 1) {
        forecasts.forEach((area, years) -> area(json, area, years));
      } else {
        json.writeArrayPropertyStart("areas");
        forecasts.forEach(
            (area, years) -> {
              json.writeStartObject();
              area(json, area, years);
              json.writeEndObject();
            });
        json.writeEndArray();
      }
      calibration(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  private void area(JsonGenerator json, Authority area, List<Distribution> years) {
    json.writeStringProperty("area", area.code());
    json.writeStringProperty("name", area.name());
    if (area.lastYear() < origin) {
      json.writeNumberProperty("lastKnown", area.lastYear());
    }
    json.writeArrayPropertyStart("years");
    for (int at = 0; at < years.size(); at++) {
      json.writeStartObject();
      json.writeNumberProperty("year", firstYear(area) + at);
      PlansJson.distribution(json, years.get(at));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Map<String, Number> row(PublishedBackTest.Score score) {
    Map<String, Number> row = new LinkedHashMap<>();
    row.put("origin", score.origin());
    row.put("horizon", score.horizon());
    row.put("authorities", score.authorities());
    row.put("error", score.error());
    row.put("bias", score.bias());
    row.put("covered50", score.covered50());
    row.put("covered80", score.covered80());
    row.put("covered95", score.covered95());
    row.put("crps", score.crps());
    row.put("errorOfLastValue", score.lastValue());
    row.put("errorOfLastIncrement", score.lastIncrement());
    row.put("errorOfMeanIncrement", score.meanIncrement());
    return row;
  }

  private void calibration(JsonGenerator json) {
    json.writeObjectPropertyStart("calibration");
    json.writeArrayPropertyStart("horizons");
    for (PublishedBackTest.Score score : backTest.scores()) {
      json.writeStartObject();
      row(score).forEach((name, value) -> Figures.write(json, name, value.doubleValue()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("published.csv"), lines());
      Files.write(folder.resolve("calibration.csv"), calibrationLines());
    } catch (IOException failure) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          "The folder " + folder + " cannot be written to: name another with --out.",
          failure);
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("area,name,year,mean,sd,q2_5,q5,q10,q25,q50,q75,q90,q95,q97_5");
    forecasts.forEach(
        (area, years) -> {
          for (int at = 0; at < years.size(); at++) {
            StringBuilder line = new StringBuilder(area.code());
            line.append(",\"").append(area.name().replace("\"", "\"\"")).append("\",");
            line.append(firstYear(area) + at);
            Distribution plans = years.get(at);
            line.append(number(plans.mean())).append(number(plans.sd()));
            Distribution.PERCENTS.forEach(each -> line.append(number(plans.quantile(each))));
            lines.add(line.toString());
          }
        });
    return lines;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, ",%.2f", value);
  }

  private List<String> calibrationLines() {
    List<String> lines = new ArrayList<>();
    for (PublishedBackTest.Score score : backTest.scores()) {
      if (lines.isEmpty()) {
        lines.add(String.join(",", row(score).keySet()));
      }
      lines.add(String.join(",", row(score).values().stream().map(String::valueOf).toList()));
    }
    return lines;
  }
}

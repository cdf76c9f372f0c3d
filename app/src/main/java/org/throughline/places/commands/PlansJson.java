// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import org.throughline.forecast.BackTest;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Ledger;
import org.throughline.forecast.Tally;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A forecast of plans as `{years: [{year, mean, sd, q, cost}], calibration}`.
final class PlansJson {

  private PlansJson() {}

  static String write(Inputs inputs, Tally tally, Optional<Tally> unmitigated, BackTest backTest) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      years(json, inputs, tally);
      unmitigated.ifPresent(
          without -> {
            json.writeObjectPropertyStart("unmitigated");
            years(json, inputs, without);
            json.writeEndObject();
            difference(json, inputs, tally, without);
          });
      calibration(json, backTest);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void years(JsonGenerator json, Inputs inputs, Tally tally) {
    json.writeArrayPropertyStart("years");
    for (int year = 0; year < inputs.years().length; year++) {
      json.writeStartObject();
      json.writeNumberProperty("year", inputs.years()[year]);
      distribution(json, tally.total(year));
      cost(json, tally.ledger(), year);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Plans and pounds that the scenario's changes save, future by future; no pounds where a saving
  /// cannot be told.
  private static void difference(
      JsonGenerator json, Inputs inputs, Tally mitigated, Tally unmitigated) {
    json.writeObjectPropertyStart("difference");
    json.writeArrayPropertyStart("years");
    for (int year = 0; year < inputs.years().length; year++) {
      json.writeStartObject();
      json.writeNumberProperty("year", inputs.years()[year]);
      Figures.write(json, "plans", mitigated.total(year).mean() - unmitigated.total(year).mean());
      if (mitigated.ledger().tellsSaving(unmitigated.ledger(), year)) {
        nested(json, "saving", mitigated.ledger().saving(unmitigated.ledger(), year));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void cost(JsonGenerator json, Ledger ledger, int year) {
    json.writeObjectPropertyStart("cost");
    if (ledger.isAnyKnown()) {
      distribution(json, ledger.total(year));
    }
    Figures.write(json, "plansWithoutCost", ledger.plansWithoutCost(year));
    for (int band = 0; band < ledger.bands().size(); band++) {
      Figures.write(json, "band " + ledger.bands().get(band), ledger.meanOfBand(year, band));
    }
    ledger
        .position(year)
        .ifPresent(
            position -> {
              nested(json, "inYearPosition", position.inYear());
              nested(json, "cumulativePosition", position.cumulative());
            });
    json.writeEndObject();
  }

  private static void nested(JsonGenerator json, String name, Distribution values) {
    json.writeObjectPropertyStart(name);
    distribution(json, values);
    json.writeEndObject();
  }

  static void distribution(JsonGenerator json, Distribution values) {
    Figures.write(json, "mean", values.mean());
    Figures.write(json, "sd", values.sd());
    json.writeObjectPropertyStart("q");
    for (double percent : Distribution.PERCENTS) {
      String name = String.format(Locale.ROOT, "%.1f", percent).replaceAll("\\.0$", "");
      Figures.write(json, name, values.quantile(percent));
    }
    json.writeEndObject();
  }

  private static void calibration(JsonGenerator json, BackTest backTest) {
    json.writeObjectPropertyStart("calibration");
    json.writeArrayPropertyStart("horizons");
    for (BackTest.Score score : backTest.scores()) {
      json.writeStartObject();
      json.writeNumberProperty("horizon", score.horizon());
      json.writeNumberProperty("origins", score.origins());
      Figures.write(json, "error", score.error());
      Figures.write(json, "bias", score.bias());
      Figures.write(json, "covered50", score.covered50());
      Figures.write(json, "covered80", score.covered80());
      Figures.write(json, "covered95", score.covered95());
      Figures.write(json, "crps", score.crps());
      json.writeNumberProperty("cells", score.cells());
      Figures.write(json, "cellsCovered50", score.cellsCovered50());
      Figures.write(json, "cellsCovered80", score.cellsCovered80());
      Figures.write(json, "cellsCovered95", score.cellsCovered95());
      Figures.write(json, "errorOfLastValue", score.lastValue());
      Figures.write(json, "errorOfLastIncrement", score.lastIncrement());
      Figures.write(json, "errorOfMeanIncrement", score.meanIncrement());
      json.writeEndObject();
    }
    json.writeEndArray();
    lines(json, backTest);
    json.writeEndObject();
  }

  private static void lines(JsonGenerator json, BackTest backTest) {
    json.writeArrayPropertyStart("lines");
    for (BackTest.LineScore score : backTest.lines()) {
      json.writeStartObject();
      json.writeStringProperty("by", score.by().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("name", score.name());
      json.writeNumberProperty("horizon", score.horizon());
      json.writeNumberProperty("origins", score.origins());
      Figures.write(json, "error", score.error());
      Figures.write(json, "within95", score.within95());
      Figures.write(json, "errorOfLastValue", score.lastValue());
      Figures.write(json, "errorOfLastIncrement", score.lastIncrement());
      Figures.write(json, "errorOfMeanIncrement", score.meanIncrement());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

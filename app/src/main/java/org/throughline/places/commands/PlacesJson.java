// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.io.StringWriter;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.schools.AdmissionReview;
import org.throughline.forecast.schools.Phase;
import org.throughline.forecast.schools.SchoolBackTest;
import org.throughline.forecast.schools.SchoolFigures;
import org.throughline.forecast.schools.SchoolInputs;
import org.throughline.forecast.schools.SchoolTables;
import org.throughline.forecast.schools.SchoolTally;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A forecast of pupils as `{years, admissionNumbers, calibration}`.
final class PlacesJson {

  private final SchoolInputs inputs;
  private final SchoolTally tally;
  private final JsonGenerator json;

  private PlacesJson(SchoolInputs inputs, SchoolTally tally, JsonGenerator json) {
    this.inputs = inputs;
    this.tally = tally;
    this.json = json;
  }

  static String write(SchoolInputs inputs, SchoolTally tally, SchoolBackTest backTest) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      PlacesJson writer = new PlacesJson(inputs, tally, json);
      json.writeStartObject();
      json.writeArrayPropertyStart("years");
      for (int year = 0; year < inputs.years().length; year++) {
        writer.year(year);
      }
      json.writeEndArray();
      writer.review();
      writer.calibration(backTest);
      json.writeEndObject();
    }
    return text.toString();
  }

  private void year(int year) {
    int january = inputs.years()[year];
    json.writeStartObject();
    json.writeNumberProperty("year", january);
    json.writeStringProperty("schoolYear", SchoolTables.schoolYear(january));
    phases(year, -1);
    json.writeArrayPropertyStart("areas");
    for (int area = 0; area < inputs.areas().size(); area++) {
      json.writeStartObject();
      json.writeStringProperty("area", inputs.areas().get(area));
      phases(year, area);
      json.writeArrayPropertyStart("yearGroups");
      for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
        group(year, area, group);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void phases(int year, int area) {
    json.writeObjectPropertyStart("phases");
    for (Phase phase : Phase.values()) {
      Distribution pupils = tally.phase(year, area, phase);
      if (pupils.mean() > 0) {
        json.writeObjectPropertyStart(phase.word());
        PlansJson.distribution(json, pupils);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private void group(int year, int area, int group) {
    Distribution pupils = tally.group(year, area, group);
    if (pupils.mean() == 0) {
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("yearGroup", Phase.label(group));
    PlansJson.distribution(json, pupils);
    int places = inputs.places(area, inputs.years()[year], group);
    if (places > 0) {
      json.writeNumberProperty("places", places);
      Figures.write(json, "spare", places - pupils.mean());
      Figures.write(json, "chanceOfTooFew", tally.chanceAbove(year, area, group, places));
    }
    json.writeEndObject();
  }

  private void review() {
    json.writeArrayPropertyStart("admissionNumbers");
    for (AdmissionReview.Line line : new AdmissionReview(inputs, tally).lines()) {
      json.writeStartObject();
      json.writeStringProperty("school", line.school().name());
      json.writeStringProperty("area", inputs.areas().get(line.school().area()));
      json.writeNumberProperty("admissionNumber", line.school().admissionNumber());
      json.writeNumberProperty("change", line.change());
      Figures.write(json, "chanceOfTooFewAfterIt", line.chanceShort());
      json.writeStringProperty("because", line.because());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void calibration(SchoolBackTest backTest) {
    json.writeObjectPropertyStart("calibration");
    json.writeArrayPropertyStart("horizons");
    for (SchoolBackTest.Score score : backTest.scores()) {
      json.writeStartObject();
      json.writeStringProperty("phase", score.phase().word());
      SchoolFigures.of(score)
          .forEach(
              (name, value) -> {
                if (!Double.isNaN(value.doubleValue())) {
                  Figures.write(json, name, value.doubleValue());
                }
              });
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.returns.internal.TextDecoder;
import org.throughline.returns.statistics.Indicator;
import org.throughline.returns.statistics.Unit;
import org.throughline.returns.statistics.Vintage;
import org.throughline.returns.statistics.internal.Definition.IndicatorColumn;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON of the attendance dashboard: one metric, and a record for each row. The records
/// are read as rows of a table whose headings are the names of the first record.
final class JsonFile {

  private static final JsonFactory JSON = new JsonFactory();

  private FileContext context;
  private final boolean isAlone;
  private final ProblemLog log;
  private Optional<TableReading> table = Optional.empty();
  private Optional<Vintage> madeOn = Optional.empty();
  private List<String> names = List.of();
  private String metric = "";
  private long row = 1;

  private JsonFile(FileContext context, boolean isAlone) {
    this.context = context;
    this.isAlone = isAlone;
    this.log = context.log();
  }

  static TableReading read(FileContext context, InputStream in, boolean isAlone)
      throws IOException {
    JsonFile file = new JsonFile(context, isAlone);
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), new TextDecoder(in))) {
      file.read(parser);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      file.broken(e);
    }
    return file.table.orElseGet(() -> file.none());
  }

  private void read(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      unknown();
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("records") && value == JsonToken.START_ARRAY) {
        records(parser);
      } else if (name.equals("generated_at")) {
        madeOn = day(text(parser));
      } else {
        parser.skipChildren();
      }
    }
    if (table.isEmpty() && !log.isRefused()) {
      unknown();
    }
  }

  private void records(JsonParser parser) {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> record = record(parser);
      row++;
      if (table.isEmpty() && !begin(record)) {
        return;
      }
      give(record);
    }
  }

  private Map<String, String> record(JsonParser parser) {
    Map<String, String> record = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (record.size() <= context.limits().columns()) {
        record.put(Heading.fold(name), value == JsonToken.VALUE_NULL ? "" : text(parser));
      }
      parser.skipChildren();
    }
    return record;
  }

  private static String text(JsonParser parser) {
    return String.valueOf(parser.getString());
  }

  private boolean begin(Map<String, String> record) {
    names = List.copyOf(record.keySet());
    context = context.with(context.vintage().or(() -> madeOn));
    TableReading reading = new TableReading(context, isAlone);
    reading.heading(names);
    String identifier = record.getOrDefault("time_identifier", "");
    Recognition recognition =
        Recognition.of(new Heading(names), identifier, true, context.definitions());
    if (!(recognition instanceof Recognition.Found found)) {
      unknown();
      return false;
    }
    metric = record.getOrDefault("metric", "");
    reading.begin(found.definition().with(indicators(found.definition(), record)));
    table = Optional.of(reading);
    return true;
  }

  private void give(Map<String, String> record) {
    RowTaker taker = table.orElseThrow().taker();
    taker.begin(row);
    for (int i = 0; i < names.size(); i++) {
      String cell = record.getOrDefault(names.get(i), "");
      taker.cell(i, cell.toCharArray(), 0, cell.length());
    }
    if (!record.getOrDefault("metric", metric).equals(metric)) {
      log.refuse(
          "STAT-METRIC",
          row,
          "metric",
          "The record is of another metric than the first. Load one file for each metric.");
    }
    taker.end(record.keySet().containsAll(names) ? record.size() : -1);
  }

  /// The indicators of the definition under the name of the file's metric.
  private static List<IndicatorColumn> indicators(
      Definition definition, Map<String, String> record) {
    List<IndicatorColumn> named = new ArrayList<>();
    for (IndicatorColumn column : definition.indicators()) {
      Indicator as = column.indicator();
      String ending =
          switch (as.name()) {
            case "no_sen_value" -> "_no_sen";
            case "gap_to_no_sen" -> "_gap";
            default -> "";
          };
      String metric = record.getOrDefault("metric", "");
      Indicator indicator =
          new Indicator(
              Heading.fold(metric) + ending,
              metric + ending,
              record.getOrDefault("metric_label", metric) + ": " + as.label(),
              ending.equals("_gap") ? Unit.POINTS : unit(record.getOrDefault("metric_type", "")),
              polarity(record.getOrDefault("direction", "")),
              Optional.empty(),
              List.of());
      named.add(new IndicatorColumn(indicator, column.headings(), column.isOptional()));
    }
    return named;
  }

  private static Unit unit(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "percent" -> Unit.PERCENT;
      case "rate" -> Unit.RATE;
      case "count" -> Unit.COUNT;
      default -> Unit.OTHER;
    };
  }

  private static Optional<String> polarity(String direction) {
    return switch (direction) {
      case "higher" -> Optional.of("high");
      case "lower" -> Optional.of("low");
      default -> Optional.empty();
    };
  }

  /// The day at the start of a moment, if it is one of this century.
  private static Optional<Vintage> day(String moment) {
    try {
      LocalDate day = LocalDate.parse(moment.substring(0, Math.min(10, moment.length())));
      boolean isOurs = day.getYear() >= 2000 && day.getYear() < 2100;
      return isOurs ? Optional.of(Vintage.madeOn(day)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private TableReading none() {
    return new TableReading(context, isAlone);
  }

  private void unknown() {
    log.refuse(
        "STAT-UNKNOWN-LAYOUT",
        "The JSON is none that is known. One of the attendance dashboard has \"metric\" and"
            + " \"records\", each record with time_period, new_la_code and a value.");
  }

  private void broken(JacksonException e) {
    log.refuse(
        "STAT-NOT-JSON",
        row,
        "",
        "The JSON breaks off or is wrong near line "
            + e.getLocation().getLineNr()
            + ". Download the file again.");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.map;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads outlines of wards from GeoJSON, as the Office for National Statistics gives them out:
/// longitude and latitude, a property that ends in `code` or `CD` and one that ends in `name` or
/// `NM`.
public final class Boundaries {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST = 2_000;

  private Boundaries() {}

  public static Outcome<List<Wards.Ward>> read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    try {
      JsonNode features = JSON.readTree(bytes).path("features");
      return features.isArray() && !features.isEmpty()
          ? read(features)
          : refused("The file holds no outlines. Choose the wards' boundaries as GeoJSON.");
    } catch (JacksonException unreadable) {
      return refused("The file cannot be read as GeoJSON. Fetch it again and choose it unchanged.");
    }
  }

  private static Outcome<List<Wards.Ward>> read(JsonNode features) {
    Map<String, Wards.Ward> wards = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (JsonNode feature : features) {
      number++;
      Optional<Wards.Ward> ward = ward(feature);
      if (ward.isEmpty()) {
        problems.add(
            problem(
                "Outline "
                    + number
                    + " lacks the ward's code, its name, or corners in longitude and latitude."
                    + " Fetch the boundaries again in WGS 84."));
      } else if (wards.put(ward.get().code(), ward.get()) != null) {
        problems.add(problem("The ward " + ward.get().code() + " is there twice. Keep one."));
      }
    }
    if (wards.size() > MOST) {
      return refused("The file holds more wards than one authority has. Choose your own alone.");
    }
    return problems.isEmpty()
        ? new Outcome.Done<>(List.copyOf(wards.values()))
        : new Outcome.Refused<>(problems);
  }

  private static Optional<Wards.Ward> ward(JsonNode feature) {
    String code = property(feature, "code", "cd");
    String name = property(feature, "name", "nm");
    List<List<List<Double>>> rings = new ArrayList<>();
    JsonNode shape = feature.path("geometry");
    switch (shape.path("type").asString("")) {
      case "Polygon" -> addRings(shape.path("coordinates"), rings);
      case "MultiPolygon" -> shape.path("coordinates").forEach(part -> addRings(part, rings));
      default -> {}
    }
    boolean isUsable =
        code.matches("[EWSN][0-9]{8}")
            && name.length() > 1
            && !rings.isEmpty()
            && rings.stream().allMatch(Boundaries::isInBritain);
    return isUsable ? Optional.of(new Wards.Ward(code, name, rings)) : Optional.empty();
  }

  private static void addRings(JsonNode polygon, List<List<List<Double>>> rings) {
    for (JsonNode ring : polygon) {
      List<List<Double>> corners = new ArrayList<>();
      ring.forEach(
          corner -> corners.add(List.of(corner.path(0).asDouble(0), corner.path(1).asDouble(0))));
      rings.add(corners);
    }
  }

  private static boolean isInBritain(List<List<Double>> ring) {
    return ring.size() > 3
        && ring.stream()
            .allMatch(
                corner ->
                    corner.get(0) > -9
                        && corner.get(0) < 3
                        && corner.get(1) > 49
                        && corner.get(1) < 62);
  }

  private static String property(JsonNode feature, String... endings) {
    for (Map.Entry<String, JsonNode> each : feature.path("properties").properties()) {
      String key = each.getKey().toLowerCase(Locale.ROOT);
      for (String ending : endings) {
        if (key.endsWith(ending) && each.getValue().isString()) {
          return each.getValue().asString().strip();
        }
      }
    }
    return "";
  }

  private static Problem problem(String message) {
    return new Problem("SET-301", "outlines", message);
  }

  private static Outcome<List<Wards.Ward>> refused(String message) {
    return new Outcome.Refused<>(List.of(problem(message)));
  }
}

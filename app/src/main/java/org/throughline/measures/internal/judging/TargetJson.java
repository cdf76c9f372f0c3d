// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.judging;

import java.math.BigDecimal;
import java.util.Map;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.judging.TargetRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A rule as it is kept in the database.
final class TargetJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TargetJson() {}

  static String write(TargetRule rule) {
    return JSON.writeValueAsString(
        switch (rule) {
          case TargetRule.Reach reach ->
              Map.of(
                  "kind", "reach",
                  "baseline", reach.baseline(),
                  "from", reach.from().code(),
                  "value", reach.value(),
                  "by", reach.by().code());
          case TargetRule.YearlyChange change ->
              Map.of(
                  "kind", "yearly-change",
                  "baseline", change.baseline(),
                  "from", change.from().code(),
                  "perCent", change.perCent(),
                  "until", change.until().code());
          case TargetRule.Hold hold -> Map.of("kind", "hold", "value", hold.value());
          case TargetRule.EverySetting every ->
              Map.of("kind", "every-setting", "threshold", every.threshold());
          case TargetRule.WithinReach within ->
              Map.of(
                  "kind", "within-reach",
                  "comparator", within.comparator().name(),
                  "margin", within.margin());
        });
  }

  static TargetRule read(String json) {
    JsonNode node = JSON.readTree(json);
    return switch (node.get("kind").asString()) {
      case "reach" ->
          new TargetRule.Reach(
              number(node, "baseline"),
              period(node, "from"),
              number(node, "value"),
              period(node, "by"));
      case "yearly-change" ->
          new TargetRule.YearlyChange(
              number(node, "baseline"),
              period(node, "from"),
              number(node, "perCent"),
              period(node, "until"));
      case "hold" -> new TargetRule.Hold(number(node, "value"));
      case "every-setting" -> new TargetRule.EverySetting(number(node, "threshold"));
      case "within-reach" ->
          new TargetRule.WithinReach(
              TargetRule.Comparator.valueOf(node.get("comparator").asString()),
              number(node, "margin"));
      default -> throw new IllegalStateException("An unknown rule was kept: " + json);
    };
  }

  private static BigDecimal number(JsonNode node, String field) {
    return node.get(field).decimalValue();
  }

  private static ReportingPeriod period(JsonNode node, String field) {
    return ReportingPeriod.parse(node.get(field).asString()).orElseThrow();
  }
}

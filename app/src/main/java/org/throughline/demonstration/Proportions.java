// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.cases.InventedPlans;
import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Published;
import org.throughline.synthetic.basis.Scale;

/// Holds what is counted in the invented authority beside what was published.
@Component
class Proportions {

  /// How far any share may lie from the published one, in points.
  static final double TOLERANCE = 2.0;

  private static final Map<String, String> NEEDS =
      Map.ofEntries(
          Map.entry("ASD", "Autism"),
          Map.entry("HI", "Hearing"),
          Map.entry("MLD", "Moderate learning difficulty"),
          Map.entry("MSI", "Hearing and sight"),
          Map.entry("OTH", "Other"),
          Map.entry("PD", "Physical disability"),
          Map.entry("PMLD", "Profound and multiple learning difficulty"),
          Map.entry("SEMH", "Social, emotional and mental health"),
          Map.entry("SLCN", "Speech, language and communication"),
          Map.entry("SLD", "Severe learning difficulty"),
          Map.entry("SPLD", "Specific learning difficulty"),
          Map.entry("VI", "Sight"),
          Map.entry("NONE", "Not recorded"));

  private final InventedPlans plans;

  Proportions(InventedPlans plans) {
    this.plans = plans;
  }

  /// Every topic, for an area that figures were published of.
  List<Comparison> of(String area) {
    Published published = Published.of(area);
    Map<String, Map<String, Long>> ours = plans.inForce(Scale.PLANS_COUNTED_ON);
    List<Comparison> all = new ArrayList<>();
    all.add(topic("age", "By age in years", published, ours));
    all.add(topic("need", "By primary need", published, ours));
    all.add(topic("ethnicity", "By ethnic group", published, ours));
    all.add(topic("setting", "By setting", published, ours));
    all.add(topic("sex", "By sex", published, ours));
    all.add(timeliness(published));
    return all;
  }

  private static Comparison topic(
      String topic, String title, Published published, Map<String, Map<String, Long>> ours) {
    Map<String, Long> counted = ours.getOrDefault(topic, Map.of());
    long all = counted.values().stream().mapToLong(Long::longValue).sum();
    List<Comparison.Row> rows = new ArrayList<>();
    published
        .counts(topic)
        .forEach(
            (key, count) ->
                rows.add(
                    new Comparison.Row(
                        label(topic, key),
                        counted.getOrDefault(key, 0L),
                        all,
                        count,
                        published.plans())));
    if (topic.equals("age")) {
      rows.sort(Comparator.comparing(row -> Integer.valueOf(row.label())));
    } else {
      rows.sort(Comparator.comparing(Comparison.Row::published).reversed());
    }
    return new Comparison(topic, title, "plans in force on 16 January 2025", rows);
  }

  private Comparison timeliness(Published published) {
    List<Comparison.Row> rows = new ArrayList<>();
    for (InventedPlans.Issued year : plans.issued()) {
      String key = Integer.toString(year.year());
      published
          .count("plans issued", key)
          .ifPresent(
              issued ->
                  rows.add(
                      new Comparison.Row(
                          key,
                          year.inTime(),
                          year.issued(),
                          published.count("issued within 20 weeks", key).orElse(0),
                          issued)));
    }
    return new Comparison(
        "timeliness",
        "Issued within 20 weeks of the request",
        "plans issued in the year, exceptions included",
        rows);
  }

  private static String label(String topic, String key) {
    return switch (topic) {
      case "need" -> NEEDS.getOrDefault(key, key);
      case "ethnicity" -> Ethnicity.valueOf(key).label();
      case "sex" -> key.equals("F") ? "Female" : key.equals("M") ? "Male" : "Not known";
      case "setting" -> setting(key);
      default -> key;
    };
  }

  /// `mainstream-la-unit` is a SEN unit of a maintained mainstream school.
  private static String setting(String key) {
    String words =
        key.replace("-la-", " maintained ")
            .replaceAll("-la$", " maintained")
            .replace("-academy", " academy")
            .replace("-free", " free school")
            .replaceAll("[ -]unit$", ", SEN unit")
            .replaceAll("[ -]resourced$", ", resourced provision")
            .replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}

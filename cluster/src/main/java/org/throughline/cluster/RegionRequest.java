// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What `cluster/forecast-region` was asked for.
///
/// @param values each option with its value
/// @param problems everything that is wrong with the words
record RegionRequest(Map<String, String> values, boolean wantsHelp, List<String> problems) {

  static final String USAGE =
      """
      Usage: cluster/forecast-region --councils DIR --out DIR [--simulations N] [--seed S]
               [--threads N | --local-workers N | --master ADDRESS] [--spark KEY=VALUE]...
      Forecasts the plans of every council below DIR, one folder a council with transitions (or
      snapshots), population, valid-states and costs as .csv or .parquet, and perhaps scenario.yaml.
      Writes Parquet: a folder a table, a file a council. The same seed gives the same bytes on any
      machines.
        --councils       the folder of all councils
        --out            the folder of the tables; other councils' files in it stay
        --simulations    how many futures; 1000 unless given
        --seed           which futures; 1 unless given
        --threads        on this machine without Spark, with so many threads; all cores unless given
        --local-workers  starts a Spark master and so many workers on this machine, and ends them
        --master         submits to a Spark cluster that runs, such as spark://host:7077; both
                         folders must then be where every worker reaches them
        --spark          a setting of Spark, such as spark.executor.memory=2g
      """;

  private static final Set<String> OPTIONS =
      Set.of(
          "--councils",
          "--out",
          "--simulations",
          "--seed",
          "--threads",
          "--local-workers",
          "--master",
          "--spark");
  private static final int MOST = 1_000_000;

  RegionRequest {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  /// Runs on machines that are there while it does.
  @FunctionalInterface
  interface Run {
    List<Report> on(Machines machines) throws IOException;
  }

  static RegionRequest read(List<String> words) {
    Map<String, String> values = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (int at = 0; at < words.size(); at += 2) {
      String option = words.get(at);
      if (option.equals("--help")) {
        return new RegionRequest(Map.of(), true, List.of());
      }
      if (!OPTIONS.contains(option)) {
        problems.add("There is no option “" + option + "”: --help lists them all.");
      } else if (at + 1 == words.size()) {
        problems.add("The option " + option + " needs a value.");
      } else {
        values.merge(option, words.get(at + 1), (one, other) -> one + "\n" + other);
      }
    }
    RegionRequest request = new RegionRequest(values, false, problems);
    request.look(problems);
    return new RegionRequest(values, false, problems);
  }

  private void look(List<String> problems) {
    for (String needed : List.of("--councils", "--out")) {
      if (!values.containsKey(needed)) {
        problems.add("The option " + needed + " is missing: name a folder.");
      }
    }
    for (String number : List.of("--simulations", "--threads", "--local-workers")) {
      String value = values.getOrDefault(number, "1");
      if (!value.matches("[1-9]\\d{0,6}") || Integer.parseInt(value) > MOST) {
        problems.add("The option " + number + " takes a whole number from 1, such as 2.");
      }
    }
    if (!values.getOrDefault("--seed", "1").matches("-?\\d{1,18}")) {
      problems.add("The option --seed takes a whole number, such as 1.");
    }
    long places =
        List.of("--threads", "--local-workers", "--master").stream()
            .filter(values::containsKey)
            .count();
    if (places > 1) {
      problems.add("Give one of --threads, --local-workers and --master.");
    }
    for (String setting : settings()) {
      if (!setting.matches("spark\\.[A-Za-z.]+=.*")) {
        problems.add("The option --spark takes a setting such as spark.executor.memory=2g.");
      }
    }
  }

  private List<String> settings() {
    return values.containsKey("--spark")
        ? List.of(values.getOrDefault("--spark", "").split("\n"))
        : List.of();
  }

  private Map<String, String> sparkOptions() {
    Map<String, String> options = new HashMap<>();
    for (String setting : settings()) {
      int equals = setting.indexOf('=');
      options.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return options;
  }

  private String value(String option, String otherwise) {
    return values.getOrDefault(option, otherwise);
  }

  /// What is to be forecast, with both folders as every machine knows them: a worker works in a
  /// folder of its own.
  RegionForecast forecast() throws IOException {
    return new RegionForecast(
        new Store(value("--councils", "")).fromRoot(),
        new Settings(
            new Store(value("--out", "")).fromRoot().folder(),
            Integer.parseInt(value("--simulations", "1000")),
            Long.parseLong(value("--seed", "1"))));
  }

  List<Report> on(Run run) throws IOException {
    if (values.containsKey("--local-workers")) {
      try (LocalCluster cluster =
          LocalCluster.of(Integer.parseInt(value("--local-workers", "2")))) {
        return run.on(SparkCluster.onLoopback(cluster.master(), sparkOptions()));
      }
    }
    if (values.containsKey("--master")) {
      return run.on(new SparkCluster(value("--master", ""), sparkOptions()));
    }
    String all = String.valueOf(Runtime.getRuntime().availableProcessors());
    return run.on(new OneMachine(Integer.parseInt(value("--threads", all))));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The open model's expectation, cell by cell, reckoned without any of the library's code: every
/// step of it is linear in the counts, so means go through it exactly.
final class ExactExpectation {

  record Cell(int age, String need, String setting) {}

  private record Row(int year, int age, String s1, String n1, String s2, String n2) {
    boolean joins() {
      return s1.equals("NONSEND");
    }

    boolean leaves() {
      return s2.equals("NONSEND");
    }

    boolean moves() {
      return !joins() && !leaves() && !s1.equals(s2);
    }
  }

  private record Setting(int youngest, int oldest, List<String> needs, List<String> to) {}

  private final List<Row> rows = new ArrayList<>();
  private final Map<Integer, List<Row>> byAge = new HashMap<>();
  private final Map<String, Setting> settings = new TreeMap<>();
  private final TreeMap<Integer, Map<Integer, Double>> population = new TreeMap<>();

  ExactExpectation(InputFiles files) throws IOException {
    for (String[] cells : lines(files.validStates())) {
      settings.put(
          cells[0],
          new Setting(
              Integer.parseInt(cells[2]),
              Integer.parseInt(cells[3]),
              List.of(cells[4].split(",")),
              List.of(cells[5].split(","))));
    }
    for (String[] cells : lines(files.population())) {
      population
          .computeIfAbsent(Integer.valueOf(cells[0]), none -> new HashMap<>())
          .put(Integer.valueOf(cells[1]), Double.valueOf(cells[2]));
    }
    for (String[] cells : lines(files.transitions())) {
      rows.add(
          new Row(
              Integer.parseInt(cells[0]),
              Integer.parseInt(cells[3]),
              cells[1],
              cells[2],
              cells[4],
              cells[5]));
    }
  }

  private static List<String[]> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
        .map(
            cells ->
                java.util.Arrays.stream(cells).map(c -> c.replace("\"", "")).toArray(String[]::new))
        .toList();
  }

  /// Expected people in every cell in each projected year.
  Map<Integer, Map<Cell, Double>> byYear() {
    int last = rows.stream().mapToInt(Row::year).max().orElseThrow();
    Map<Cell, Double> stock = new HashMap<>();
    rows.stream()
        .filter(row -> row.year() == last && !row.leaves())
        .forEach(row -> stock.merge(new Cell(row.age() + 1, row.n2(), row.s2()), 1.0, Double::sum));
    TreeMap<Integer, Map<Cell, Double>> years = new TreeMap<>();
    Map<Cell, Double> before = stock;
    for (int year : population.tailMap(last + 1, false).keySet()) {
      Map<Cell, Double> next = new HashMap<>();
      before.forEach((cell, people) -> age(cell, people, next));
      join(year, next);
      years.put(year, next);
      before = next;
    }
    return years;
  }

  private boolean isValid(int age, String need, String setting) {
    Setting known = settings.get(setting);
    return age >= known.youngest() && age <= known.oldest() && known.needs().contains(need);
  }

  private void age(Cell cell, double people, Map<Cell, Double> next) {
    int age = cell.age();
    if (age + 1 >= 21 || !isValid(age, cell.need(), cell.setting())) {
      return;
    }
    double remaining = people * (1 - leaving(cell));
    Map<Cell, Double> destinations = destinations(cell);
    double moving = canMove(cell) && !destinations.isEmpty() ? remaining * moving(cell) : 0;
    next.merge(new Cell(age + 1, cell.need(), cell.setting()), remaining - moving, Double::sum);
    double all = destinations.values().stream().mapToDouble(Double::doubleValue).sum();
    destinations.forEach((to, weight) -> next.merge(to, moving * weight / all, Double::sum));
  }

  private double leaving(Cell cell) {
    double l = count(cell.age(), row -> !row.joins() && row.leaves() && row.age() == cell.age());
    double k = count(cell.age(), row -> !row.joins() && !row.leaves() && row.age() == cell.age());
    double prior = l + k == 0 ? 0.5 : (l + 0.5) / (l + k + 1);
    double own = count(cell.age(), row -> isFrom(row, cell) && row.leaves());
    double ownKept = count(cell.age(), row -> isFrom(row, cell) && !row.leaves());
    double other = l + k == 0 ? 0.5 : (k + 0.5) / (l + k + 1);
    return (own + prior) / (own + prior + ownKept + other);
  }

  private double moving(Cell cell) {
    double m = count(cell.age(), row -> row.moves() && row.age() == cell.age());
    double s =
        count(
            cell.age(),
            row -> !row.joins() && !row.leaves() && !row.moves() && row.age() == cell.age());
    double prior = m + s == 0 ? 1 : (m + 0.5) / (m + s + 1);
    double other = m + s == 0 ? 1 : (s + 0.5) / (m + s + 1);
    double own = count(cell.age(), row -> isFrom(row, cell) && row.moves());
    double ownStayed = count(cell.age(), row -> isFrom(row, cell) && !row.leaves() && !row.moves());
    return (own + prior) / (own + prior + ownStayed + other);
  }

  private boolean canMove(Cell cell) {
    List<String> list = settings.get(cell.setting()).to();
    return list.size() > 1
        && list.stream()
            .anyMatch(to -> !to.equals(cell.setting()) && isValid(cell.age() + 2, cell.need(), to));
  }

  private static boolean isFrom(Row row, Cell cell) {
    return row.age() == cell.age()
        && row.s1().equals(cell.setting())
        && row.n1().equals(cell.need());
  }

  private Map<Cell, Double> destinations(Cell cell) {
    List<String> allowed =
        settings.get(cell.setting()).to().stream()
            .filter(to -> isValid(cell.age(), cell.need(), to))
            .toList();
    int seen = cell.age();
    while (seen > -6 && moversInto(seen).isEmpty()) {
      seen--;
    }
    Map<String, Double> into = moversInto(seen);
    Map<String, Double> weights = new TreeMap<>();
    for (String to : settings.keySet()) {
      double weight =
          into.getOrDefault(to, 0.0) + (allowed.contains(to) ? 1.0 / allowed.size() : 0);
      if (!to.equals(cell.setting()) && weight > 0) {
        weights.put(to, weight);
      }
    }
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Cell, Double> alphas = new HashMap<>();
    weights.forEach(
        (to, w) -> alphas.merge(new Cell(cell.age() + 1, cell.need(), to), w / all, Double::sum));
    at(cell.age()).stream()
        .filter(row -> isFrom(row, cell) && row.moves())
        .forEach(
            row -> alphas.merge(new Cell(cell.age() + 1, row.n2(), row.s2()), 1.0, Double::sum));
    return alphas;
  }

  private Map<String, Double> moversInto(int age) {
    Map<String, Double> into = new TreeMap<>();
    at(age).stream().filter(Row::moves).forEach(row -> into.merge(row.s2(), 1.0, Double::sum));
    return into;
  }

  private void join(int year, Map<Cell, Double> next) {
    List<Integer> years = rows.stream().map(Row::year).distinct().toList();
    for (int age = -5; age <= 25; age++) {
      double alpha = 0;
      double beta = 0;
      for (int past : years) {
        int at = age;
        double joined =
            count(age - 1, row -> row.joins() && row.year() == past && row.age() + 1 == at);
        double people = population.get(past).get(age);
        alpha += joined > 0 ? joined / years.size() : 0.001;
        beta += (people - joined) / years.size();
      }
      Map<Cell, Double> where = where(age);
      double all = where.values().stream().mapToDouble(Double::doubleValue).sum();
      double joiners = population.get(year).get(age) * alpha / (alpha + beta);
      where.forEach((cell, weight) -> next.merge(cell, joiners * weight / all, Double::sum));
    }
  }

  private Map<Cell, Double> where(int age) {
    Map<Cell, Double> where = new HashMap<>();
    rows.stream()
        .filter(row -> row.joins() && row.age() + 1 == age)
        .forEach(row -> where.merge(new Cell(age, row.n2(), row.s2()), 1.0, Double::sum));
    if (where.isEmpty()) {
      return where;
    }
    List<Cell> valid = new ArrayList<>();
    settings.forEach(
        (name, setting) ->
            setting.needs().stream()
                .filter(need -> isValid(age, need, name))
                .forEach(need -> valid.add(new Cell(age, need, name))));
    valid.forEach(cell -> where.merge(cell, 1.0 / valid.size(), Double::sum));
    return where;
  }

  private double count(int age, java.util.function.Predicate<Row> condition) {
    return at(age).stream().filter(condition).count();
  }

  private List<Row> at(int age) {
    return byAge.computeIfAbsent(
        age, any -> rows.stream().filter(row -> row.age() == age).toList());
  }
}

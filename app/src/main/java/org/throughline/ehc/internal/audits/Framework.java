// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What plans are held against: parts with a weight, each with its criteria, and from how many per
/// cent a grade is reached.
///
/// @param number of this edition, from 1
/// @param from the day on which it comes into force
/// @param reason why it was changed; may be empty
public record Framework(
    long id,
    int number,
    LocalDate from,
    String reason,
    int outstanding,
    int good,
    int improvement,
    List<Part> parts) {

  /// The part that holds what the law requires: without it no plan is good.
  public static final String LAW = "LAW";

  /// A part, such as section F.
  public record Part(String code, String title, int weight, List<Criterion> criteria) {
    public Part {
      criteria = List.copyOf(criteria);
    }
  }

  /// A question.
  ///
  /// @param weight how often it counts within its part, from 1 to 5
  public record Criterion(long id, String words, int weight) {}

  /// What came of an audit.
  ///
  /// @param percent of the whole, 0 to 100
  /// @param parts per cent of each part by its code; absent for one in which nothing applies
  public record Score(double percent, Map<String, Double> parts, Grade grade) {
    public Score {
      parts = Map.copyOf(parts);
    }
  }

  public Framework {
    parts = List.copyOf(parts);
  }

  /// Criteria that have no answer yet.
  public List<Criterion> unanswered(Map<Long, Answer> answers) {
    return parts.stream()
        .flatMap(part -> part.criteria().stream())
        .filter(criterion -> !answers.containsKey(criterion.id()))
        .toList();
  }

  /// The weighted mean of the parts in which anything applies. What the law requires and is not
  /// there leaves a plan below good.
  public Score score(Map<Long, Answer> answers) {
    Map<String, Double> found = new java.util.HashMap<>();
    double sum = 0;
    int weights = 0;
    for (Part part : parts) {
      OptionalDouble percent = percent(part, answers);
      if (percent.isPresent()) {
        found.put(part.code(), percent.getAsDouble());
        sum += part.weight() * percent.getAsDouble();
        weights += part.weight();
      }
    }
    double whole = weights == 0 ? 0 : Math.round(10 * sum / weights) / 10.0;
    Grade reached = grade(whole);
    boolean lacksLaw = lacksLaw(answers) && reached.isGood();
    return new Score(whole, found, lacksLaw ? Grade.IMPROVEMENT : reached);
  }

  private static OptionalDouble percent(Part part, Map<Long, Answer> answers) {
    double points = 0;
    int weights = 0;
    for (Criterion criterion : part.criteria()) {
      Answer answer = answers.getOrDefault(criterion.id(), Answer.NONE);
      if (answer.counts()) {
        points += 100 * answer.points() * criterion.weight();
        weights += criterion.weight();
      }
    }
    return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(points / weights);
  }

  private boolean lacksLaw(Map<Long, Answer> answers) {
    return parts.stream()
        .filter(part -> part.code().equals(LAW))
        .flatMap(part -> part.criteria().stream())
        .anyMatch(criterion -> answers.get(criterion.id()) == Answer.NO);
  }

  /// The grade that so many per cent reach.
  public Grade grade(double percent) {
    if (percent >= outstanding) {
      return Grade.OUTSTANDING;
    }
    if (percent >= good) {
      return Grade.GOOD;
    }
    return percent >= improvement ? Grade.IMPROVEMENT : Grade.INADEQUATE;
  }
}

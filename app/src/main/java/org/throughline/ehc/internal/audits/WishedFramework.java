// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.platform.Problem;

/// The next edition of the framework as somebody wishes it.
///
/// @param from the day on which it comes into force; absent when none could be read
/// @param reason why it is changed
public record WishedFramework(
    Optional<LocalDate> from,
    String reason,
    int outstanding,
    int good,
    int improvement,
    List<Part> parts) {

  private static final int MOST_PARTS = 20;
  private static final int MOST_QUESTIONS = 30;

  /// A part with its questions.
  ///
  /// @param code under which its fields stand in the form
  public record Part(String code, String title, int weight, List<Question> questions) {
    public Part {
      questions = List.copyOf(questions);
    }

    /// The words of its questions, one on each line.
    public static Part of(String code, String title, int weight, String lines) {
      return new Part(
          code,
          title,
          weight,
          Arrays.stream(lines.split("\n"))
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .map(Question::read)
              .toList());
    }

    private boolean asksRightly() {
      return !questions.isEmpty()
          && questions.size() <= MOST_QUESTIONS
          && questions.stream().allMatch(Question::isRight);
    }
  }

  /// A question, written as `Every need has provision`, or `3 x Every need has provision` where it
  /// counts three times.
  public record Question(String words, int weight) {

    private static final Pattern WEIGHED = Pattern.compile("(\\d{1,3})\\s*[x×]\\s+(.+)");

    static Question read(String line) {
      Matcher weighed = WEIGHED.matcher(line);
      return weighed.matches()
          ? new Question(weighed.group(2), Integer.parseInt(weighed.group(1)))
          : new Question(line, 1);
    }

    /// As it is written.
    public static String written(Framework.Criterion criterion) {
      return criterion.weight() == 1
          ? criterion.words()
          : criterion.weight() + " x " + criterion.words();
    }

    private boolean isRight() {
      return words.length() <= 300 && weight >= 1 && weight <= 5;
    }
  }

  public WishedFramework {
    parts = List.copyOf(parts);
  }

  /// Everything that is wrong with it.
  List<Problem> problems(LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (from.isEmpty() || from.get().isBefore(today)) {
      problems.add(
          new Problem(
              "EHC-263", "from", "Enter the day from which it holds: today, or a later day."));
    }
    if (reason.isEmpty() || reason.length() > 300) {
      problems.add(
          new Problem("EHC-264", "reason", "Say in up to 300 characters why it is changed."));
    }
    if (!isOrdered()) {
      problems.add(
          new Problem(
              "EHC-260",
              "outstanding",
              "Enter three numbers up to 100: outstanding above good, good above requires improvement."));
    }
    parts(problems);
    return problems;
  }

  private boolean isOrdered() {
    return improvement > 0 && improvement < good && good < outstanding && outstanding <= 100;
  }

  private void parts(List<Problem> problems) {
    String first = parts.isEmpty() ? Framework.LAW : parts.getFirst().code();
    if (parts.stream().noneMatch(part -> part.code().equals(Framework.LAW))) {
      problems.add(
          new Problem(
              "EHC-265",
              "withdraw-" + Framework.LAW,
              "Keep the part that holds what the law requires: change its questions instead."));
    }
    if (parts.size() > MOST_PARTS) {
      problems.add(new Problem("EHC-266", "title-" + first, "Use up to 20 parts."));
    }
    int weights = parts.stream().mapToInt(Part::weight).sum();
    if (weights != 100) {
      problems.add(
          new Problem(
              "EHC-261",
              "weight-" + first,
              "The weights of the parts that stay come to %d. They must come to 100."
                  .formatted(weights)));
    }
    parts.forEach(part -> part(part, problems));
  }

  private static void part(Part part, List<Problem> problems) {
    if (part.title().isEmpty() || part.title().length() > 120) {
      problems.add(
          new Problem("EHC-267", "title-" + part.code(), "Name the part in up to 120 characters."));
    }
    if (!part.asksRightly()) {
      problems.add(
          new Problem(
              "EHC-262",
              "criteria-" + part.code(),
              "Write from 1 to 30 questions, each on a line of up to 300 characters; one may count up to 5 times."));
    }
  }
}

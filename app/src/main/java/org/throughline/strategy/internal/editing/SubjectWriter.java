// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.editing;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;
import org.throughline.strategy.internal.Periods;
import org.throughline.strategy.internal.StrategyChanges;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.Tags;

/// Checks a subject's fields and writes them.
@Component
class SubjectWriter {

  private final StrategyChanges changes;
  private final Tags tags;
  private final Strategies strategies;
  private final Accounts accounts;

  SubjectWriter(StrategyChanges changes, Tags tags, Strategies strategies, Accounts accounts) {
    this.changes = changes;
    this.tags = tags;
    this.strategies = strategies;
    this.accounts = accounts;
  }

  /// Everything that is wrong with the fields; empty when they can be written.
  List<Problem> problems(StrategyText text, Subject subject, Map<String, String> fields) {
    return switch (subject) {
      case Subject.Whole whole -> whole(text, fields);
      case Subject.OfPriority priority -> priority(fields);
      case Subject.OfCommitment commitment -> commitment(text, fields);
    };
  }

  void write(StrategyText text, Subject subject, Map<String, String> fields) {
    switch (subject) {
      case Subject.Whole whole -> writeWhole(text.id(), fields);
      case Subject.OfPriority priority ->
          write(text.id(), priority.find(text).orElseThrow().id(), fields);
      case Subject.OfCommitment(long id) -> writeCommitment(text, id, fields);
    }
  }

  /// What is wrong with a promise's year and words.
  List<Problem> promise(StrategyText text, String year, String words) {
    List<Problem> problems = new ArrayList<>();
    if (words.isBlank() || words.length() > 5_000) {
      problems.add(
          new Problem("STRATEGY-211", "text", "Enter the commitment, up to 5,000 characters."));
    }
    if (number(year) < 1 || number(year) > text.years()) {
      problems.add(
          new Problem("STRATEGY-212", "year", "Enter a year from 1 to " + text.years() + "."));
    }
    return problems;
  }

  private List<Problem> whole(StrategyText text, Map<String, String> fields) {
    List<Problem> problems = new ArrayList<>();
    String title = fields.getOrDefault("title", "").strip();
    if (title.length() < 3 || title.length() > 300) {
      problems.add(new Problem("STRATEGY-102", "title", "Enter a title of 3 to 300 characters."));
    }
    period(text, fields, problems);
    themes(fields).ifPresent(problems::add);
    String owner = fields.getOrDefault("owner", "");
    if (!owner.isBlank() && account(owner).isEmpty()) {
      problems.add(new Problem("STRATEGY-115", "owner", "Choose the owner from the list."));
    }
    return problems;
  }

  private void period(StrategyText text, Map<String, String> fields, List<Problem> problems) {
    Optional<YearMonth> from = month(fields, "from");
    Optional<YearMonth> to = month(fields, "to");
    if (from.isEmpty()) {
      problems.add(
          new Problem(
              "STRATEGY-111", "from", "Enter the first month as year-month, such as 2027-04."));
    }
    if (to.isEmpty()) {
      problems.add(
          new Problem(
              "STRATEGY-112", "to", "Enter the last month as year-month, such as 2030-03."));
    }
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    int latest = changes.latestYear(text.id());
    if (to.get().isBefore(from.get())) {
      problems.add(
          new Problem(
              "STRATEGY-103", "to", "The last month must not come before the first month."));
    } else if (Periods.years(from.get(), to.get()) < latest) {
      problems.add(
          new Problem(
              "STRATEGY-116",
              "to",
              "There are commitments for year "
                  + latest
                  + ". Move them before the period ends earlier."));
    } else if (Periods.years(from.get(), to.get()) > 30) {
      problems.add(new Problem("STRATEGY-104", "to", "A strategy can cover 30 years at most."));
    }
  }

  private static List<Problem> priority(Map<String, String> fields) {
    List<Problem> problems = new ArrayList<>();
    String title = fields.getOrDefault("title", "").strip();
    if (title.isEmpty() || title.length() > 500) {
      problems.add(new Problem("STRATEGY-213", "title", "Enter a title of up to 500 characters."));
    }
    themes(fields).ifPresent(problems::add);
    return problems;
  }

  private List<Problem> commitment(StrategyText text, Map<String, String> fields) {
    List<Problem> problems =
        new ArrayList<>(
            promise(text, fields.getOrDefault("year", ""), fields.getOrDefault("text", "")));
    if (home(text, fields).isEmpty()) {
      problems.add(
          new Problem("STRATEGY-214", "priority", "Choose the priority that it belongs to."));
    }
    themes(fields).ifPresent(problems::add);
    return problems;
  }

  private static Optional<Problem> themes(Map<String, String> fields) {
    return lines(fields, "themes").stream().anyMatch(name -> name.length() > 120)
        ? Optional.of(
            new Problem("STRATEGY-215", "themes", "A theme can have up to 120 characters."))
        : Optional.empty();
  }

  private void writeWhole(long id, Map<String, String> fields) {
    changes.whole(
        id,
        fields.getOrDefault("title", ""),
        fields.getOrDefault("division", ""),
        month(fields, "from").orElseThrow(),
        month(fields, "to").orElseThrow(),
        account(fields.getOrDefault("owner", "")));
    changes.vision(id, fields.getOrDefault("vision", "").strip());
    changes.outcomes(id, lines(fields, "outcomes"));
    changes.success(id, lines(fields, "success"));
    changes.governance(id, lines(fields, "governance"));
    tags.themes(id, lines(fields, "themes"));
    tags.links(id, lines(fields, "links").stream().map(this::link).toList());
  }

  private void write(long strategy, long priority, Map<String, String> fields) {
    changes.priority(
        priority, fields.getOrDefault("title", ""), fields.getOrDefault("ambition", ""));
    changes.approach(priority, fields.getOrDefault("approach", ""));
    tags.priority(strategy, priority, lines(fields, "themes"));
  }

  private void writeCommitment(StrategyText text, long id, Map<String, String> fields) {
    changes.commitment(
        id,
        home(text, fields).orElseThrow(),
        number(fields.getOrDefault("year", "")),
        fields.getOrDefault("theme", ""),
        fields.getOrDefault("text", ""));
    tags.commitment(text.id(), id, lines(fields, "themes"));
  }

  /// A line is a plan's title or, for one of ours, its code or title, then a colon and why.
  private NewStrategy.Link link(String line) {
    int colon = line.indexOf(':');
    String title = (colon < 0 ? line : line.substring(0, colon)).strip();
    String why = colon < 0 ? "" : line.substring(colon + 1).strip();
    Optional<StrategySummary> ours =
        strategies.all().stream()
            .filter(one -> one.code().equals(title) || one.title().equalsIgnoreCase(title))
            .findFirst();
    return new NewStrategy.Link(
        ours.map(StrategySummary::title).orElse(title), ours.map(StrategySummary::code), why);
  }

  private static Optional<Long> home(StrategyText text, Map<String, String> fields) {
    int number = number(fields.getOrDefault("priority", ""));
    return text.priorities().stream()
        .filter(one -> one.number() == number)
        .map(StrategyText.PriorityText::id)
        .findFirst();
  }

  private Optional<AccountId> account(String value) {
    return value.matches("[1-9]\\d{0,17}")
        ? Optional.of(new AccountId(Long.parseLong(value)))
            .filter(id -> accounts.find(id).isPresent())
        : Optional.empty();
  }

  private static int number(String value) {
    return value.strip().matches("\\d{1,3}") ? Integer.parseInt(value.strip()) : 0;
  }

  private static Optional<YearMonth> month(Map<String, String> fields, String name) {
    try {
      return Optional.of(YearMonth.parse(fields.getOrDefault(name, "").strip()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static List<String> lines(Map<String, String> fields, String name) {
    return fields
        .getOrDefault(name, "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.papers.ActionPlan;
import org.throughline.papers.Block;
import org.throughline.papers.Paper;
import org.throughline.papers.PerformanceMeasure;
import org.throughline.papers.Place;
import org.throughline.papers.Report;
import org.throughline.papers.Strategy;
import org.throughline.papers.Unrecognised;

/// Turns a paper that was read into what is kept of it: its blocks, one review for each strategy or
/// action plan, and what can be consulted of a report or of minutes.
final class PaperInterpreter {

  private final Paper paper;
  private final Blocks blocks;

  private PaperInterpreter(Paper paper) {
    this.paper = paper;
    this.blocks = Blocks.of(paper.outline());
  }

  static ReadPaper interpret(Paper paper) {
    return new PaperInterpreter(paper).interpret();
  }

  /// One thing to be reviewed, with the place where it begins.
  private record Subject(Place place, ReviewParts parts) {}

  private ReadPaper interpret() {
    List<Subject> subjects = new ArrayList<>();
    List<ActionPlan> alone = new ArrayList<>(paper.actionPlans());
    for (Strategy strategy : paper.strategies()) {
      Optional<ActionPlan> plan = planOf(strategy, alone);
      plan.ifPresent(alone::remove);
      subjects.add(new Subject(strategy.place(), ReviewParts.ofStrategy(blocks, strategy, plan)));
    }
    alone.forEach(
        plan ->
            subjects.add(
                new Subject(
                    plan.place(), ReviewParts.ofActionPlan(blocks, plan, before(plan.place())))));
    subjects.sort((one, other) -> one.place().compareTo(other.place()));
    if (!subjects.isEmpty()) {
      paper.measures().forEach(measure -> add(subjects, measure));
      paper.unrecognised().forEach(words -> add(subjects, words));
    }
    return new ReadPaper(
        paper.kind(),
        title(),
        blocks.lines(),
        subjects.stream().map(subject -> subject.parts().review()).toList(),
        Findings.of(blocks, paper, subjects.isEmpty()));
  }

  /// The strategy that stands before a place: a plan without a period has the period of its own.
  private Optional<Strategy> before(Place place) {
    return paper.strategies().stream()
        .filter(strategy -> strategy.place().compareTo(place) <= 0)
        .reduce((first, second) -> second);
  }

  /// The plan that says what is to be done for `strategy`: the one that names it, or the only one
  /// beside a strategy that says nothing of that itself.
  private Optional<ActionPlan> planOf(Strategy strategy, List<ActionPlan> plans) {
    return plans.stream()
        .filter(plan -> plan.strategy().filter(strategy.title()::equals).isPresent())
        .findFirst()
        .or(
            () ->
                paper.strategies().size() == 1
                        && plans.size() == 1
                        && (hasNoCommitments(strategy) || isNamedFor(strategy, plans.getFirst()))
                    ? Optional.of(plans.getFirst())
                    : Optional.empty());
  }

  /// "Inclusion Strategy Action Plan" is the plan of the "Inclusion Strategy 2007-2010".
  private static boolean isNamedFor(Strategy strategy, ActionPlan plan) {
    String bare =
        plan.title()
            .replaceFirst("(?i)[\\s:–-]*\\b(?:action|delivery|implementation) plan\\b.*$", "");
    return !bare.isBlank() && plain(strategy.title()).startsWith(plain(bare));
  }

  static boolean hasNoCommitments(Strategy strategy) {
    return strategy.commitments().isEmpty()
        && strategy.priorities().stream().allMatch(priority -> priority.commitments().isEmpty());
  }

  private void add(List<Subject> subjects, PerformanceMeasure measure) {
    at(subjects, measure.place()).parts().add(measure);
  }

  private void add(List<Subject> subjects, Unrecognised words) {
    at(subjects, words.place()).parts().add(words);
  }

  private static Subject at(List<Subject> subjects, Place place) {
    return subjects.reversed().stream()
        .filter(subject -> subject.place().compareTo(place) <= 0)
        .findFirst()
        .orElse(subjects.getFirst());
  }

  private String title() {
    return paper
        .report()
        .flatMap(Report::title)
        .or(() -> paper.minutes().flatMap(minutes -> minutes.meeting()))
        .or(() -> paper.strategies().stream().map(Strategy::title).findFirst())
        .or(() -> paper.actionPlans().stream().map(ActionPlan::title).findFirst())
        .or(this::firstHeading)
        .map(title -> title.strip().replaceAll("\\s+", " "))
        .filter(title -> !title.isEmpty())
        .map(title -> title.substring(0, Math.min(200, title.length())))
        .orElse(paper.file());
  }

  private Optional<String> firstHeading() {
    return paper.outline().blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(block -> ((Block.Heading) block).text())
        .findFirst();
  }

  static boolean sameWords(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}

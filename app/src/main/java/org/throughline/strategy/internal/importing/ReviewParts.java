// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.papers.ActionPlan;
import org.throughline.papers.Commitment;
import org.throughline.papers.Confidence;
import org.throughline.papers.PerformanceMeasure;
import org.throughline.papers.Place;
import org.throughline.papers.Priority;
import org.throughline.papers.Strategy;
import org.throughline.papers.Unrecognised;
import org.throughline.strategy.Lead;
import org.throughline.strategy.internal.Periods;

/// Collects the parts of one strategy or action plan in the order in which they are reviewed.
final class ReviewParts {

  private static final int NONE = -1;

  private final Blocks blocks;
  private final ReviewKind kind;
  private final String title;
  private final Optional<YearMonth> from;
  private final Optional<YearMonth> to;
  private final List<DraftPart> parts = new ArrayList<>();

  private ReviewParts(
      Blocks blocks,
      ReviewKind kind,
      String title,
      Optional<YearMonth> from,
      Optional<YearMonth> to) {
    this.blocks = blocks;
    this.kind = kind;
    this.title = title.strip().replaceAll("\\s+", " ");
    this.from = from;
    this.to = to;
  }

  static ReviewParts ofStrategy(Blocks blocks, Strategy strategy, Optional<ActionPlan> plan) {
    boolean isPlanned = plan.filter(one -> one.strategy().isEmpty()).isPresent();
    ReviewParts parts =
        new ReviewParts(
            blocks,
            isPlanned ? ReviewKind.ACTION_PLAN : ReviewKind.STRATEGY,
            strategy.title(),
            strategy.from().or(() -> plan.flatMap(ActionPlan::from)),
            strategy.to().or(() -> plan.flatMap(ActionPlan::to)));
    strategy.vision().ifPresent(vision -> parts.words(strategy, PartKind.VISION, "", vision));
    Set<Integer> planned = new HashSet<>();
    if (isPlanned) {
      plan.get().priorities().forEach(priority -> parts.add(priority, ambitions(strategy)));
      plan.get().priorities().forEach(priority -> planned.add(priority.number()));
    }
    strategy.priorities().stream()
        .filter(priority -> !planned.contains(priority.number()))
        .forEach(parts::add);
    parts.addUnplaced(strategy, plan.map(one -> one.priorities().size()).orElse(0));
    parts.addWords(strategy);
    return parts;
  }

  /// @param strategy the one that the plan stands behind in the same paper
  static ReviewParts ofActionPlan(Blocks blocks, ActionPlan plan, Optional<Strategy> strategy) {
    ReviewParts parts =
        new ReviewParts(
            blocks,
            ReviewKind.ACTION_PLAN,
            plan.title(),
            plan.from().or(() -> strategy.flatMap(Strategy::from)),
            plan.to().or(() -> strategy.flatMap(Strategy::to)));
    plan.priorities().forEach(priority -> parts.add(priority, Map.of()));
    return parts;
  }

  ReadPaper.DraftReview review() {
    return new ReadPaper.DraftReview(kind, title, from, to, parts);
  }

  void add(PerformanceMeasure measure) {
    PartText text =
        PartText.of(measure.text())
            .measured(
                measure.baseline().orElse(""),
                measure.target().orElse(""),
                measure.rule().orElse(""),
                measure.by().orElse(""));
    add(NONE, PartKind.MEASURE, text, measure.confidence(), "", measure.place());
  }

  void add(Unrecognised words) {
    add(
        NONE,
        PartKind.UNRECOGNISED,
        PartText.of(words.text()),
        Confidence.UNSURE,
        "",
        words.place());
  }

  private static Map<Integer, Priority> ambitions(Strategy strategy) {
    return strategy.priorities().stream()
        .collect(Collectors.toMap(Priority::number, priority -> priority, (one, other) -> one));
  }

  private void add(Priority priority) {
    PartText text =
        PartText.of(priority.number(), "", priority.title())
            .labelled(priority.label())
            .meaning(priority.ambition().orElse(""), String.join("\n", priority.statements()));
    int parent = add(NONE, PartKind.PRIORITY, text, priority.confidence(), "", priority.place());
    priority.commitments().forEach(commitment -> add(parent, commitment));
  }

  private void addUnplaced(Strategy strategy, int planned) {
    if (strategy.commitments().isEmpty()) {
      return;
    }
    Commitment first = strategy.commitments().getFirst();
    int parent =
        add(
            NONE,
            PartKind.PRIORITY,
            PartText.of(
                Math.max(strategy.priorities().size(), planned) + 1, "", "Across all priorities"),
            Confidence.LIKELY,
            "The paper puts these commitments under no single priority.",
            first.place());
    strategy.commitments().forEach(commitment -> add(parent, commitment));
  }

  private void add(int parent, Commitment commitment) {
    String by = commitment.by().orElse("");
    Timescales.Span span = Timescales.read(by);
    Optional<Integer> known = commitment.year().or(() -> span.due().flatMap(this::yearOf));
    boolean isGuess = commitment.year().isEmpty();
    PartText text =
        PartText.of(known.orElse(1), commitment.theme().orElse(""), commitment.text())
            .done(leads(commitment.leads()), span, by, commitment.success().orElse(""), "");
    add(
        parent,
        PartKind.COMMITMENT,
        text,
        isGuess ? commitment.confidence().and(Confidence.LIKELY) : commitment.confidence(),
        isGuess ? guess(known) : "",
        commitment.place());
  }

  private static String guess(Optional<Integer> known) {
    return known.isPresent()
        ? "The year was taken from its date."
        : "The paper does not say in which year. Year 1 is assumed.";
  }

  private void add(ActionPlan.PlanPriority priority, Map<Integer, Priority> words) {
    Optional<Priority> told = Optional.ofNullable(words.get(priority.number()));
    PartText text =
        PartText.of(priority.number(), "", priority.title())
            .meaning(
                told.map(one -> meaning(one, priority.title())).orElse(""),
                told.map(one -> String.join("\n", one.statements())).orElse(""));
    int parent = add(NONE, PartKind.PRIORITY, text, priority.confidence(), "", priority.place());
    for (ActionPlan.Aim aim : priority.aims()) {
      add(parent, priority, aim);
    }
    told.ifPresent(one -> one.commitments().forEach(commitment -> add(parent, commitment)));
  }

  /// A plan may call a priority in a word that the strategy sets out in a sentence.
  private static String meaning(Priority told, String name) {
    String ambition = told.ambition().orElse("");
    return PaperInterpreter.sameWords(told.title(), name)
        ? ambition
        : (told.title() + "\n" + ambition).strip();
  }

  private void add(int parent, ActionPlan.PlanPriority priority, ActionPlan.Aim aim) {
    boolean hasNoAims =
        aim.code().isEmpty() && PaperInterpreter.sameWords(aim.aim(), priority.title());
    if (hasNoAims && !aim.actions().isEmpty()) {
      aim.actions().forEach(action -> add(parent, PartKind.COMMITMENT, action));
      return;
    }
    PartText text =
        PartText.of(yearOf(aim).orElse(1), "", aim.aim()).labelled(aim.code().orElse(""));
    int commitment = add(parent, PartKind.COMMITMENT, text, aim.confidence(), "", aim.place());
    aim.actions().forEach(action -> add(commitment, PartKind.ACTION, action));
  }

  private void add(int parent, PartKind as, ActionPlan.PlannedAction action) {
    String timescale = action.timescale().orElse("");
    Timescales.Span span = Timescales.read(timescale);
    PartText text =
        PartText.of(
                as == PartKind.ACTION ? 0 : span.due().flatMap(this::yearOf).orElse(1),
                "",
                action.text())
            .labelled(action.code().orElse(""))
            .done(
                leads(action.leads()),
                span,
                timescale,
                action.success().orElse(""),
                comments(action));
    add(parent, as, text, action.confidence(), "", action.place());
  }

  private static String comments(ActionPlan.PlannedAction action) {
    List<String> said = new ArrayList<>();
    action.comments().ifPresent(said::add);
    action.status().ifPresent(status -> said.add("Status in the paper: " + status));
    action.other().forEach((heading, words) -> said.add(heading + ": " + words));
    return String.join("\n", said);
  }

  private void addWords(Strategy strategy) {
    strategy.outcomeStatements().forEach(text -> words(strategy, PartKind.OUTCOME, "", text));
    strategy.successMeasures().forEach(text -> words(strategy, PartKind.SUCCESS, "", text));
    strategy.governance().forEach(text -> words(strategy, PartKind.GOVERNANCE, "", text));
    strategy.owners().forEach(text -> words(strategy, PartKind.OWNER, "", text));
    strategy.themes().forEach(text -> words(strategy, PartKind.THEME, "", text));
    strategy
        .sections()
        .forEach(
            section ->
                add(
                    NONE,
                    PartKind.SECTION,
                    PartText.of(0, section.title(), String.join("\n\n", section.paragraphs())),
                    strategy.confidence(),
                    "",
                    section.place()));
  }

  private void words(Strategy strategy, PartKind as, String heading, String text) {
    int start = blocks.find(strategy.place(), strategy.title());
    int block = blocks.search(start, text);
    parts.add(
        new DraftPart(
            NONE,
            as,
            PartText.of(0, heading, text),
            strategy.confidence(),
            "",
            blocks.place(block),
            block));
  }

  private int add(
      int parent, PartKind as, PartText text, Confidence confidence, String remark, Place place) {
    int block = blocks.find(place, text.text());
    parts.add(new DraftPart(parent, as, text, confidence, remark, place.toString(), block));
    return parts.size() - 1;
  }

  private Optional<Integer> yearOf(ActionPlan.Aim aim) {
    return aim.actions().stream()
        .flatMap(action -> action.timescale().stream())
        .flatMap(timescale -> Timescales.read(timescale).due().stream())
        .min(LocalDate::compareTo)
        .flatMap(this::yearOf);
  }

  private Optional<Integer> yearOf(LocalDate due) {
    return from.map(
        first -> {
          long months = ChronoUnit.MONTHS.between(first, YearMonth.from(due));
          int years = to.map(last -> Periods.years(first, last)).orElse(30);
          return Math.clamp(Math.floorDiv(months, 12L) + 1, 1, years);
        });
  }

  private static List<Lead> leads(List<org.throughline.papers.Lead> read) {
    return read.stream().map(ReviewParts::lead).toList();
  }

  private static Lead lead(org.throughline.papers.Lead read) {
    boolean isInitials = read.printed().matches("[A-Z]{2,5}");
    return isInitials
        ? new Lead(read.printed(), read.name().orElse(""))
        : new Lead("", read.display());
  }
}

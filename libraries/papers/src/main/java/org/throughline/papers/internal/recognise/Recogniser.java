// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.papers.ActionPlan;
import org.throughline.papers.Confidence;
import org.throughline.papers.Format;
import org.throughline.papers.Kind;
import org.throughline.papers.Minutes;
import org.throughline.papers.Outline;
import org.throughline.papers.Outline.Notice;
import org.throughline.papers.Paper;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.PerformanceMeasure;
import org.throughline.papers.Place;
import org.throughline.papers.Report;
import org.throughline.papers.Strategy;
import org.throughline.papers.internal.formats.Reading;

/// Says what an outline is.
public final class Recogniser {

  private static final int ENOUGH_FOR_MINUTES = 4;
  private static final int ENOUGH_FOR_REPORT = 2;

  private final Outline outline;
  private final Ledger ledger;
  private final Reading reading;
  private final List<Strategy> strategies = new ArrayList<>();
  private final List<ActionPlan> plans = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private List<PerformanceMeasure> measures = List.of();
  private Optional<Report> report = Optional.empty();
  private Optional<Minutes> minutes = Optional.empty();

  private Recogniser(Outline outline, Reading reading) {
    this.outline = outline;
    this.ledger = new Ledger(outline);
    this.reading = reading;
  }

  public static Paper read(String file, Format format, Outline outline, Reading reading)
      throws PaperRefused {
    Recogniser recogniser = new Recogniser(outline, reading);
    recogniser.recognise();
    return recogniser.paper(file, format);
  }

  private void recognise() throws PaperRefused {
    reading.progress("Looking for what the paper is", 0, 0);
    List<Region> regions = Regions.of(ledger);
    if (isMinutes(regions)) {
      int weight = Signs.ofMinutes(ledger, 0, ledger.size());
      minutes =
          Optional.of(
              new MinutesReader(ledger).read(weight >= 6 ? Confidence.SURE : Confidence.LIKELY));
      return;
    }
    Leads leads = Leads.in(ledger);
    for (Region region : withCover(regions)) {
      reading.inTime();
      readRegion(region, leads);
    }
    measures = MeasureReader.read(ledger, regions);
  }

  private boolean isMinutes(List<Region> regions) {
    int weight = Signs.ofMinutes(ledger, 0, ledger.size());
    int against = Signs.ofReport(ledger, 0, ledger.size());
    boolean planned =
        regions.stream()
            .anyMatch(
                region ->
                    region.type() != Region.Type.FRONT && region.type() != Region.Type.MEASURES);
    return weight >= ENOUGH_FOR_MINUTES && weight > against + (planned ? 3 : 0);
  }

  /// Pages before the first title that are no report belong to what follows them.
  private List<Region> withCover(List<Region> regions) {
    Region first = regions.getFirst();
    boolean cover =
        regions.size() > 1
            && first.type() == Region.Type.FRONT
            && Signs.ofReport(ledger, first.from(), first.to()) < ENOUGH_FOR_REPORT
            && regions.get(1).type() == Region.Type.STRATEGY;
    if (!cover) {
      return regions;
    }
    List<Region> joined = new ArrayList<>(regions.subList(1, regions.size()));
    joined.set(0, joined.getFirst().startingAt(first.from()));
    return joined;
  }

  private void readRegion(Region region, Leads leads) {
    switch (region.type()) {
      case FRONT -> readFront(region);
      case STRATEGY -> readStrategy(region, leads);
      case PLAN ->
          new PlanReader(ledger, region, leads)
              .read(reading.limits().priorities())
              .ifPresent(plans::add);
      case MEASURES -> {}
    }
  }

  private void readFront(Region region) {
    int weight = Signs.ofReport(ledger, region.from(), region.to());
    if (weight >= ENOUGH_FOR_REPORT) {
      Confidence confidence = weight >= 4 ? Confidence.SURE : Confidence.LIKELY;
      report = Optional.of(new ReportReader(ledger, region).read(confidence));
    }
  }

  private void readStrategy(Region region, Leads leads) {
    StrategyReader reader =
        new StrategyReader(ledger, region, leads, reading.limits().priorities());
    Strategy strategy = reader.read().finished();
    strategies.add(strategy);
    tellLeftOut(reader.prioritiesLeftOut(), strategy.place());
    if (!reader.actions().isEmpty()) {
      PlanDraft plan = new PlanDraft(region.title(), leads, reading.limits().priorities());
      plan.addAll(reader.actions());
      plans.add(plan.finished(region.period(), Optional.of(strategy.title()), strategy.place()));
    }
  }

  private void tellLeftOut(int count, Place place) {
    if (count > 0) {
      notices.add(
          new Notice(
              place,
              "The paper claims "
                  + count
                  + " more priorities than the "
                  + reading.limits().priorities()
                  + " that one may have; they are listed as not recognised."));
    }
  }

  private Paper paper(String file, Format format) {
    notices.addAll(0, outline.notices());
    Outline told = new Outline(outline.blocks(), notices);
    return new Paper(
        file,
        format,
        kind(),
        told,
        strategies,
        plans,
        measures,
        report,
        minutes,
        ledger.leftovers());
  }

  private Kind kind() {
    long planned =
        plans.stream()
            .filter(plan -> plan.strategy().isEmpty())
            .filter(plan -> report.isEmpty() || saysHowItIsKnown(plan))
            .mapToLong(Recogniser::actions)
            .sum();
    long committed = strategies.stream().mapToLong(Recogniser::commitments).sum();
    if (minutes.isPresent()) {
      return Kind.MINUTES;
    }
    if (planned > 0 && planned >= committed) {
      return Kind.ACTION_PLAN;
    }
    if (!strategies.isEmpty()) {
      return Kind.STRATEGY;
    }
    return report.isPresent() ? Kind.REPORT : Kind.UNKNOWN;
  }

  /// A report may tell how a plan goes in a table of its actions; the plan itself says how it will
  /// be known that they are done.
  private static boolean saysHowItIsKnown(ActionPlan plan) {
    return plan.priorities().stream()
        .flatMap(priority -> priority.aims().stream())
        .flatMap(aim -> aim.actions().stream())
        .anyMatch(action -> action.success().isPresent());
  }

  private static long actions(ActionPlan plan) {
    return plan.priorities().stream()
        .flatMap(p -> p.aims().stream())
        .mapToLong(aim -> aim.actions().size())
        .sum();
  }

  private static long commitments(Strategy strategy) {
    return strategy.commitments().size()
        + strategy.priorities().stream().mapToLong(priority -> priority.commitments().size()).sum();
  }
}

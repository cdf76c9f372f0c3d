// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.delivery.internal.PublicPlan;
import org.throughline.delivery.internal.StatusCount;
import org.throughline.platform.web.BesidePriority;
import org.throughline.platform.web.Councils;
import org.throughline.platform.web.Dates;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategySummary;

/// Counts the plan for the public, priority by priority, in plain words.
@Component
class PublicProgressMaker {

  private static final int SHOWN = 3;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final PublicPlan plan;
  private final PlanNamesReader names;
  private final Councils councils;
  private final List<BesidePriority> beside;
  private final Clock clock;

  PublicProgressMaker(
      PublicPlan plan,
      PlanNamesReader names,
      Councils councils,
      List<BesidePriority> beside,
      Clock clock) {
    this.plan = plan;
    this.names = names;
    this.councils = councils;
    this.beside = List.copyOf(beside);
    this.clock = clock;
  }

  private record Read(
      List<StatusCount> counts,
      Map<Long, List<PublicPlan.Kept>> kept,
      Map<Long, List<PublicPlan.NotKept>> notKept,
      Map<Long, String> promises) {}

  PublicProgressPage make() {
    PlanNames known = names.names();
    List<StrategyId> shown = known.current().stream().map(StrategySummary::id).toList();
    LocalDate today = LocalDate.now(clock);
    Read read = read(shown, today);
    return new PublicProgressPage(
        councils.current().name(),
        ProgressWords.whole(read.counts()),
        Dates.full(today),
        known.current().stream().map(each -> part(each, known, read)).toList());
  }

  private Read read(List<StrategyId> shown, LocalDate today) {
    PublicPlan.Reading reading = plan.read(shown, today);
    return new Read(
        reading.counts(),
        reading.kept().stream().collect(Collectors.groupingBy(PublicPlan.Kept::priority)),
        reading.notKept().stream().collect(Collectors.groupingBy(PublicPlan.NotKept::priority)),
        reading.promises());
  }

  private PublicProgressPage.Part part(StrategySummary strategy, PlanNames names, Read read) {
    List<StatusCount> counts =
        read.counts().stream().filter(each -> each.strategy() == strategy.id().value()).toList();
    return new PublicProgressPage.Part(
        strategy.title(),
        strategy.from().format(MONTH) + " to " + strategy.to().format(MONTH),
        "/strategies/" + strategy.code(),
        ProgressWords.whole(counts),
        names.prioritiesOf(strategy.id()).stream()
            .map(each -> priority(strategy, each, read))
            .toList());
  }

  private PublicProgressPage.Priority priority(
      StrategySummary strategy, PrioritySummary priority, Read read) {
    long id = priority.id().value();
    List<StatusCount> counts =
        read.counts().stream().filter(each -> each.priority() == id).toList();
    List<PublicPlan.Kept> kept = new ArrayList<>(read.kept().getOrDefault(id, List.of()));
    kept.sort((one, other) -> other.on().compareTo(one.on()));
    List<PublicPlan.NotKept> notKept = read.notKept().getOrDefault(id, List.of());
    return new PublicProgressPage.Priority(
        priority.title(),
        Optional.of(priority.ambition()).filter(text -> !text.isBlank()),
        StatusBar.of(counts),
        ProgressWords.priority(counts),
        kept.stream()
            .limit(SHOWN)
            .map(each -> read.promises().getOrDefault(each.commitment(), ""))
            .toList(),
        Math.max(0, kept.size() - SHOWN),
        notKept.stream().limit(SHOWN).map(each -> trouble(each, read)).toList(),
        Math.max(0, notKept.size() - SHOWN),
        beside.stream()
            .map(
                each ->
                    new BesidePriority.Link(
                        each.label(), each.path(strategy.code(), priority.number())))
            .toList());
  }

  private static PublicProgressPage.Trouble trouble(PublicPlan.NotKept each, Read read) {
    String what =
        each.isLate()
            ? each.isBlocked() ? "late, and something is in the way" : "late"
            : each.isBlocked() ? "something is in the way" : "may be late";
    return new PublicProgressPage.Trouble(
        read.promises().getOrDefault(each.commitment(), ""), what);
  }

  static boolean isDone(StatusCount count) {
    return count.status() == ActionStatus.DONE || count.status() == ActionStatus.CLOSED;
  }
}

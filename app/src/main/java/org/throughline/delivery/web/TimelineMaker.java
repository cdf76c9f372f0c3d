// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.throughline.delivery.PlanSettings;
import org.throughline.delivery.internal.ListedAction;
import org.throughline.delivery.internal.PlanAddress;
import org.throughline.delivery.internal.PlanBoards;
import org.throughline.delivery.internal.PlanFilter;
import org.throughline.delivery.internal.PlanList;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Paging;

/// Draws the filtered plan over time.
@Component
class TimelineMaker {

  private static final int LEFT = 110;
  private static final int RIGHT = 1100;
  private static final int TOP = 40;
  private static final int ROW = 24;

  private final PlanBoards boards;
  private final PlanList list;
  private final PlanSettings settings;

  TimelineMaker(PlanBoards boards, PlanList list, PlanSettings settings) {
    this.boards = boards;
    this.list = list;
    this.settings = settings;
  }

  TimelinePage make(
      MultiValueMap<String, String> query, PlanNames names, LocalDate today, int page) {
    PlanFilter filter = PlanAddress.filter(query, names);
    Address address = PlanAddress.address("/plan/timeline", query);
    PlanBoards.Board board = boards.board(filter, names, today, page);
    Paging paging = new Paging(board.total(), board.page(), PlanBoards.ROWS, address);
    Drawing drawing = drawing(board.rows(), names, today);
    return new TimelinePage(
        Counts.sentence(board.chosen(), settings.silentAfterDays()),
        address.at("/plan"),
        description(drawing),
        TOP + ROW * drawing.bars().size() + 6,
        drawing.scale().quarters(),
        drawing.scale().holds(today) ? drawing.scale().x(today) : -1,
        drawing.bars(),
        paging);
  }

  private record Drawing(TimeScale scale, List<TimelinePage.Bar> bars) {}

  private Drawing drawing(List<ListedAction> actions, PlanNames names, LocalDate today) {
    Map<Long, List<PlanList.Step>> steps =
        list.steps(actions).stream().collect(Collectors.groupingBy(PlanList.Step::action));
    TimeScale scale = scale(actions, steps, today);
    List<TimelinePage.Bar> bars = new ArrayList<>();
    for (ListedAction action : actions) {
      List<PlanList.Step> own = steps.getOrDefault(action.id(), List.of());
      bars.add(bar(action, own, scale, names, today, TOP + ROW * bars.size()));
    }
    return new Drawing(scale, bars);
  }

  private static String description(Drawing drawing) {
    return "Timeline of %s from %s to %s; the table below says the same"
        .formatted(
            Counts.of(drawing.bars().size(), "action", "actions"),
            Dates.full(drawing.scale().from()),
            Dates.full(drawing.scale().to().minusDays(1)));
  }

  private static TimeScale scale(
      List<ListedAction> actions, Map<Long, List<PlanList.Step>> steps, LocalDate today) {
    List<LocalDate> days =
        Stream.concat(
                actions.stream().flatMap(each -> Stream.of(each.start(), each.due())),
                steps.values().stream().flatMap(List::stream).map(PlanList.Step::due))
            .filter(Objects::nonNull)
            .toList();
    return TimeScale.of(
        days.stream().min(Comparator.naturalOrder()).orElse(today),
        days.stream().max(Comparator.naturalOrder()).orElse(today),
        LEFT,
        RIGHT);
  }

  private static TimelinePage.Bar bar(
      ListedAction action,
      List<PlanList.Step> steps,
      TimeScale scale,
      PlanNames names,
      LocalDate today,
      int y) {
    Optional<LocalDate> start = Optional.ofNullable(action.start());
    Optional<LocalDate> due = Optional.ofNullable(action.due());
    int x = scale.x(start.or(() -> due).orElse(today));
    int end = scale.x(due.or(() -> start).orElse(today));
    return new TimelinePage.Bar(
        action.id(),
        action.code(),
        action.text(),
        action.owner() == 0 ? "Nobody" : names.name(new AccountId(action.owner())),
        y,
        x,
        Math.max(4, end - x),
        start.isPresent() || due.isPresent(),
        action.status().slug(),
        action.status().label(),
        action.isLate(),
        start.map(Dates::full).orElse("Not set"),
        due.map(Dates::full).orElse("Not set"),
        steps.stream().map(step -> mark(step, scale, today)).toList());
  }

  private static TimelinePage.Mark mark(PlanList.Step step, TimeScale scale, LocalDate today) {
    String kind =
        step.doneOn().isPresent() ? "done" : step.due().isBefore(today) ? "missed" : "ahead";
    String words =
        switch (kind) {
          case "done" -> step.words() + ", reached " + Dates.full(step.doneOn().orElseThrow());
          case "missed" -> step.words() + ", missed " + Dates.full(step.due());
          default -> step.words() + ", due " + Dates.full(step.due());
        };
    return new TimelinePage.Mark(scale.x(step.doneOn().orElse(step.due())), kind, words);
  }
}

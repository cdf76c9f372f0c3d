// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.throughline.delivery.PlanSettings;
import org.throughline.delivery.internal.PlanAddress;
import org.throughline.delivery.internal.PlanBoards;
import org.throughline.delivery.internal.PlanFilter;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;
import org.throughline.strategy.StrategySummary;

/// Makes the plan's page from its filters.
@Component
class PlanPageMaker {

  private final PlanBoards boards;
  private final PlanSettings settings;

  PlanPageMaker(PlanBoards boards, PlanSettings settings) {
    this.boards = boards;
    this.settings = settings;
  }

  /// What the page shows besides the list.
  ///
  /// @param page which hundred rows, from 1
  record Beside(
      int page,
      boolean mayEdit,
      List<String> bulkProblems,
      Optional<Long> undo,
      Optional<ActionPage> panel) {}

  PlanPage make(
      MultiValueMap<String, String> query, PlanNames names, LocalDate today, Beside beside) {
    PlanFilter filter = PlanAddress.filter(query, names);
    Address address = PlanAddress.address("/plan", query);
    PlanBoards.Board board = boards.board(filter, names, today, beside.page());
    Paging paging = new Paging(board.total(), board.page(), PlanBoards.ROWS, address);
    DayWords days = new DayWords(today);
    PlanChoices choices = new PlanChoices(address, filter, board.counts());
    return new PlanPage(
        Counts.sentence(board.chosen(), settings.silentAfterDays()),
        address,
        rowAddress(address, paging.page()),
        groups(names, filter, choices),
        choices.statuses(),
        choices.shown(board.chosen()),
        choices.chips(names),
        search(filter, names, address, board.themes()),
        columns(address, filter),
        paging,
        board.rows().stream().map(each -> PlanRow.of(each, names, days)).toList(),
        beside.mayEdit(),
        officers(names),
        beside.bulkProblems(),
        beside.undo(),
        beside.panel(),
        names.strategies().isEmpty());
  }

  static String rowAddress(Address address, int page) {
    Address paged = page > 1 ? address.with("page", Integer.toString(page)) : address;
    String text = paged.toString().substring("/plan".length());
    return text + (text.isEmpty() ? "?open=" : "&open=");
  }

  private static List<PlanPage.Group> groups(
      PlanNames names, PlanFilter filter, PlanChoices choices) {
    List<StrategySummary> shown =
        names.strategies().stream()
            .filter(each -> filter.strategies().contains(each.id()))
            .toList();
    return shown.stream().map(each -> choices.group(each, names)).toList();
  }

  private static PlanPage.Search search(
      PlanFilter filter, PlanNames names, Address address, List<String> themes) {
    List<Option> kept =
        Stream.of("strategy", "priority", "status", "show", "sort", "order")
            .flatMap(
                name ->
                    address.query().getOrDefault(name, List.of()).stream()
                        .map(value -> new Option(name, value)))
            .toList();
    return new PlanPage.Search(
        filter.search(),
        IntStream.rangeClosed(1, years(names, filter))
            .mapToObj(year -> new Option(Integer.toString(year), "Year " + year))
            .toList(),
        first(address, "year"),
        officers(names),
        first(address, "owner"),
        themes.stream().map(theme -> new Option(theme, theme)).toList(),
        first(address, "theme"),
        kept);
  }

  private static int years(PlanNames names, PlanFilter filter) {
    return names.strategies().stream()
        .filter(each -> filter.strategies().contains(each.id()))
        .mapToInt(each -> yearsOf(each))
        .max()
        .orElse(3);
  }

  private static String first(Address address, String name) {
    return address.query().getOrDefault(name, List.of("")).getFirst();
  }

  static List<Option> officers(PlanNames names) {
    return names.officers().stream()
        .map(each -> new Option(Long.toString(each.id().value()), each.name()))
        .toList();
  }

  private static List<PlanPage.Column> columns(Address address, PlanFilter filter) {
    List<PlanPage.Column> columns = new ArrayList<>();
    for (PlanFilter.Order order : EnumSet.complementOf(EnumSet.of(PlanFilter.Order.ATTENTION))) {
      boolean isChosen = filter.order() == order;
      Address sorted = address.with("sort", order.slug());
      columns.add(
          new PlanPage.Column(
              label(order),
              (isChosen && !filter.isDescending()
                      ? sorted.with("order", "down")
                      : sorted.without("order"))
                  .toString(),
              isChosen ? (filter.isDescending() ? "descending" : "ascending") : null,
              order.slug()));
    }
    return columns;
  }

  private static String label(PlanFilter.Order order) {
    return switch (order) {
      case ATTENTION -> "Attention";
      case CODE -> "Code";
      case TEXT -> "Action";
      case OWNER -> "Owner";
      case NEXT -> "Next";
      case STATUS -> "Status";
      case UPDATE -> "Last update";
      case YEAR -> "Year";
    };
  }

  /// How many years a strategy has, the last one counted whole.
  static int yearsOf(StrategySummary strategy) {
    long months = strategy.from().until(strategy.to().plusMonths(1), ChronoUnit.MONTHS);
    return Math.clamp(Math.ceilDiv(months, 12L), 1, 20);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.internal.PlanFilter;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.delivery.internal.StatusCount;
import org.throughline.platform.web.Address;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.StrategySummary;

/// What can be chosen beside the list, each as an address that changes one filter and keeps the
/// rest.
///
/// @param counts with priorities and statuses left open
record PlanChoices(Address address, PlanFilter filter, List<StatusCount> counts) {

  PlanPage.Group group(StrategySummary strategy, PlanNames names) {
    boolean isChosen =
        address.query().getOrDefault("strategy", List.of()).contains(strategy.code());
    Address without = address.without("priority");
    return new PlanPage.Group(
        strategy.title(),
        (isChosen ? without.without("strategy") : without.with("strategy", strategy.code()))
            .toString(),
        isChosen,
        names.prioritiesOf(strategy.id()).stream().map(each -> priority(each, names)).toList());
  }

  private PlanPage.Priority priority(PrioritySummary priority, PlanNames names) {
    List<StatusCount> of =
        counts.stream()
            .filter(each -> each.priority() == priority.id().value())
            .filter(
                each -> filter.statuses().isEmpty() || filter.statuses().contains(each.status()))
            .toList();
    return new PlanPage.Priority(
        names.codeOf(priority),
        priority.title(),
        StatusBar.of(of),
        Counts.sum(of, StatusCount::offTrack),
        toggled("priority", names.codeOf(priority)),
        filter.priorities().contains(priority.id()));
  }

  List<PlanPage.Choice> statuses() {
    List<StatusCount> ofPriority =
        counts.stream()
            .filter(
                each ->
                    filter.priorities().isEmpty()
                        || filter.priorities().stream().anyMatch(p -> p.value() == each.priority()))
            .toList();
    return Arrays.stream(ActionStatus.values())
        .map(
            status ->
                new PlanPage.Choice(
                    status.label(),
                    status.slug(),
                    Counts.sum(
                        ofPriority.stream().filter(each -> each.status() == status).toList(),
                        StatusCount::count),
                    toggled("status", status.slug()),
                    filter.statuses().contains(status)))
        .toList();
  }

  List<PlanPage.Choice> shown(List<StatusCount> chosen) {
    return List.of(
        shown(PlanFilter.Shown.OFF_TRACK, chosen, StatusCount::offTrack),
        shown(PlanFilter.Shown.LATE, chosen, StatusCount::late),
        shown(PlanFilter.Shown.SILENT, chosen, StatusCount::silent),
        shown(PlanFilter.Shown.UNOWNED, chosen, StatusCount::unowned),
        shown(PlanFilter.Shown.BARRIER, chosen, StatusCount::barriers));
  }

  private PlanPage.Choice shown(
      PlanFilter.Shown shown, List<StatusCount> chosen, ToIntFunction<StatusCount> part) {
    return new PlanPage.Choice(
        shown.label(),
        "",
        Counts.sum(chosen, part),
        toggled("show", shown.slug()),
        filter.shown().contains(shown));
  }

  List<PlanPage.Chip> chips(PlanNames names) {
    List<PlanPage.Chip> chips = new ArrayList<>();
    address
        .query()
        .forEach(
            (name, values) ->
                values.forEach(
                    value -> {
                      String label = label(name, value, names);
                      if (!label.isEmpty()) {
                        chips.add(new PlanPage.Chip(label, toggled(name, value)));
                      }
                    }));
    return chips;
  }

  private static String label(String name, String value, PlanNames names) {
    return switch (name) {
      case "strategy" -> names.strategy(value).map(StrategySummary::title).orElse(value);
      case "priority" ->
          names.priority(value).map(each -> names.codeOf(each) + " " + each.title()).orElse(value);
      case "year" -> "Year " + value;
      case "owner" ->
          names.officers().stream()
              .filter(each -> Long.toString(each.id().value()).equals(value))
              .map(each -> each.name())
              .findFirst()
              .orElse("An officer");
      case "status" -> ActionStatus.named(value).map(ActionStatus::label).orElse(value);
      case "theme" -> value;
      case "show" ->
          Arrays.stream(PlanFilter.Shown.values())
              .filter(each -> each.slug().equals(value))
              .map(PlanFilter.Shown::label)
              .findFirst()
              .orElse(value);
      case "q" -> "“" + value + "”";
      default -> "";
    };
  }

  /// The address with `value` added to `name`, or taken out when it is there.
  private String toggled(String name, String value) {
    List<String> values = address.query().getOrDefault(name, List.of());
    if (!values.contains(value)) {
      return address.adding(name, value).toString();
    }
    Address changed = address.without(name);
    for (String each : values) {
      if (!each.equals(value)) {
        changed = changed.adding(name, each);
      }
    }
    return changed.toString();
  }
}

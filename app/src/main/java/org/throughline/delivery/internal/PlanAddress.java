// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.throughline.delivery.ActionStatus;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.Address;
import org.throughline.strategy.StrategySummary;

/// The plan's filters as they stand in an address, in words that people can read and change:
/// `/plan?strategy=S&status=at-risk`. What cannot be understood is left out.
public final class PlanAddress {

  /// Every name that an address of the plan may hold.
  public static final List<String> NAMES =
      List.of(
          "strategy", "priority", "year", "owner", "status", "theme", "show", "q", "sort", "order");

  private PlanAddress() {}

  /// The filter that the address stands for. Without a strategy, the current ones are meant.
  public static PlanFilter filter(MultiValueMap<String, String> query, PlanNames names) {
    List<StrategySummary> strategies = read(query, "strategy", names::strategy);
    return new PlanFilter(
        (strategies.isEmpty() ? names.current() : strategies)
            .stream().map(StrategySummary::id).toList(),
        read(query, "priority", names::priority).stream().map(each -> each.id()).toList(),
        read(query, "year", PlanAddress::year),
        read(query, "owner", PlanAddress::account),
        read(query, "status", ActionStatus::named).stream().collect(Collectors.toSet()),
        values(query, "theme").toList(),
        read(query, "show", PlanFilter.Shown::of).stream().collect(Collectors.toSet()),
        values(query, "q").findFirst().orElse(""),
        PlanFilter.Order.of(values(query, "sort").findFirst().orElse("")),
        values(query, "order").anyMatch("down"::equals));
  }

  /// The address with the filters of `query` and nothing else.
  public static Address address(String path, MultiValueMap<String, String> query) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    NAMES.forEach(name -> kept.put(name, values(query, name).toList()));
    return new Address(path, kept);
  }

  private static <T> List<T> read(
      MultiValueMap<String, String> query, String name, Function<String, Optional<T>> reading) {
    return values(query, name).map(reading).flatMap(Optional::stream).distinct().toList();
  }

  private static Stream<String> values(MultiValueMap<String, String> query, String name) {
    return query.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= 200)
        .limit(50);
  }

  private static Optional<Integer> year(String text) {
    return number(text).filter(year -> year >= 1 && year <= 20).map(Long::intValue);
  }

  private static Optional<AccountId> account(String text) {
    return number(text).filter(each -> each > 0).map(AccountId::new);
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}

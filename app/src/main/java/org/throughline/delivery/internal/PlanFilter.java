// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.delivery.ActionStatus;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.PriorityId;
import org.throughline.strategy.StrategyId;

/// Which actions are looked at, and in what order. Empty lists leave everything in.
///
/// @param owners whose; see also [Shown#UNOWNED]
/// @param search words that the code, the action or its theme must hold, all of them
public record PlanFilter(
    List<StrategyId> strategies,
    List<PriorityId> priorities,
    List<Integer> years,
    List<AccountId> owners,
    Set<ActionStatus> statuses,
    List<String> themes,
    Set<Shown> shown,
    String search,
    Order order,
    boolean isDescending) {

  /// What is to be looked at besides.
  public enum Shown {
    OFF_TRACK("off-track", "Off track"),
    LATE("late", "Late"),
    SILENT("silent", "Silent"),
    UNOWNED("unowned", "Nobody owns it"),
    BARRIER("barrier", "A barrier stands"),
    OPEN("open", "Still to do");

    private final String slug;
    private final String label;

    Shown(String slug, String label) {
      this.slug = slug;
      this.label = label;
    }

    public String slug() {
      return slug;
    }

    public String label() {
      return label;
    }

    static Optional<Shown> of(String slug) {
      return EnumSet.allOf(Shown.class).stream().filter(each -> each.slug.equals(slug)).findFirst();
    }
  }

  /// By which column the rows are ordered.
  public enum Order {
    ATTENTION("attention"),
    CODE("code"),
    TEXT("action"),
    OWNER("owner"),
    NEXT("next"),
    STATUS("status"),
    UPDATE("update"),
    YEAR("year");

    private final String slug;

    Order(String slug) {
      this.slug = slug;
    }

    public String slug() {
      return slug;
    }

    static Order of(String slug) {
      return EnumSet.allOf(Order.class).stream()
          .filter(each -> each.slug.equals(slug))
          .findFirst()
          .orElse(ATTENTION);
    }
  }

  public PlanFilter {
    strategies = List.copyOf(strategies);
    priorities = List.copyOf(priorities);
    years = List.copyOf(years);
    owners = List.copyOf(owners);
    statuses = Set.copyOf(statuses);
    themes = List.copyOf(themes);
    shown = Set.copyOf(shown);
  }

  /// Every action of these strategies.
  public static PlanFilter of(List<StrategyId> strategies) {
    return new PlanFilter(
        strategies,
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        Set.of(),
        "",
        Order.ATTENTION,
        false);
  }
}

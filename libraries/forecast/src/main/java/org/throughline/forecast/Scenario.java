// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// What a council might do, or what might be done to it. Changes combine: factors on the same flow
/// multiply, openings and closings add up.
///
/// @param name what it is called
/// @param money prices, income and what plans do not cause
/// @param changes in the order that they were written
public record Scenario(String name, Money money, List<Change> changes) {

  /// Nothing changes and prices stay.
  public static final Scenario NONE = new Scenario("As now", Money.UNCHANGING, List.of());

  public Scenario {
    changes = List.copyOf(changes);
  }

  /// One change, in force from January of a year until January of another, both included.
  public sealed interface Change {
    int from();

    int until();

    /// Whether it is in force in January of `year`.
    default boolean isInForce(int year) {
      return year >= from() && year <= until();
    }

    /// Whether anybody goes elsewhere because of it; what only spends moves nobody.
    default boolean isOfPeople() {
      return switch (this) {
        case Multiply people -> true;
        case Shift people -> true;
        case Cap people -> true;
        case Open people -> true;
        case Spend money -> false;
        case Fund money -> false;
      };
    }

    /// The change in words, such as “0.9 times joiners from January 2027”.
    default String words() {
      return ChangeWords.of(this);
    }
  }

  /// Whom a change touches; an empty set touches all.
  ///
  /// @param youngest the first academic year, as reached in the year
  /// @param oldest the last academic year
  public record Whom(int youngest, int oldest, Set<String> needs, Set<String> settings) {
    public Whom {
      needs = Set.copyOf(needs);
      settings = Set.copyOf(settings);
    }

    boolean includes(int age, String need, String setting) {
      return age >= youngest
          && age <= oldest
          && (needs.isEmpty() || needs.contains(need))
          && (settings.isEmpty() || settings.contains(setting));
    }

    /// Whether the cell is touched.
    public boolean includes(States states, int cell) {
      int state = cell % states.count();
      return includes(
          cell / states.count() + Ages.FIRST,
          states.needs().get(states.need(state)),
          states.settings().get(states.setting(state)).name());
    }
  }

  /// A flow becomes `factor` times what it would be. Joiners stand at the age and setting that they
  /// reach, leavers and movers at those that they leave.
  public record Multiply(Tally.Quantity flow, double factor, Whom whom, int from, int until)
      implements Change {}

  /// A share of those who would join one of the settings joins another.
  public record Shift(String to, double share, Whom whom, int from, int until) implements Change {}

  /// No more than so many people in a setting; who finds it full goes to the first of `elsewhere`
  /// that takes them and has room, and otherwise waits.
  ///
  /// @param waitingCost pounds a year that somebody costs who waits, at the prices of the seed
  ///     year; absent where it is not known
  public record Cap(
      String setting,
      int places,
      List<String> elsewhere,
      OptionalDouble waitingCost,
      int from,
      int until)
      implements Change {
    public Cap {
      elsewhere = List.copyOf(elsewhere);
    }
  }

  /// Places open in a capped setting; below 0 they close.
  public record Open(String setting, int places, int from, int until) implements Change {}

  /// Pounds a year that the plan itself costs, such as what is invested to save.
  public record Spend(double pounds, int from, int until) implements Change {}

  /// Pounds a year for each place of a capped setting, taken or not.
  public record Fund(String setting, double poundsPerPlace, int from, int until)
      implements Change {}

  /// The same with its first `count` changes alone.
  Scenario first(int count) {
    return new Scenario(name, money, changes.subList(0, count));
  }

  /// The changes of one kind.
  public <T extends Change> List<T> changes(Class<T> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The places of a capped setting in January of a year, below 0 where more close than there are;
  /// absent where it is not capped then.
  public OptionalInt places(String setting, int year) {
    return changes(Cap.class).stream()
        .filter(cap -> cap.setting().equals(setting) && cap.isInForce(year))
        .mapToInt(cap -> cap.places() + opened(setting, year))
        .reduce((earlier, later) -> later);
  }

  private int opened(String setting, int year) {
    return changes(Open.class).stream()
        .filter(open -> open.setting().equals(setting) && open.isInForce(year))
        .mapToInt(Open::places)
        .sum();
  }

  /// What the scenario itself costs in January of a year, in pounds that do not grow with prices.
  public double spending(int year) {
    return spent(year) + funded(year);
  }

  /// What is spent outright.
  double spent(int year) {
    return changes(Spend.class).stream()
        .filter(spend -> spend.isInForce(year))
        .mapToDouble(Spend::pounds)
        .sum();
  }

  /// What is paid for places.
  double funded(int year) {
    double pounds = 0;
    for (Fund fund : changes(Fund.class)) {
      int places = Math.max(0, places(fund.setting(), year).orElse(0));
      pounds += fund.isInForce(year) ? places * fund.poundsPerPlace() : 0;
    }
    return pounds;
  }

  /// Pounds a year that somebody costs who waits for `setting`; absent where no cap says it.
  OptionalDouble waitingCost(String setting) {
    return changes(Cap.class).stream()
        .filter(cap -> cap.setting().equals(setting) && cap.waitingCost().isPresent())
        .mapToDouble(cap -> cap.waitingCost().getAsDouble())
        .findFirst();
  }

  /// What the setting is called in which people wait for a place in `setting`.
  public static String waitingFor(String setting) {
    return "Waiting for " + setting;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.List;

/// Who went from where to where between one January and the next, counted.
public final class Transitions {

  /// Stands for having no plan, as origin or destination.
  public static final int OUTSIDE = -1;

  /// A number of people who made the same change in the same year.
  ///
  /// @param year the January it began; it ended the January after
  /// @param age the academic year at its beginning; one more at its end
  /// @param from the state at its beginning, or [Transitions#OUTSIDE]
  /// @param to the state at its end, or [Transitions#OUTSIDE]
  /// @param people how many
  public record Flow(int year, int age, int from, int to, int people) {

    public boolean isJoining() {
      return from == OUTSIDE;
    }

    public boolean isLeaving() {
      return to == OUTSIDE;
    }

    /// Whether these people had a plan at both ends.
    public boolean isRemaining() {
      return from != OUTSIDE && to != OUTSIDE;
    }
  }

  private final List<Flow> flows;
  private final int[] years;

  /// @param flows each distinct change with the number of people who made it, in order of year,
  ///     age, origin and destination
  public Transitions(List<Flow> flows) {
    this.flows = List.copyOf(flows);
    this.years = flows.stream().mapToInt(Flow::year).distinct().sorted().toArray();
  }

  public List<Flow> flows() {
    return flows;
  }

  /// The years that transitions began in, in order.
  public int[] years() {
    return years.clone();
  }

  /// The January that the last transitions ended in, from which forecasts start.
  public int seedYear() {
    return years[years.length - 1] + 1;
  }

  /// Only the transitions that began before `year`.
  public Transitions before(int year) {
    return new Transitions(flows.stream().filter(flow -> flow.year() < year).toList());
  }

  /// How many people are in each cell in January of `year`, one year after a transition began.
  public int[] stockIn(int year, States states) {
    int[] stock = new int[states.cells()];
    for (Flow flow : flows) {
      if (flow.year() == year - 1 && !flow.isLeaving() && Ages.isCounted(flow.age() + 1)) {
        stock[states.cell(flow.age() + 1, flow.to())] += flow.people();
      }
    }
    return stock;
  }
}

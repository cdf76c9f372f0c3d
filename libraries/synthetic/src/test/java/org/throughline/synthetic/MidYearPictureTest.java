// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.synthetic.InventedAction.Status;

/// Shares are counted among the actions that should be under way: begun or due to have begun, and
/// not finished.
class MidYearPictureTest {

  private static List<InventedAction> underWay(LocalDate today) {
    return DemonstrationAuthority.asAt(today)
        .actions()
        .filter(action -> action.status().isOpen() && !action.start().isAfter(today))
        .toList();
  }

  private static double share(List<InventedAction> all, Predicate<InventedAction> of) {
    return 100.0 * all.stream().filter(of).count() / all.size();
  }

  private static Predicate<InventedAction> in(Status status) {
    return action -> action.status() == status;
  }

  private static Predicate<InventedAction> silentFor(int days, LocalDate today) {
    return action ->
        action.lastHeardOn().map(day -> day.isBefore(today.minusDays(days))).orElse(false);
  }

  @ParameterizedTest
  @MethodSource("org.throughline.synthetic.Days#awkward")
  void mostWorkIsOnTrackAndSomeIsNot(LocalDate today) {
    var open = underWay(today);

    assertThat(open).hasSizeBetween(65, 90);
    assertThat(share(open, in(Status.ON_TRACK))).isBetween(55.0, 70.0);
    assertThat(share(open, in(Status.AT_RISK))).isBetween(15.0, 28.0);
    assertThat(share(open, in(Status.BLOCKED))).isBetween(4.0, 10.0);
    assertThat(share(open, in(Status.NOT_STARTED))).isBetween(4.0, 12.0);
  }

  @ParameterizedTest
  @MethodSource("org.throughline.synthetic.Days#awkward")
  void someWorkIsLateAndSomeIsSilent(LocalDate today) {
    var open = underWay(today);

    assertThat(share(open, action -> action.isOverdue(today))).isBetween(8.0, 15.0);
    assertThat(share(open, silentFor(30, today))).isBetween(8.0, 15.0);
    assertThat(share(open, silentFor(60, today))).isBetween(3.0, 8.0);
  }

  @ParameterizedTest
  @MethodSource("org.throughline.synthetic.Days#awkward")
  void yearOneIsNearlyAllFinishedAndTheRestWasCarriedForward(LocalDate today) {
    var yearOne = ofYear(today, 1);

    assertThat(share(yearOne, action -> !action.status().isOpen())).isBetween(80.0, 92.0);
    assertThat(yearOne.stream().filter(action -> action.status().isOpen()))
        .hasSizeGreaterThan(5)
        .allSatisfy(action -> assertThat(action.carriedForward()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("org.throughline.synthetic.Days#awkward")
  void yearThreeHasHardlyBegun(LocalDate today) {
    assertThat(share(ofYear(today, 3), in(Status.NOT_STARTED))).isBetween(90.0, 99.0);
  }

  @ParameterizedTest
  @MethodSource("org.throughline.synthetic.Days#awkward")
  void severalActionsHaveNoOwner(LocalDate today) {
    assertThat(
            DemonstrationAuthority.asAt(today)
                .actions()
                .filter(action -> action.responsible().isEmpty()))
        .hasSizeBetween(5, 12);
  }

  private static List<InventedAction> ofYear(LocalDate today, int year) {
    return DemonstrationAuthority.asAt(today).strategies().stream()
        .flatMap(InventedStrategy::commitments)
        .filter(commitment -> commitment.year() == year)
        .flatMap(commitment -> commitment.actions().stream())
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;

/// Requests that led to no plan: refused, taken back, or assessed without one.
final class PlainRequests {
  private static final double[] OUTCOMES = {0.62, 0.14, 0.24};
  private static final Career.Kind[] KINDS = {
    Career.Kind.REFUSED, Career.Kind.WITHDRAWN, Career.Kind.NO_PLAN
  };

  private final Rates rates;
  private final OtherPlans shares;
  private final Dice dice;
  private final LocalDate asAt;

  PlainRequests(Rates rates, OtherPlans shares, Dice dice, LocalDate asAt) {
    this.rates = rates;
    this.shares = shares;
    this.dice = dice;
    this.asAt = asAt;
  }

  List<Career> of(Claims claims) {
    List<Career> careers = new ArrayList<>();
    LocalDate first = asAt.minusYears(10);
    for (int year = first.getYear(); year <= asAt.getYear(); year++) {
      double without =
          Math.max(0.2 * rates.requests(year), rates.requests(year) - rates.issued(year));
      int count = (int) Math.round(without * Math.min(1, Rates.part(year, first, asAt)));
      for (int i = 0; i < count; i++) {
        LocalDate from = year == first.getYear() ? first : LocalDate.of(year, 1, 4);
        LocalDate to = year == asAt.getYear() ? asAt : LocalDate.of(year, 12, 28);
        careers.add(request(Openings.workday(dice.day(from, to), true), claims));
      }
    }
    return careers;
  }

  private Career request(LocalDate received, Claims claims) {
    int oldest = (int) java.time.temporal.ChronoUnit.YEARS.between(received, asAt);
    int age = Math.min(Math.max(3, shares.age("age at start")), OtherPlans.OLDEST - oldest - 1);
    LocalDate to = received.minusYears(age);
    int child = claims.claim(shares.ethnicity(), shares.sex(), to.minusYears(1).plusDays(1), to);
    return new Career(
        child,
        claims.born(child),
        KINDS[dice.weighted(OUTCOMES)],
        shares.need(age),
        Optional.empty(),
        "mainstream-la",
        Optional.of(received),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        dice.happens(rates.exceptions(received.getYear(), false) / 2));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.util.Locale;
import java.util.Optional;
import org.throughline.forecast.BackTest;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.Tally;

/// A forecast of plans in sentences and a short table.
final class PlansSummary {

  private PlansSummary() {}

  static String of(
      Scenario scenario,
      Inputs inputs,
      Tally tally,
      Optional<Tally> unmitigated,
      BackTest backTest) {
    StringBuilder text = new StringBuilder(scenario.name()).append("\n\n");
    text.append(years(inputs, tally));
    int last = inputs.years().length - 1;
    double without = tally.ledger().plansWithoutCost(last);
    if (without > 0) {
      text.append(
          String.format(
              Locale.UK, "%nThe cost leaves out %,.0f plans whose cost is not given.%n", without));
    }
    unmitigated.ifPresent(other -> text.append(difference(scenario, inputs, tally, other)));
    return text.append(past(backTest)).toString().stripTrailing();
  }

  private static String years(Inputs inputs, Tally tally) {
    StringBuilder text = new StringBuilder();
    int last = inputs.years().length - 1;
    Distribution end = tally.total(last);
    text.append(
        String.format(
            Locale.UK,
            "In January %d about %,.0f people will hold a plan; 19 futures in 20 lie between"
                + " %,.0f and %,.0f.%n%n",
            inputs.years()[last],
            end.mean(),
            end.quantile(2.5),
            end.quantile(97.5)));
    text.append(
        String.format(
            Locale.UK, "%-6s %10s %21s %16s%n", "year", "plans", "19 in 20", "cost, £ million"));
    for (int year = 0; year <= last; year++) {
      Distribution plans = tally.total(year);
      text.append(
          String.format(
              Locale.UK,
              "%-6d %,10.0f %,10.0f %,10.0f %16.2f%n",
              inputs.years()[year],
              plans.mean(),
              plans.quantile(2.5),
              plans.quantile(97.5),
              tally.ledger().total(year).mean() / 1e6));
    }
    return text.toString();
  }

  /// Mitigated against unmitigated in the last year, future by future.
  private static String difference(
      Scenario scenario, Inputs inputs, Tally mitigated, Tally unmitigated) {
    int last = inputs.years().length - 1;
    Distribution saving = mitigated.ledger().saving(unmitigated.ledger(), last);
    double plans = mitigated.total(last).mean() - unmitigated.total(last).mean();
    return String.format(
        Locale.UK,
        "%nWithout the changes of “%s” there would be %,.0f plans in %d at a cost of £%,.2f million;"
            + " with them %,.0f plans at £%,.2f million.%nThe difference is %+,.0f plans and"
            + " £%,.2f million a year %s; 19 futures in 20 lie between £%,.2f and £%,.2f million"
            + " saved.%n",
        scenario.name(),
        unmitigated.total(last).mean(),
        inputs.years()[last],
        unmitigated.ledger().total(last).mean() / 1e6,
        mitigated.total(last).mean(),
        mitigated.ledger().total(last).mean() / 1e6,
        plans,
        Math.abs(saving.mean()) / 1e6,
        saving.mean() >= 0 ? "saved" : "more spent",
        saving.quantile(2.5) / 1e6,
        saving.quantile(97.5) / 1e6);
  }

  private static String past(BackTest backTest) {
    if (backTest.scores().isEmpty()) {
      return String.format(
          Locale.UK, "%nThere are too few years of transitions to try the forecast on the past.%n");
    }
    StringBuilder text = new StringBuilder(String.format(Locale.UK, "%nTried on the past:%n"));
    for (BackTest.Score score : backTest.scores()) {
      text.append(
          String.format(
              Locale.UK,
              "  %d %s ahead, the total was missed by %.1f%% (last value %.1f%%, last increment"
                  + " %.1f%%, mean increment %.1f%%);%n    %.0f of %d totals and %.0f%% of %,d state"
                  + " cells lay within their 95%% interval.%n",
              score.horizon(),
              score.horizon() == 1 ? "year" : "years",
              100 * score.error(),
              100 * score.lastValue(),
              100 * score.lastIncrement(),
              100 * score.meanIncrement(),
              score.covered95() * score.origins(),
              score.origins(),
              100 * score.cellsCovered95(),
              score.cells()));
    }
    return text.toString();
  }
}

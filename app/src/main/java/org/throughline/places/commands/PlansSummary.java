// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.util.Locale;
import java.util.Optional;
import org.throughline.forecast.BackTest;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Ledger;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.Tally;

/// A forecast of plans in sentences and a short table.
final class PlansSummary {

  private static final double MILLION = 1e6;

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
    text.append(withoutCost(tally.ledger(), last));
    unmitigated.ifPresent(other -> text.append(difference(scenario, inputs, tally, other)));
    return text.append(past(backTest)).toString().stripTrailing();
  }

  private static String years(Inputs inputs, Tally tally) {
    StringBuilder text = new StringBuilder();
    Interval interval = new Interval(tally.simulations());
    int last = inputs.years().length - 1;
    Distribution end = tally.total(last);
    text.append(
        String.format(
            Locale.UK,
            "In January %d about %,.0f people will hold a plan%s.%n%n",
            inputs.years()[last],
            end.mean(),
            interval.after("; 19 futures in 20 lie between ", end)));
    text.append(
        String.format(
            Locale.UK, "%-6s %10s %21s %16s%n", "year", "plans", "19 in 20", "cost, £ million"));
    for (int year = 0; year <= last; year++) {
      Distribution plans = tally.total(year);
      text.append(
          String.format(
              Locale.UK,
              "%-6d %,10.0f %21s %16s%n",
              inputs.years()[year],
              plans.mean(),
              interval.cells(plans),
              cost(tally.ledger(), year)));
    }
    return text.append(interval.without()).toString();
  }

  private static String cost(Ledger ledger, int year) {
    return ledger.isAnyKnown()
        ? String.format(Locale.UK, "%.2f", ledger.total(year).mean() / MILLION)
        : "unknown";
  }

  private static String withoutCost(Ledger ledger, int year) {
    double without = ledger.plansWithoutCost(year);
    return without == 0 || !ledger.isAnyKnown()
        ? ""
        : String.format("%nThe cost leaves out %s whose cost is not given.%n", plans(without));
  }

  private static String plans(double number) {
    return number < 0.5
        ? "fewer than one plan"
        : String.format(Locale.UK, "%,.0f plan%s", number, number < 1.5 ? "" : "s");
  }

  /// Mitigated against unmitigated in the last year, future by future.
  private static String difference(
      Scenario scenario, Inputs inputs, Tally mitigated, Tally unmitigated) {
    int last = inputs.years().length - 1;
    return String.format(
        Locale.UK,
        "%nWithout the changes of “%s” there would be %,.0f plans in %d at a cost of %s; with them"
            + " %,.0f plans at %s.%n%s%n",
        scenario.name(),
        unmitigated.total(last).mean(),
        inputs.years()[last],
        costOf(unmitigated.ledger(), last),
        mitigated.total(last).mean(),
        costOf(mitigated.ledger(), last),
        saving(mitigated, unmitigated, last));
  }

  private static String costOf(Ledger ledger, int year) {
    return ledger.isAnyKnown() ? million(ledger.total(year).mean()) : "an unknown cost";
  }

  private static String saving(Tally mitigated, Tally unmitigated, int year) {
    String people = people(mitigated.total(year).mean() - unmitigated.total(year).mean());
    Ledger ledger = mitigated.ledger();
    if (!ledger.isAnyKnown()) {
      return "The difference is " + people + "; no saving is told, for no cost is given.";
    }
    if (!ledger.tellsSaving(unmitigated.ledger(), year)) {
      return String.format(
          Locale.UK,
          "The difference is %s; no saving is told, for %,.0f plans have no cost with the changes"
              + " and %,.0f without them. Give their cost, that of waiting as waiting-cost of the"
              + " cap.",
          people,
          ledger.plansWithoutCost(year),
          unmitigated.ledger().plansWithoutCost(year));
    }
    Distribution saving = ledger.saving(unmitigated.ledger(), year);
    return String.format(
        "The difference is %s and %s a year %s%s.",
        people,
        million(Math.abs(saving.mean())),
        saving.mean() >= 0 ? "saved" : "more spent",
        between(new Interval(mitigated.simulations()), saving));
  }

  private static String between(Interval interval, Distribution saving) {
    return interval.isTold()
        ? "; 19 futures in 20 lie between %s and %s saved"
            .formatted(million(saving.quantile(2.5)), million(saving.quantile(97.5)))
        : "";
  }

  private static String people(double more) {
    return Math.abs(more) < 0.5
        ? "no whole plan"
        : plans(Math.abs(more)).replace(" plan", more > 0 ? " more plan" : " fewer plan");
  }

  private static String million(double pounds) {
    long hundredths = Math.round(pounds / MILLION * 100);
    return String.format(
        Locale.UK, "%s£%,.2f million", hundredths < 0 ? "−" : "", Math.abs(hundredths) / 100.0);
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

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.Promise;

/// What the local SEND reform plan hangs on: plans and where they are taught, their cost, the
/// position of the block until the override ends, the deficit that the grant is reckoned from, and
/// specialist places on the way.
///
/// @param promises the specialist places that were promised
/// @param today the day on which places are counted
record ReformSheet(Compared compared, List<Promise> promises, LocalDate today) {

  private static final String RUN = "This run";
  private static final String COUNCIL = "The council’s own entry";

  Sheet sheet() {
    CsvTable table =
        new CsvTable(List.of("What", "When", "Unmitigated", "Mitigated", "Where it is from"));
    Asked asked = Asked.of("reform-plan");
    years(table, "Plans in all", (run, year) -> run.plans(year).mean());
    years(table, "Share of plans in mainstream schools", share(Category.MAINSTREAM));
    years(table, "Share of plans in resourced provision", share(Category.RESOURCED));
    years(table, "Share of plans in special schools", share(Category.SPECIAL));
    years(table, "Share of plans in independent schools", share(Category.INDEPENDENT));
    years(table, "Cost of plans and measures (£)", (run, year) -> run.cost(year).mean());
    years(table, "Cumulative position (£)", this::cumulative);
    override(table, LocalDate.parse(asked.text("override-ends")));
    grant(table, asked);
    promises.forEach(promise -> places(table, promise));
    return new Sheet("reform-plan", "Local SEND reform plan", table);
  }

  private void years(CsvTable table, String what, BiFunction<Run, String, String> figure) {
    for (String year : compared.years()) {
      row(table, what, "January " + year, figure, year);
    }
  }

  private void row(
      CsvTable table,
      String what,
      String when,
      BiFunction<Run, String, String> figure,
      String year) {
    List<String> row = new ArrayList<>(List.of(what, when));
    row.addAll(compared.both(run -> List.of(figure.apply(run, year))));
    row.add(RUN);
    table.add(row);
  }

  private BiFunction<Run, String, String> share(Category category) {
    List<String> settings =
        compared.settings().stream()
            .filter(setting -> compared.category(setting).equals(category.label()))
            .toList();
    return (run, year) ->
        Amounts.over(
            Amounts.sum(
                settings.stream()
                    .filter(run.settings()::contains)
                    .map(setting -> run.plansIn(year, setting).mean())
                    .toList()),
            run.plans(year).mean());
  }

  private String cumulative(Run run, String year) {
    return run.position(year, "cumulative").plus(compared.transfersBeyondRun(year)).mean();
  }

  private void override(CsvTable table, LocalDate ends) {
    String year = Compared.january(ends);
    String what = "Cumulative position when the statutory override ends (£)";
    if (compared.years().contains(year)) {
      row(table, what, ends.toString(), this::cumulative, year);
    } else {
      table.add(List.of(what, ends.toString(), Band.NOT_HELD, Band.NOT_HELD, RUN));
    }
  }

  private void grant(CsvTable table, Asked asked) {
    String deficit = compared.entries().written(PlanEntries.DEFICIT);
    String day = asked.text("deficit-on");
    String share = asked.text("grant-share");
    table.add(List.of("Deficit of the grant as recorded (£)", day, deficit, "", COUNCIL));
    table.add(
        List.of(
            "High Needs Stability Grant at " + share + " of it, if the plan is approved (£)",
            day,
            Amounts.read(deficit)
                .map(amount -> Amounts.text(amount.multiply(new BigDecimal(share))))
                .orElse(PlanEntries.NOT_ENTERED),
            "",
            "Reckoned from the entry above"));
  }

  private void places(CsvTable table, Promise promise) {
    String from = "Places promised and on the way";
    List<List<String>> counts =
        Arrays.asList(
            List.of("promised", String.valueOf(promise.promised())),
            List.of("open", String.valueOf(promise.openOn(today))),
            List.of("agreed and not open yet", String.valueOf(promise.onTheWay(today))));
    for (List<String> count : counts) {
      table.add(
          List.of(
              promise.title() + ": " + count.getFirst(),
              today.toString(),
              count.getLast(),
              "",
              from));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.Promise;

/// The management plan of the dedicated schools grant, with the sheet for the local SEND reform
/// plan: every figure is of a kept run or of the council’s own entries.
///
/// @param line the run
/// @param futures its futures; the first is as now
/// @param mitigated the number of the future that stands as mitigated; 0 where there is none
/// @param entries what the council says of it
/// @param promises the specialist places that were promised
/// @param today the day on which it is put together
record ManagementBook(
    ForecastLine line,
    List<Run> futures,
    int mitigated,
    PlanEntries entries,
    List<Promise> promises,
    LocalDate today) {

  Book book() {
    Compared compared = compared();
    MoneySheets money = new MoneySheets(compared);
    PlanSheets plans = new PlanSheets(compared);
    return new Book(
        "DSG management plan: " + line.title(),
        List.of(
            money.position(),
            money.spending(),
            money.byNeed(),
            plans.plans(),
            money.unitCosts(),
            PlanSheets.measures(futures, entries),
            new ReformSheet(compared, promises, today).sheet(),
            council(),
            notes(compared)));
  }

  private Compared compared() {
    return new Compared(
        futures.getFirst(),
        mitigated > 0 ? Optional.of(futures.get(mitigated)) : Optional.empty(),
        entries);
  }

  private Sheet council() {
    CsvTable table = new CsvTable(List.of("What", "As the council entered it"));
    table.add(List.of("Schools forum asked on", entries.written(PlanEntries.FORUM)));
    table.add(List.of("Parent carer forum asked on", entries.written(PlanEntries.CARERS)));
    table.add(List.of("Capital for places", entries.written(PlanEntries.CAPITAL)));
    String day = Asked.of("reform-plan").text("deficit-on");
    table.add(List.of("Deficit recorded on " + day + " (£)", entries.written(PlanEntries.DEFICIT)));
    return new Sheet("council", "Asked and agreed", table);
  }

  private Sheet notes(Compared compared) {
    Asked asked = Asked.of("management-plan");
    Asked reform = Asked.of("reform-plan");
    Notes notes = new Notes().run(line);
    notes
        .add(
            "Mitigated",
            compared.mitigated().map(Run::name).orElse("No scenario: mitigated cells say so"))
        .add("The template", asked.text("source") + known(asked))
        .add("Local SEND reform plan", reform.text("template") + known(reform))
        .add("High Needs Stability Grant", reform.text("source") + known(reform));
    missing(notes, compared, asked.number("years"));
    return means(notes).sheet();
  }

  private static String known(Asked asked) {
    return " As known on " + asked.text("known-on") + ".";
  }

  private static Notes means(Notes notes) {
    return notes
        .add("not held", "The run has no figure for this cell. It does not mean nothing.")
        .add("not entered", "The council can enter it beside the forecast.")
        .add(
            "Years",
            "A January’s plans at a whole year’s cost stand for the financial year in which that"
                + " January lies.")
        .add("At least, at most", "19 futures in 20 lie between them.")
        .add(
            "Bands of categories",
            "The bands of settings do not add up. That of a category of several settings is of the"
                + " sums of its settings, simulated future by simulated future, to the pound; a run"
                + " made before runs kept these has none.")
        .add(
            "Cost by need",
            "The run’s mean cost of a setting, shared among its needs as their plans times their"
                + " unit costs are.")
        .add(
            "Block transfers",
            "Added to the in-year position of their year and to the cumulative position from then"
                + " on. What is entered beside the forecast stands in the place of what a scenario"
                + " file gives for the same year. A year with neither adds nothing.")
        .add(
            "Saving",
            "Cost of plans and measures unmitigated less mitigated, future by future, so after what"
                + " is invested. It is not held where no cost is known, nor where plans without a"
                + " known cost come or go that would make a tenth of it at the average cost of the"
                + " others: what they cost would be taken for saved.")
        .add(
            "Saving of a measure",
            "The measures of a scenario are added one after the other, in the order in which they"
                + " were written, to the same futures. Each saves what the cost falls by when it is"
                + " added, so they add up to the whole scenario where all are held. The order matters: a measure finds"
                + " only what those before it have left. At least and at most do not add up. Several"
                + " measures are told apart where the scenario gives prices or the high-needs block;"
                + " otherwise, and in older runs, their savings are not held.");
  }

  private void missing(Notes notes, Compared compared, int wanted) {
    Run run = compared.unmitigated();
    List<String> years = compared.years();
    notes
        .when(
            years.size() < wanted,
            "Too few years",
            ("The run forecasts %d of the %d years that the plan asks for. Make it again with a"
                    + " population of later years.")
                .formatted(years.size(), wanted))
        .when(
            !run.hasMoney(),
            "An older run",
            "It was made before runs kept what this plan asks for. Make it again from the same"
                + " files: the same seed gives the same figures.")
        .when(
            run.hasMoney() && !run.cost(years.getFirst()).isHeld(),
            "Cost",
            "No unit cost was given, so the run holds no cost, and no position or saving that hangs"
                + " on it. Make it again with the costs of plans.")
        .when(
            run.hasMoney() && !Amounts.isNumber(run.money(years.getFirst(), "income")),
            "Income and position",
            "The run was not told the high-needs block. Compose a scenario with its income and"
                + " balance.");
    run.table("money", 1)
        .cell("balance", years.getFirst())
        .ifPresent(balance -> notes.add("Balance before " + years.getFirst() + " (£)", balance));
    notes.when(
        !unsorted(compared).isEmpty(),
        Category.UNSORTED,
        "Say beside the forecast which category these are of: "
            + String.join(", ", unsorted(compared))
            + ".");
    unknownCosts(compared).ifPresent(states -> notes.add("Unit costs that are not known", states));
  }

  private static List<String> unsorted(Compared compared) {
    return compared.settings().stream()
        .filter(setting -> compared.category(setting).equals(Category.UNSORTED))
        .toList();
  }

  private static Optional<String> unknownCosts(Compared compared) {
    List<String> unknown = new ArrayList<>();
    for (List<String> state : compared.states()) {
      if (!Amounts.isNumber(compared.unitCost(state.get(0), state.get(1)))) {
        unknown.add(state.get(1) + " in " + state.get(0));
      }
    }
    return unknown.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", unknown));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.throughline.forecast.internal.Counts;
import org.throughline.forecast.internal.Held;
import org.throughline.forecast.internal.Histogram;
import org.throughline.forecast.internal.Years;

/// What many simulated futures add up to. Tallies of any split of the simulations, added in any
/// order, are the tally of them all.
public final class Tally {

  /// What is counted.
  public enum Quantity {
    STOCK("plans"),
    JOINERS("joiners"),
    LEAVERS("leavers"),
    /// From one setting to another.
    MOVERS("movers"),
    /// Who stays in a setting and has another need.
    NEED_CHANGES("need-changes"),
    /// Of the leavers, those who have nowhere to go on to, whatever a scenario says.
    LAST_LEAVERS("leavers-who-must"),
    /// Of the movers, those who grow out of their setting, whatever a scenario says.
    OUTGROWN_MOVERS("movers-who-must");

    /// What comes and goes.
    public static final List<Quantity> FLOWS =
        List.of(JOINERS, LEAVERS, MOVERS, NEED_CHANGES, LAST_LEAVERS, OUTGROWN_MOVERS);

    private final String word;

    Quantity(String word) {
      this.word = word;
    }

    /// The word for it in tables.
    public String word() {
      return word;
    }
  }

  /// By what it is counted.
  public enum By {
    ALL,
    NEED,
    SETTING,
    AGE,
    PHASE
  }

  private static final List<Quantity> QUANTITIES = List.of(Quantity.values());

  private final States states;
  private final Held held;
  private final int years;
  private final int parts;
  private final Counts counts;
  private final Counts cells;
  private final int[] setting;

  /// Where each run of cells of one age and need begins, and where the last ends.
  private final int[] runs;

  private final int[] lastCells;
  private final int[] outgrownCells;
  private final Ledger ledger;
  private int simulations;

  Tally(Inputs inputs, Held held, Scenario scenario) {
    this.states = inputs.states();
    this.held = held;
    this.years = inputs.years().length;
    this.ledger = new Ledger(inputs, scenario);
    this.parts = offset(By.PHASE) + size(By.PHASE);
    this.counts = new Counts(years * QUANTITIES.size() * parts);
    this.cells = new Counts(years * held.count());
    this.setting =
        numbers().map(each -> offset(By.SETTING) + states.setting(held.state(each))).toArray();
    this.runs =
        IntStream.concat(numbers().filter(this::isOfAnotherRun), IntStream.of(held.count()))
            .toArray();
    this.lastCells = numbers().filter(each -> states.isLast(held.cell(each))).toArray();
    this.outgrownCells = numbers().filter(each -> states.isOutgrown(held.cell(each))).toArray();
  }

  private IntStream numbers() {
    return IntStream.range(0, held.count());
  }

  private boolean isOfAnotherRun(int number) {
    return number == 0
        || held.age(number) != held.age(number - 1)
        || states.need(held.state(number)) != states.need(held.state(number - 1));
  }

  /// How many parts a breakdown has.
  public int size(By by) {
    return switch (by) {
      case ALL -> 1;
      case NEED -> states.needs().size();
      case SETTING -> states.settings().size();
      case AGE -> Ages.COUNT;
      case PHASE -> Ages.PHASES.size();
    };
  }

  /// Adds one future, whose prices are those of this simulation of this seed.
  public void add(long seed, int simulation, Years future) {
    simulations++;
    ledger.add(seed, simulation, future);
    int[] ofCells = cells.row();
    int[] row = counts.row();
    Arrays.fill(row, 0);
    for (int year = 0; year < years; year++) {
      System.arraycopy(future.stock(year), 0, ofCells, year * held.count(), held.count());
      add(row, column(year, Quantity.STOCK), future.stock(year));
      add(row, column(year, Quantity.JOINERS), future.joiners(year));
      add(row, column(year, Quantity.LEAVERS), future.leavers(year));
      add(row, column(year, Quantity.MOVERS), future.movedOut(year));
      if (future.isAnyChanged(year)) {
        add(row, column(year, Quantity.NEED_CHANGES), future.changedOut(year));
      }
      addOnly(row, column(year, Quantity.LAST_LEAVERS), future.leavers(year), lastCells);
      addOnly(row, column(year, Quantity.OUTGROWN_MOVERS), future.movedOut(year), outgrownCells);
    }
  }

  /// Where the parts of a quantity in a year begin.
  private int column(int year, Quantity quantity) {
    return (year * QUANTITIES.size() + QUANTITIES.indexOf(quantity)) * parts;
  }

  private void add(int[] row, int from, int[] people) {
    for (int run = 0; run < runs.length - 1; run++) {
      int ofRun = 0;
      for (int number = runs[run]; number < runs[run + 1]; number++) {
        ofRun += people[number];
        row[from + setting[number]] += people[number];
      }
      if (ofRun > 0) {
        int age = held.age(runs[run]);
        row[from] += ofRun;
        row[from + offset(By.NEED) + states.need(held.state(runs[run]))] += ofRun;
        row[from + offset(By.AGE) + Ages.index(age)] += ofRun;
        row[from + offset(By.PHASE) + Ages.phase(age)] += ofRun;
      }
    }
  }

  /// Adds the people in some cells only.
  private void addOnly(int[] row, int from, int[] people, int[] numbers) {
    for (int number : numbers) {
      int count = people[number];
      if (count > 0) {
        int age = held.age(number);
        row[from] += count;
        row[from + offset(By.NEED) + states.need(held.state(number))] += count;
        row[from + setting[number]] += count;
        row[from + offset(By.AGE) + Ages.index(age)] += count;
        row[from + offset(By.PHASE) + Ages.phase(age)] += count;
      }
    }
  }

  /// Sorts in what is held back, so that reading changes nothing any more.
  void settle() {
    counts.settle();
    cells.settle();
  }

  /// Where the parts of a breakdown begin among all parts.
  private int offset(By by) {
    return switch (by) {
      case ALL -> 0;
      case NEED -> 1;
      case SETTING -> 1 + size(By.NEED);
      case AGE -> 1 + size(By.NEED) + size(By.SETTING);
      case PHASE -> offset(By.AGE) + size(By.AGE);
    };
  }

  /// Adds what was tallied of other simulations.
  public void add(Tally other) {
    simulations += other.simulations;
    ledger.add(other.ledger);
    counts.add(other.counts);
    cells.add(other.cells);
  }

  /// What it costs.
  public Ledger ledger() {
    return ledger;
  }

  public int simulations() {
    return simulations;
  }

  /// The distribution of one part of one breakdown of a quantity.
  ///
  /// @param year the place of the year among those forecast
  public Distribution of(int year, Quantity quantity, By by, int part) {
    return histogram(year, quantity, by, part).of(simulations);
  }

  public Distribution total(int year) {
    return of(year, Quantity.STOCK, By.ALL, 0);
  }

  /// The distribution of the people in one cell.
  public Distribution cell(int year, int cell) {
    int number = held.number(cell);
    Histogram histogram = number < 0 ? new Histogram() : cells.of(year * held.count() + number);
    return histogram.of(simulations);
  }

  /// Whether any simulation had anybody in this cell.
  public boolean isEverHeld(int year, int cell) {
    int number = held.number(cell);
    return number >= 0 && cells.isEver(year * held.count() + number);
  }

  /// The distribution's values themselves, for scores.
  public Histogram histogram(int year, Quantity quantity, By by, int part) {
    return counts.of(column(year, quantity) + offset(by) + part);
  }
}

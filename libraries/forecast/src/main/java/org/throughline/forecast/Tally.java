// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.forecast.internal.Histogram;
import org.throughline.forecast.internal.Years;

/// What many simulated futures add up to. Tallies of any split of the simulations, added in the
/// order of the simulations, are the tally of them all.
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

  private final States states;
  private final int years;
  private final List<Map<Quantity, Histogram[]>> counts = new ArrayList<>();
  private final Histogram[][] cells;
  private final int[] sums;
  private final int[] lastCells;
  private final int[] outgrownCells;
  private final boolean[] isHeldAt;
  private final Ledger ledger;
  private int simulations;

  public Tally(Inputs inputs, Scenario scenario) {
    this.states = inputs.states();
    int years = inputs.years().length;
    this.years = years;
    this.ledger = new Ledger(inputs, scenario);
    this.sums = new int[offset(By.PHASE) + size(By.PHASE)];
    this.lastCells = IntStream.range(0, states.cells()).filter(states::isLast).toArray();
    this.outgrownCells = IntStream.range(0, states.cells()).filter(states::isOutgrown).toArray();
    this.isHeldAt = new boolean[Ages.COUNT];
    IntStream.range(0, states.cells())
        .filter(cell -> states.isValid(cell / states.count() + Ages.FIRST, cell % states.count()))
        .forEach(cell -> isHeldAt[cell / states.count()] = true);
    this.cells = new Histogram[years][states.cells()];
    for (int year = 0; year < years; year++) {
      Map<Quantity, Histogram[]> ofYear = new EnumMap<>(Quantity.class);
      for (Quantity quantity : Quantity.values()) {
        ofYear.put(
            quantity, Stream.generate(Histogram::new).limit(sums.length).toArray(Histogram[]::new));
      }
      counts.add(ofYear);
    }
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
    for (int year = 0; year < years; year++) {
      addCells(year, future.stock(year));
      add(year, Quantity.STOCK, future.stock(year));
      add(year, Quantity.JOINERS, future.joiners(year));
      add(year, Quantity.LEAVERS, future.leavers(year));
      add(year, Quantity.MOVERS, future.movedOut(year));
      if (future.isAnyChanged(year)) {
        add(year, Quantity.NEED_CHANGES, future.changedOut(year));
      }
      addOnly(year, Quantity.LAST_LEAVERS, future.leavers(year), lastCells);
      addOnly(year, Quantity.OUTGROWN_MOVERS, future.movedOut(year), outgrownCells);
    }
  }

  private void addCells(int year, int[] stock) {
    Histogram[] inYear = cells[year];
    for (int cell = 0; cell < stock.length; cell++) {
      if (stock[cell] > 0) {
        if (inYear[cell] == null) {
          inYear[cell] = new Histogram();
        }
        inYear[cell].add(stock[cell]);
      }
    }
  }

  private void add(int year, Quantity quantity, int[] people) {
    Arrays.fill(sums, 0);
    int needs = states.needs().size();
    int settings = states.settings().size();
    for (int age = 0; age < Ages.COUNT; age++) {
      int cell = age * states.count();
      for (int need = 0; need < needs && isHeldAt[age]; need++) {
        int ofNeed = 0;
        for (int setting = 0; setting < settings; setting++) {
          int count = people[cell++];
          ofNeed += count;
          sums[1 + needs + setting] += count;
        }
        sums[1 + need] += ofNeed;
        sums[1 + needs + settings + age] += ofNeed;
        sums[0] += ofNeed;
      }
    }
    keepSums(year, quantity);
  }

  /// Adds the people in some cells only.
  private void addOnly(int year, Quantity quantity, int[] people, int[] cells) {
    Arrays.fill(sums, 0);
    for (int cell : cells) {
      int state = cell % states.count();
      sums[0] += people[cell];
      sums[offset(By.NEED) + states.need(state)] += people[cell];
      sums[offset(By.SETTING) + states.setting(state)] += people[cell];
      sums[offset(By.AGE) + cell / states.count()] += people[cell];
    }
    keepSums(year, quantity);
  }

  private void keepSums(int year, Quantity quantity) {
    for (int age = 0; age < Ages.COUNT; age++) {
      sums[offset(By.PHASE) + Ages.phase(age + Ages.FIRST)] += sums[offset(By.AGE) + age];
    }
    Histogram[] parts = histograms(year, quantity);
    for (int part = 0; part < parts.length; part++) {
      if (sums[part] > 0) {
        parts[part].add(sums[part]);
      }
    }
  }

  private Histogram[] histograms(int year, Quantity quantity) {
    return Objects.requireNonNull(counts.get(year).get(quantity));
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

  /// Adds what was tallied of the simulations after these.
  public void add(Tally next) {
    simulations += next.simulations;
    ledger.add(next.ledger);
    for (int year = 0; year < years; year++) {
      for (Quantity quantity : Quantity.values()) {
        Histogram[] parts = histograms(year, quantity);
        for (int part = 0; part < parts.length; part++) {
          parts[part].add(next.histograms(year, quantity)[part]);
        }
      }
      for (int cell = 0; cell < cells[year].length; cell++) {
        if (cells[year][cell] == null) {
          cells[year][cell] = next.cells[year][cell];
        } else if (next.cells[year][cell] != null) {
          cells[year][cell].add(next.cells[year][cell]);
        }
      }
    }
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
    Histogram histogram = cells[year][cell];
    return (histogram == null ? new Histogram() : histogram).of(simulations);
  }

  /// Whether any simulation had anybody in this cell.
  public boolean isEverHeld(int year, int cell) {
    return cells[year][cell] != null;
  }

  /// The distribution's values themselves, for scores.
  public Histogram histogram(int year, Quantity quantity, By by, int part) {
    return histograms(year, quantity)[offset(by) + part];
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Every need and setting, who may be placed where, and where each may move.
///
/// A state is a need in a setting, numbered from 0; a cell is a state at an age.
public final class States {

  /// One setting as the council describes it.
  ///
  /// @param name its name, as in the files
  /// @param group what it is shown under
  /// @param youngest the first academic year it takes
  /// @param oldest the last academic year it takes
  /// @param needs the needs it takes
  /// @param movesTo the settings one can move to from it; itself may be among them
  /// @param isWaiting whether people are only in it until they have a place in another
  public record Setting(
      String name,
      String group,
      int youngest,
      int oldest,
      List<String> needs,
      List<String> movesTo,
      boolean isWaiting) {
    public Setting {
      needs = List.copyOf(needs);
      movesTo = List.copyOf(movesTo);
    }

    /// A setting in which people have a place, whatever its group is called.
    public Setting(
        String name,
        String group,
        int youngest,
        int oldest,
        List<String> needs,
        List<String> movesTo) {
      this(name, group, youngest, oldest, needs, movesTo, false);
    }
  }

  private static final String WAITING = "Waiting";

  private final List<String> needs;
  private final List<Setting> settings;
  private final int count;
  private final int settingCount;
  private final int[] needOf;
  private final int[] settingOf;
  private final int[] waysOut;
  private final boolean[] valid;
  private final boolean[] reach;

  public States(List<Setting> settings) {
    this.settings = List.copyOf(settings);
    this.needs =
        settings.stream().flatMap(each -> each.needs().stream()).distinct().sorted().toList();
    this.settingCount = settings.size();
    this.count = needs.size() * settingCount;
    this.needOf = IntStream.range(0, count).map(state -> state / settingCount).toArray();
    this.settingOf = IntStream.range(0, count).map(state -> state % settingCount).toArray();
    this.waysOut = settings.stream().mapToInt(each -> each.movesTo().size()).toArray();
    this.valid = new boolean[Ages.COUNT * count];
    this.reach = new boolean[settings.size() * settings.size()];
    for (int setting = 0; setting < settings.size(); setting++) {
      mark(setting);
    }
  }

  private void mark(int index) {
    Setting setting = settings.get(index);
    for (String need : setting.needs()) {
      for (int age = setting.youngest(); age <= setting.oldest(); age++) {
        valid[cell(age, state(needs.indexOf(need), index))] = true;
      }
    }
    for (int other = 0; other < settings.size(); other++) {
      reach[index * settings.size() + other] =
          setting.movesTo().contains(settings.get(other).name());
    }
  }

  public List<String> needs() {
    return needs;
  }

  public List<Setting> settings() {
    return settings;
  }

  /// How many states there are at one age.
  public int count() {
    return count;
  }

  /// How many cells there are: states times ages.
  public int cells() {
    return count() * Ages.COUNT;
  }

  public int state(int need, int setting) {
    return need * settingCount + setting;
  }

  public int need(int state) {
    return needOf[state];
  }

  public int setting(int state) {
    return settingOf[state];
  }

  public int cell(int age, int state) {
    return Ages.index(age) * count + state;
  }

  /// The number of the need of this name; -1 where there is none.
  public int needNamed(String name) {
    return needs.indexOf(name);
  }

  /// The number of the setting of this name; -1 where there is none.
  public int settingNamed(String name) {
    for (int index = 0; index < settings.size(); index++) {
      if (Objects.equals(settings.get(index).name(), name)) {
        return index;
      }
    }
    return -1;
  }

  /// Whether a person of this age may be in this state; ages that are not counted never.
  public boolean isValid(int age, int state) {
    return Ages.isCounted(age) && valid[cell(age, state)];
  }

  /// Whether any state may be held at this age.
  public boolean isAnyValid(int age) {
    for (int state = 0; state < count(); state++) {
      if (isValid(age, state) && !isWaiting(setting(state))) {
        return true;
      }
    }
    return false;
  }

  /// Whether everybody in this cell has no plan a year later, by age or for want of a setting that
  /// takes them on.
  public boolean isLast(int cell) {
    int age = cell / count + Ages.FIRST;
    int state = cell % count;
    return age >= Ages.OLDEST
        || !isAnyValid(age + 1)
        || (!isValid(age + 1, state) && !hasWayOn(age, state));
  }

  /// Whether whoever keeps a plan in this cell is in another setting a year later.
  public boolean isOutgrown(int cell) {
    return !isLast(cell) && !isValid(cell / count + Ages.FIRST + 1, cell % count);
  }

  private boolean hasWayOn(int age, int state) {
    int here = setting(state);
    return IntStream.range(0, settingCount)
        .anyMatch(
            setting ->
                setting != here
                    && canMove(here, setting)
                    && isValid(age + 1, state(need(state), setting)));
  }

  /// Whether people are only in this setting until they have a place in another.
  public boolean isWaiting(int setting) {
    return settings.get(setting).isWaiting();
  }

  /// The same with a setting added in which people wait, of any age and need.
  States withWaiting(String name) {
    List<Setting> more = new ArrayList<>(settings);
    more.add(new Setting(name, WAITING, Ages.FIRST, Ages.OLDEST, needs, List.of(), true));
    return new States(more);
  }

  /// Whether one can move from one setting to the other.
  public boolean canMove(int from, int to) {
    return reach[from * settingCount + to];
  }

  /// How many settings, itself perhaps included, one can move to from this one.
  public int waysOut(int setting) {
    return waysOut[setting];
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Scale;

/// Where a child with a plan is placed, phase by phase: the published setting in the phase it was
/// published for, and what goes with it before and after.
public final class Placements {

  /// Finds a school for a child.
  @FunctionalInterface
  public interface Schools {
    /// @param setting as [Settings] names it
    /// @param year group that must be taught there
    /// @return its URN, or nothing where no school of the area is of that kind
    Optional<String> urn(String setting, int year);
  }

  /// A time in one place.
  public record Stay(LocalDate from, LocalDate before, String setting, Optional<String> urn) {}

  private static final int[] FIRST_YEAR = {-9, 0, 7, 12};

  private final LocalDate born;
  private final String[] settings = new String[4];
  private final List<Optional<String>> urns;

  private Placements(LocalDate born, int phase, String setting, Schools schools, Dice dice) {
    this.born = born;
    for (int each = 0; each < 4; each++) {
      settings[each] = each == phase ? setting : other(each, setting, dice);
    }
    this.urns =
        List.of(
            schools.urn(settings[0], -1),
            schools.urn(settings[1], Math.max(0, 1)),
            schools.urn(settings[2], 8),
            schools.urn(settings[3], 12));
  }

  /// The placements of a plan.
  public static Placements of(Career career, Schools schools, Dice dice) {
    LocalDate count = Scale.PLANS_COUNTED_ON;
    LocalDate known =
        career.hasPlanOn(count)
            ? count
            : career.endedOn().filter(end -> end.isBefore(count)).orElseGet(() -> start(career));
    int phase = phase(yearGroup(career.born(), known));
    return new Placements(career.born(), phase, career.setting(), schools, dice);
  }

  private static LocalDate start(Career career) {
    return career.started().or(career::requested).orElseThrow();
  }

  /// The nominal year group on a day: 0 for reception.
  public static int yearGroup(LocalDate born, LocalDate on) {
    int schoolYear = on.getMonthValue() >= 9 ? on.getYear() : on.getYear() - 1;
    int age = schoolYear - born.getYear() - (born.getMonthValue() >= 9 ? 1 : 0);
    return age - 4;
  }

  static int phase(int year) {
    return year < 0 ? 0 : year < 7 ? 1 : year < 12 ? 2 : 3;
  }

  /// The setting on a day.
  public String setting(LocalDate on) {
    return settings[phase(yearGroup(born, on))];
  }

  /// The school on a day.
  public Optional<String> urn(LocalDate on) {
    return urns.get(phase(yearGroup(born, on)));
  }

  /// The first day of the phase after this day's.
  public LocalDate nextPhase(LocalDate on) {
    int next = phase(yearGroup(born, on)) + 1;
    return next > 3 ? LocalDate.of(born.getYear() + 40, 9, 1) : firstDay(FIRST_YEAR[next]);
  }

  private LocalDate firstDay(int year) {
    return LocalDate.of(born.getYear() + (born.getMonthValue() >= 9 ? 1 : 0) + year + 4, 9, 1);
  }

  /// Where the child is between two days, phase by phase.
  public List<Stay> stays(LocalDate from, LocalDate before) {
    List<Stay> stays = new java.util.ArrayList<>();
    for (LocalDate at = from; at.isBefore(before); ) {
      LocalDate next = nextPhase(at).isBefore(before) ? nextPhase(at) : before;
      stays.add(new Stay(at, next, setting(at), urn(at)));
      at = next;
    }
    return List.copyOf(stays);
  }

  private static String other(int phase, String setting, Dice dice) {
    boolean isSpecial = Settings.group(setting).equals("special");
    String mainstream = dice.happens(0.5) ? "mainstream-la" : "mainstream-academy";
    if (phase == 3) {
      return isSpecial && dice.happens(0.5) ? setting : "further-education";
    }
    if (isSpecial) {
      return phase == 0 && dice.happens(0.5) ? "early-years" : setting;
    }
    if (phase == 0) {
      return dice.happens(0.5) ? "early-years" : "mainstream-la";
    }
    boolean wasFurther = Settings.isAfterSixteen(setting);
    return wasFurther && dice.happens(0.3) ? "special-la" : mainstream;
  }
}

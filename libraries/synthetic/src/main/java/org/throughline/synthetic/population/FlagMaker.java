// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;

/// What is marked on a record, about as often as in an English city.
final class FlagMaker {
  static final double RESTRICTED = 0.002;
  private static final double IN_CARE = 0.0075;
  private static final double IN_CARE_WITH_PLAN = 0.05;
  private static final double IN_NEED = 0.03;
  private static final double IN_NEED_WITH_PLAN = 0.12;

  private final LocalDate asAt;

  FlagMaker(LocalDate asAt) {
    this.asAt = asAt;
  }

  List<Flag> of(LocalDate born, boolean isRestricted, boolean hasPlan, Dice dice) {
    List<Flag> flags = new ArrayList<>(1);
    boolean isChild = born.plusYears(18).isAfter(asAt);
    if (isChild && dice.happens(hasPlan ? IN_CARE_WITH_PLAN : IN_CARE)) {
      flags.add(flag(Flag.Kind.IN_CARE, born, 0.2, dice));
    } else if (isChild && dice.happens(hasPlan ? IN_NEED_WITH_PLAN : IN_NEED)) {
      flags.add(flag(Flag.Kind.CHILD_IN_NEED, born, 0.5, dice));
    }
    if (isRestricted) {
      flags.add(flag(Flag.Kind.RESTRICTED, born, 0, dice));
    }
    return List.copyOf(flags);
  }

  static boolean isInCare(List<Flag> flags) {
    return flags.stream()
        .anyMatch(flag -> flag.kind() == Flag.Kind.IN_CARE && flag.until().isEmpty());
  }

  private Flag flag(Flag.Kind kind, LocalDate born, double ended, Dice dice) {
    LocalDate earliest = asAt.minusYears(4);
    LocalDate from = dice.day(born.isAfter(earliest) ? born : earliest, asAt);
    boolean isOver = dice.happens(ended) && from.isBefore(asAt.minusDays(30));
    return new Flag(
        kind, from, isOver ? Optional.of(dice.day(from.plusDays(7), asAt)) : Optional.empty());
  }
}

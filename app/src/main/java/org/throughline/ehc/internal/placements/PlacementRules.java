// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.ehc.internal.assessment.SettingPick;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Sent;
import org.throughline.settings.Setting;

/// Reads what somebody typed about a placement, and says everything that is wrong with it.
final class PlacementRules {

  private final Map<String, String> sent;
  private final LocalDate born;
  private final List<Problem> problems = new ArrayList<>();

  private PlacementRules(Map<String, String> sent, LocalDate born) {
    this.sent = sent;
    this.born = born;
  }

  /// What was understood, absent when something is wrong.
  record Read(Optional<Placements.Wished> wished, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  static Read of(Map<String, String> sent, SettingPick pick, LocalDate born) {
    PlacementRules rules = new PlacementRules(sent, born);
    Optional<Place> place = rules.place();
    Optional<LocalDate> from = rules.from();
    Optional<LocalDate> until = rules.until(from);
    Optional<Setting> setting = rules.setting(place, pick);
    setting.ifPresent(one -> rules.open(one, from, until));
    int rank = rules.rank();
    OptionalLong pence = rules.pence();
    String band = rules.words("band", 40);
    String note = rules.words("note", 1_000);
    if (!rules.problems.isEmpty()) {
      return new Read(Optional.empty(), rules.problems);
    }
    return new Read(
        Optional.of(
            new Placements.Wished(
                setting.map(Setting::id),
                place.orElseThrow(),
                rank,
                from.orElseThrow(),
                until,
                pence,
                band,
                note)),
        List.of());
  }

  private Optional<Place> place() {
    String name = Sent.words(sent, "place");
    Optional<Place> place =
        Arrays.stream(Place.values()).filter(each -> each.name().equals(name)).findFirst();
    if (place.isEmpty()) {
      problem("EHC-200", "place", "Choose what kind of place it is.");
    }
    return place;
  }

  private Optional<LocalDate> from() {
    Optional<LocalDate> from = Sent.day(sent, "from");
    if (from.isEmpty() || from.get().isBefore(born)) {
      problem(
          "EHC-201", "from", "Enter the first day, such as 01/09/2026, after the child’s birth.");
    }
    return from;
  }

  private Optional<LocalDate> until(Optional<LocalDate> from) {
    Optional<LocalDate> until = Sent.day(sent, "until");
    boolean isEarly = until.isPresent() && from.isPresent() && until.get().isBefore(from.get());
    if (isEarly || (until.isEmpty() && !Sent.words(sent, "until").isEmpty())) {
      problem(
          "EHC-202",
          "until",
          "Enter the last day, not before the first; leave it empty while it lasts.");
    }
    return until;
  }

  private Optional<Setting> setting(Optional<Place> place, SettingPick pick) {
    String typed = Sent.words(sent, "setting");
    if (place.equals(Optional.of(Place.OTHERWISE))) {
      if (!typed.isEmpty()) {
        problem(
            "EHC-203",
            "setting",
            "Education otherwise than at a school has no setting: leave it empty.");
      }
      return Optional.empty();
    }
    SettingPick.Picked picked = pick.of(typed, "setting");
    problems.addAll(picked.problems());
    return picked.setting();
  }

  private void open(Setting setting, Optional<LocalDate> from, Optional<LocalDate> until) {
    Optional<LocalDate> closes = setting.closedOn();
    if (from.isPresent() && !setting.isOpenOn(from.get())) {
      problem("EHC-204", "setting", closed(closes));
    } else if (closes.isPresent() && until.filter(last -> !last.isAfter(closes.get())).isEmpty()) {
      problem(
          "EHC-205",
          "until",
          "This setting closes on %s. Enter a last day that is not after it."
              .formatted(Dates.full(closes.get())));
    }
  }

  private static String closed(Optional<LocalDate> closes) {
    return closes
            .map(day -> "This setting is closed from " + Dates.full(day) + ".")
            .orElse("This setting is not open on that day.")
        + " Choose one that is open, or a day on which it is.";
  }

  private int rank() {
    Optional<Integer> rank = Sent.small(sent, "rank").filter(value -> value >= 1 && value <= 3);
    if (rank.isEmpty()) {
      problem("EHC-206", "rank", "Choose whether it is the first, second or third place.");
    }
    return rank.orElse(1);
  }

  private OptionalLong pence() {
    String typed = Sent.words(sent, "cost");
    OptionalLong pence = Pounds.read(typed);
    if (!typed.isEmpty() && pence.isEmpty()) {
      problem(
          "EHC-207", "cost", "Enter pounds a year, such as 18450 or 18,450.50, or leave it empty.");
    }
    return pence;
  }

  private String words(String field, int most) {
    String words = Sent.words(sent, field);
    if (words.length() > most) {
      problem("EHC-208", field, "Use up to %,d characters.".formatted(most));
    }
    return words;
  }

  private void problem(String code, String field, String message) {
    problems.add(new Problem(code, field, message));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.children.ChildId;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.assessment.SettingPick;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Sent;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;

/// Places children, changes placements and ends them. The last place of a unit goes to whoever
/// comes first; the other is told so.
@Component
public class PlacementWork {

  static final Problem NOT_THERE =
      new Problem("EHC-210", "", "This placement is not there any more. Open the page again.");

  private static final Problem TAKEN_MEANWHILE =
      new Problem(
          "EHC-211",
          "",
          "Somebody has just placed the child, or taken this place, for the same time. Open the page again.");

  private final Placements rows;
  private final SettingPick pick;
  private final Settings settings;
  private final Accounts accounts;
  private final Chronicle chronicle;

  PlacementWork(
      Placements rows,
      SettingPick pick,
      Settings settings,
      Accounts accounts,
      Chronicle chronicle) {
    this.rows = rows;
    this.pick = pick;
    this.settings = settings;
    this.accounts = accounts;
    this.chronicle = chronicle;
  }

  /// Whose placements they are, in which case, and who writes.
  public record Seat(ChildId child, LocalDate born, CaseId in, Signature by) {}

  /// Every placement of a child, the latest first.
  @Transactional(readOnly = true)
  public List<Placement> of(ChildId child) {
    return rows.of(child);
  }

  public Optional<String> nameOf(Placement placement) {
    return placement.setting().flatMap(settings::find).map(Setting::name);
  }

  /// The code under which a placement's setting is typed again; empty for none.
  public String codeOf(Placement placement) {
    return placement.setting().flatMap(settings::find).map(Setting::code).orElse("");
  }

  @Transactional
  public Outcome<Long> add(Seat seat, Map<String, String> sent) {
    PlacementRules.Read read = PlacementRules.of(sent, pick, seat.born());
    if (read.wished().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    Placements.Wished wished = read.wished().get();
    if (Sent.isTicked(sent, "end_present")) {
      endBefore(seat, wished);
    }
    return guarded(
        () -> {
          Optional<Problem> problem = problem(seat, wished, 0);
          if (problem.isPresent()) {
            return refused(problem.get());
          }
          long id = rows.add(seat.child(), seat.in(), wished, seat.by());
          tell(seat, id, 1, "added", wished);
          return new Outcome.Done<>(id);
        });
  }

  /// The first placement that lasts when the new one begins ends on the day before.
  private void endBefore(Seat seat, Placements.Wished wished) {
    rows.of(seat.child()).stream()
        .filter(one -> one.rank() == 1 && wished.rank() == 1)
        .filter(one -> one.isOn(wished.from()) && one.from().isBefore(wished.from()))
        .forEach(
            one -> {
              Placements.Wished ended = Placements.Wished.of(one).until(wished.from().minusDays(1));
              rows.lock(seat.child(), one.id());
              rows.change(one.id(), ended, seat.by());
              tell(seat, one.id(), one.version() + 1, "ended", ended);
            });
  }

  /// @param version that the person saw
  @Transactional
  public Outcome<Long> change(Seat seat, long id, long version, Map<String, String> sent) {
    Optional<Placements.Locked> locked = rows.lock(seat.child(), id);
    if (locked.isEmpty()) {
      return refused(NOT_THERE);
    }
    if (locked.get().version() != version) {
      return overtaken(locked.get());
    }
    PlacementRules.Read read = PlacementRules.of(sent, pick, seat.born());
    if (read.wished().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    Placements.Wished wished = read.wished().get();
    return guarded(
        () -> {
          Optional<Problem> problem = problem(seat, wished, id);
          if (problem.isPresent()) {
            return refused(problem.get());
          }
          rows.change(id, wished, seat.by());
          tell(seat, id, version + 1, "changed", wished);
          return new Outcome.Done<>(id);
        });
  }

  /// Takes a placement out that never was; its history stays.
  @Transactional
  public Outcome<Long> remove(Seat seat, Placement one, long version) {
    Optional<Placements.Locked> locked = rows.lock(seat.child(), one.id());
    if (locked.isEmpty()) {
      return refused(NOT_THERE);
    }
    if (locked.get().version() != version) {
      return overtaken(locked.get());
    }
    rows.remove(one.id(), seat.by());
    tell(seat, one.id(), version + 1, "taken out", Placements.Wished.of(one));
    return new Outcome.Done<>(one.id());
  }

  /// What stands against it: another first placement, or no free place.
  private Optional<Problem> problem(Seat seat, Placements.Wished wished, long but) {
    Optional<Placement> other =
        rows.of(seat.child()).stream()
            .filter(one -> one.id() != but && one.rank() == 1 && wished.rank() == 1)
            .filter(one -> one.overlaps(wished.from(), wished.until()))
            .findFirst();
    return other
        .map(this::overlapping)
        .or(() -> wished.place().isCounted() ? full(wished, but) : Optional.empty());
  }

  private Problem overlapping(Placement other) {
    return new Problem(
        "EHC-212",
        "from",
        "The child’s first place is at %s from %s%s. End that one on the day before, or make this a second place."
            .formatted(
                nameOf(other).orElse("no school"),
                Dates.full(other.from()),
                other.until().map(last -> " until " + Dates.full(last)).orElse(" on")));
  }

  private Optional<Problem> full(Placements.Wished wished, long but) {
    return rows.full(wished, but).map(full -> new Problem("EHC-213", "place", full(full)));
  }

  private static String full(Placements.Full full) {
    return full.places() == 0
        ? "No places of this kind are recorded at the setting for %s. Record them on the setting’s page under specialist places, or choose another kind."
            .formatted(Dates.full(full.day()))
        : "All %d places are taken on %s: the last went to somebody else. Choose another setting or another time, or end a placement there first."
            .formatted(full.places(), Dates.full(full.day()));
  }

  /// What the database refuses, because somebody was faster, is a refusal in words.
  private static Outcome<Long> guarded(java.util.function.Supplier<Outcome<Long>> act) {
    try {
      return act.get();
    } catch (DataIntegrityViolationException faster) {
      return refused(TAKEN_MEANWHILE);
    }
  }

  private Outcome<Long> overtaken(Placements.Locked locked) {
    String who = locked.by().flatMap(accounts::find).map(Account::name).orElse("Somebody");
    return new Outcome.Overtaken<>(who, locked.version());
  }

  private void tell(Seat seat, long id, long version, String act, Placements.Wished wished) {
    Map<String, String> state = new LinkedHashMap<>();
    state.put(
        "Setting", wished.setting().flatMap(settings::find).map(Setting::name).orElse("None"));
    state.put("Kind of place", wished.place().label());
    state.put("Rank", Integer.toString(wished.rank()));
    state.put("From", Dates.full(wished.from()));
    state.put("Until", wished.until().map(Dates::full).orElse("Lasts"));
    state.put(
        "Cost a year",
        wished.penceAYear().isPresent() ? Pounds.shown(wished.penceAYear().getAsLong()) : "");
    state.put("Band", wished.band());
    state.put("Note", wished.note());
    chronicle.tell(
        new Chronicle.Thing(Chronicle.Subject.PLACEMENT, id, seat.in()),
        version,
        act,
        state,
        seat.by());
  }

  private static Outcome<Long> refused(Problem problem) {
    return new Outcome.Refused<>(List.of(problem));
  }
}

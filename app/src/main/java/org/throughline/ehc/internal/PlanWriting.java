// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehc.EditionId;
import org.throughline.ehc.RowWords;
import org.throughline.ehc.Section;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.Changes.Act;
import org.throughline.ehc.internal.Changes.Change;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;

/// Writes a draft row by row. Each change locks the version, checks that the row is as the person
/// saw it, and commits the row, its history and the audit line together.
@Component
public class PlanWriting {

  private static final Problem ROW_GONE =
      new Problem("EHC-122", "", "This row was taken out meanwhile. Go back to the plan.");

  private static final Problem CHANGED_SINCE =
      new Problem(
          "EHC-123", "", "The row was changed after that. Only its latest change is taken back.");

  private final PlanLocks locks;
  private final ItemRows items;
  private final Changes changes;
  private final Accounts accounts;
  private final AuditLog audit;

  PlanWriting(PlanLocks locks, ItemRows items, Changes changes, Accounts accounts, AuditLog audit) {
    this.locks = locks;
    this.items = items;
    this.changes = changes;
    this.accounts = accounts;
    this.audit = audit;
  }

  /// A row as it stands in a version; absent when it never was there.
  @Transactional(readOnly = true)
  public Optional<Standing> standing(EditionId edition, UUID stem) {
    return Optional.ofNullable(items.all(edition).get(stem));
  }

  /// Adds a row at the end of a section.
  ///
  /// @return its stem
  @Transactional
  public Outcome<UUID> add(
      EditionId edition, Section section, RowWords words, Set<UUID> joined, Signature by) {
    Optional<PlanLocks.Locked> locked = locks.lock(edition);
    List<Problem> refusals = refusals(locked);
    if (!refusals.isEmpty()) {
      return new Outcome.Refused<>(refusals);
    }
    UUID stem = UUID.randomUUID();
    int place = items.nextPlace(edition, section);
    RowState bare = new RowState(section, place, false, words, Set.of());
    items.add(edition, stem, bare);
    Map<UUID, Standing> all = items.all(edition);
    join(edition, standing(all, stem), joined, all, by);
    RowState added = standing(items.all(edition), stem).state();
    changes.add(edition, stem, Act.ADDED, bare.takenOut(), added, Optional.empty(), by);
    tell(locked.orElseThrow(), Act.ADDED, section, by);
    return new Outcome.Done<>(stem);
  }

  /// Changes what a row says, its section, and what it is joined to.
  ///
  /// @param version of the row that the person saw
  @Transactional
  public Outcome<UUID> revise(
      EditionId edition,
      UUID stem,
      long version,
      Section section,
      RowWords words,
      Set<UUID> joined,
      Signature by) {
    return change(
        edition,
        stem,
        version,
        Act.CHANGED,
        was ->
            was.at(section, section == was.section() ? was.place() : 0)
                .saying(words)
                .joinedTo(joined),
        by);
  }

  /// Puts a row in the place of the one above or below; at the end it stays where it is.
  @Transactional
  public Outcome<UUID> move(
      EditionId edition, UUID stem, long version, boolean isUp, Signature by) {
    Map<UUID, Standing> all = items.all(edition);
    Optional<Standing> neighbour =
        Optional.ofNullable(all.get(stem)).flatMap(row -> neighbour(row, all, isUp));
    return neighbour.isEmpty()
        ? new Outcome.Done<>(stem)
        : change(
            edition,
            stem,
            version,
            Act.MOVED,
            was -> was.at(was.section(), neighbour.get().state().place()),
            by);
  }

  @Transactional
  public Outcome<UUID> takeOut(EditionId edition, UUID stem, long version, Signature by) {
    return change(edition, stem, version, Act.TAKEN_OUT, RowState::takenOut, by);
  }

  /// Takes a change back, as long as nothing else became of the row.
  @Transactional
  public Outcome<UUID> takeBack(EditionId edition, long number, Signature by) {
    Optional<PlanLocks.Locked> locked = locks.lock(edition);
    List<Problem> refusals = refusals(locked);
    Optional<Change> change = changes.find(edition, number);
    if (!refusals.isEmpty() || change.isEmpty()) {
      return new Outcome.Refused<>(refusals.isEmpty() ? List.of(PlanLocks.NOT_THERE) : refusals);
    }
    if (!change.get().isLast()) {
      return new Outcome.Refused<>(List.of(CHANGED_SINCE));
    }
    Map<UUID, Standing> all = items.all(edition);
    Standing now = standing(all, change.get().stem());
    write(edition, now, change.get().was(), Act.TAKEN_BACK, Optional.of(number), all, by);
    tell(locked.orElseThrow(), Act.TAKEN_BACK, now.state().section(), by);
    return new Outcome.Done<>(now.stem());
  }

  private Outcome<UUID> change(
      EditionId edition,
      UUID stem,
      long version,
      Act act,
      UnaryOperator<RowState> wish,
      Signature by) {
    Optional<PlanLocks.Locked> locked = locks.lock(edition);
    List<Problem> refusals = refusals(locked);
    if (!refusals.isEmpty()) {
      return new Outcome.Refused<>(refusals);
    }
    Map<UUID, Standing> all = items.all(edition);
    Optional<Standing> now = Optional.ofNullable(all.get(stem)).filter(row -> !row.state().isOut());
    if (now.isEmpty()) {
      return new Outcome.Refused<>(List.of(ROW_GONE));
    }
    if (now.get().version() != version) {
      return overtaken(edition, now.get(), version);
    }
    RowState wished = wish.apply(now.get().state());
    if (!wished.equals(now.get().state())) {
      write(edition, now.get(), wished, act, Optional.empty(), all, by);
      tell(locked.orElseThrow(), act, wished.section(), by);
    }
    return new Outcome.Done<>(stem);
  }

  private Outcome<UUID> overtaken(EditionId edition, Standing now, long version) {
    List<Change> since = changes.after(edition, now.stem(), version);
    String who =
        since.isEmpty()
            ? "Somebody"
            : since.getLast().by().flatMap(accounts::find).map(Account::name).orElse("Somebody");
    return new Outcome.Overtaken<>(who, now.version());
  }

  private void write(
      EditionId edition,
      Standing now,
      RowState wished,
      Act act,
      Optional<Long> takesBack,
      Map<UUID, Standing> all,
      Signature by) {
    RowState placed = placed(edition, now, wished, all);
    items.change(now.id(), placed, placed.isOut() ? Timestamp.from(by.at()) : null);
    join(edition, now, wished.joined(), all, by);
    RowState becomes = standing(items.all(edition), now.stem()).state();
    changes.add(edition, now.stem(), act, now.state(), becomes, takesBack, by);
  }

  /// The place that a row gets: whoever stands there in the same section changes places with it; a
  /// row from elsewhere goes to the end when its place is taken.
  private RowState placed(
      EditionId edition, Standing now, RowState wished, Map<UUID, Standing> all) {
    RowState was = now.state();
    boolean comesIn = was.section() != wished.section() || was.isOut();
    Optional<Standing> there =
        all.values().stream()
            .filter(other -> !other.stem().equals(now.stem()) && !other.state().isOut())
            .filter(other -> other.state().section() == wished.section())
            .filter(other -> other.state().place() == wished.place())
            .findFirst();
    if (wished.place() < 1 || (comesIn && there.isPresent())) {
      return wished.at(wished.section(), items.nextPlace(edition, wished.section()));
    }
    there.ifPresent(other -> items.put(other.id(), was.place()));
    return wished;
  }

  /// Rows at the other ends change with it, so that whoever has one of them open sees it.
  private void join(
      EditionId edition, Standing row, Set<UUID> wished, Map<UUID, Standing> all, Signature by) {
    Set<UUID> touched = items.join(row, wished, all);
    touched.forEach(stem -> items.grow(standing(all, stem).id()));
    Map<UUID, Standing> after = touched.isEmpty() ? all : items.all(edition);
    for (UUID stem : touched) {
      changes.add(
          edition,
          stem,
          Act.JOINED,
          standing(all, stem).state(),
          standing(after, stem).state(),
          Optional.empty(),
          by);
    }
  }

  private static Optional<Standing> neighbour(Standing row, Map<UUID, Standing> all, boolean isUp) {
    List<Standing> section =
        all.values().stream()
            .filter(other -> !other.state().isOut())
            .filter(other -> other.state().section() == row.state().section())
            .toList();
    int at = section.indexOf(row) + (isUp ? -1 : 1);
    return at < 0 || at >= section.size() ? Optional.empty() : Optional.of(section.get(at));
  }

  private static List<Problem> refusals(Optional<PlanLocks.Locked> locked) {
    return locked.map(PlanLocks.Locked::refusals).orElse(List.of(PlanLocks.NOT_THERE));
  }

  private static Standing standing(Map<UUID, Standing> all, UUID stem) {
    return Objects.requireNonNull(all.get(stem), "a row of the version");
  }

  private void tell(PlanLocks.Locked locked, Act act, Section section, Signature by) {
    audit.record(
        Optional.of(by.by()),
        "plan-row-" + act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        "ehc-plan",
        Long.toString(locked.plan().value()),
        Map.of("version", Integer.toString(locked.number()), "section", section.name()));
  }
}

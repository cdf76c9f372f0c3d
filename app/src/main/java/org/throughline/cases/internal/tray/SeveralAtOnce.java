// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.tray;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseWork;
import org.throughline.cases.internal.beside.CaseNotes;
import org.throughline.cases.internal.beside.CaseTasks;
import org.throughline.cases.internal.beside.CaseTasks.NewTask;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// Does the same with several cases: all of it, or nothing.
@Component
public class SeveralAtOnce {

  private final CaseFiles files;
  private final CaseWork work;
  private final CaseNotes notes;
  private final CaseTasks tasks;

  SeveralAtOnce(CaseFiles files, CaseWork work, CaseNotes notes, CaseTasks tasks) {
    this.files = files;
    this.work = work;
    this.notes = notes;
    this.tasks = tasks;
  }

  /// A case as it was ticked.
  public record Ticked(CaseId id, long version) {}

  /// Who is to keep the cases; absent for nobody.
  public record Keeper(Optional<AccountId> officer) {}

  /// What is to be done; empty for what stays as it is.
  public record Wish(Optional<Keeper> handTo, NewTask task, String note) {

    boolean isEmpty() {
      return handTo.isEmpty() && task.isEmpty() && note.isBlank();
    }
  }

  /// @return how many cases it was done with; when refused, nothing of it was
  @Transactional
  public Outcome<Integer> carryOut(List<Ticked> ticked, Wish wish, AccountId by) {
    Set<Problem> problems = new LinkedHashSet<>(problems(ticked, wish));
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(List.copyOf(problems));
    }
    List<String> overtakenBy = new ArrayList<>();
    for (Ticked each : ticked) {
      for (Outcome<?> outcome : one(each, wish, by)) {
        switch (outcome) {
          case Outcome.Refused<?>(List<Problem> found) -> problems.addAll(found);
          case Outcome.Overtaken<?>(String who, long version) -> overtakenBy.add(who);
          case Outcome.Done<?>(Object value) -> {}
        }
      }
    }
    if (!overtakenBy.isEmpty()) {
      problems.add(overtaken(overtakenBy));
    }
    return problems.isEmpty()
        ? new Outcome.Done<>(ticked.size())
        : new Outcome.Refused<>(List.copyOf(problems));
  }

  private List<Outcome<?>> one(Ticked each, Wish wish, AccountId by) {
    if (files.find(each.id()).isEmpty()) {
      return List.of(new Outcome.Refused<>(List.of(CaseWork.NOT_THERE)));
    }
    List<Outcome<?>> outcomes = new ArrayList<>();
    if (!wish.note().isBlank()) {
      outcomes.add(notes.add(each.id(), wish.note(), by));
    }
    if (!wish.task().isEmpty()) {
      outcomes.add(tasks.add(each.id(), wish.task(), by));
    }
    if (wish.handTo().isPresent()) {
      Optional<AccountId> keeper = wish.handTo().flatMap(Keeper::officer);
      Outcome<CaseSummary> handed = work.allocate(each.id(), each.version(), keeper, by);
      outcomes.add(handed);
    }
    return outcomes;
  }

  private List<Problem> problems(List<Ticked> ticked, Wish wish) {
    List<Problem> problems = new ArrayList<>();
    if (ticked.isEmpty()) {
      problems.add(new Problem("CASE-120", "row", "Tick the cases first."));
    }
    if (wish.isEmpty()) {
      problems.add(new Problem("CASE-121", "to", "Choose what to do with them."));
    }
    if (!wish.task().isEmpty()) {
      tasks.problems(wish.task()).forEach(each -> problems.add(beside("due", "task-due", each)));
    }
    if (!wish.note().isBlank()) {
      CaseNotes.problems(wish.note()).forEach(each -> problems.add(beside("words", "note", each)));
    }
    return problems;
  }

  /// The fields of the tray have names of their own.
  private static Problem beside(String name, String here, Problem found) {
    return found.field().equals(name) ? new Problem(found.code(), here, found.message()) : found;
  }

  private static Problem overtaken(List<String> by) {
    return new Problem(
        "CASE-122",
        "row",
        "%s changed %s meanwhile, so nothing was done. Look at the list again, then repeat."
            .formatted(by.getFirst(), by.size() == 1 ? "one of them" : by.size() + " of them"));
  }
}

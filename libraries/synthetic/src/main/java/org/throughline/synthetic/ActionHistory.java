// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.InventedAction.Barrier;
import org.throughline.synthetic.InventedAction.CarryForward;
import org.throughline.synthetic.InventedAction.Evidence;
import org.throughline.synthetic.InventedAction.Milestone;
import org.throughline.synthetic.InventedAction.Status;
import org.throughline.synthetic.InventedAction.Update;
import org.throughline.synthetic.StrategyText.ActionText;
import org.throughline.synthetic.StrategyText.Note;
import org.throughline.synthetic.UpdateWords.Kind;

/// What happened to one action from its start to the day of the picture.
///
/// The order of the draws matters: it fixes the history. Dates and words have draws of their own,
/// so that a change to the one leaves the other alone.
final class ActionHistory {
  private final PlanCalendar calendar;
  private final UpdateWords words;
  private final ActionText text;
  private final StoryLine story;
  private final Draw dates;
  private final Draw phrases;
  private final String officer;
  private final LocalDate start;
  private final LocalDate due;
  private final LocalDate reported;
  private final List<Milestone> milestones;

  ActionHistory(
      PlanCalendar calendar, UpdateWords words, long seed, String code, int year, ActionText text) {
    this.calendar = calendar;
    this.words = words;
    this.text = text;
    this.story = text.story();
    this.dates = Draw.seeded(seed, code);
    this.phrases = Draw.seeded(seed, code + " words");
    this.officer = text.owner().orElse("");
    this.start = calendar.at(story.start(year, dates));
    this.due = calendar.at(story.due(year, dates));
    this.reported = reported();
    this.milestones = milestones();
  }

  InventedAction write(String code, String commitment) {
    var updates = updates();
    return new InventedAction(
        code,
        commitment,
        text.text(),
        text.owner(),
        text.partners(),
        start,
        due,
        story.status(),
        milestones,
        text.success(),
        text.costPence(),
        text.after(),
        updates,
        barriers(),
        evidence(),
        carriedForward());
  }

  /// The day of the last report on progress; for finished work, the day it was called done.
  private LocalDate reported() {
    var last =
        story.isFinished()
            ? due.plusDays(dates.between(-22, 5))
            : calendar.today().minusDays(story.daysSinceLastUpdate(dates));
    return calendar.workingDay(last.isBefore(start) ? start : last);
  }

  private List<Milestone> milestones() {
    var found = new ArrayList<Milestone>();
    int count = text.steps().size();
    for (int i = 0; i < count; i++) {
      var planned = calendar.between(start, due, (i + 1.0) / count);
      found.add(new Milestone(text.steps().get(i), planned, metOn(i, planned, count)));
    }
    return found;
  }

  private Optional<LocalDate> metOn(int step, LocalDate planned, int count) {
    int early = dates.between(0, 6);
    if (story.isFinished()) {
      return Optional.of(calendar.between(start, reported, (step + 1.0) / count));
    }
    if (story.status() == Status.NOT_STARTED
        || planned.isAfter(reported)
        || isMissed(step, count)) {
      return Optional.empty();
    }
    var met = planned.minusDays(early);
    return Optional.of(calendar.workingDay(met.isBefore(start) ? start : met));
  }

  /// Slipping work has missed the step that fell due last.
  private boolean isMissed(int step, int count) {
    boolean nextIsLater =
        step == count - 1
            || calendar.between(start, due, (step + 2.0) / count).isAfter(calendar.today());
    return story.isSlipping() && nextIsLater;
  }

  private List<Update> updates() {
    var found = new ArrayList<Update>();
    int count = story.updates(dates);
    var previous = start;
    for (int i = 0; i < count; i++) {
      var on = updateDay(i, count, previous);
      var status = status(i, count);
      found.add(new Update(on, officer, status, words(i, count, status, previous, on)));
      previous = on;
    }
    if (story == StoryLine.CLOSED) {
      found.add(closing());
    }
    return found;
  }

  private LocalDate updateDay(int i, int count, LocalDate previous) {
    double jitter = i == count - 1 ? 0 : dates.between(-0.3, 0.3);
    var day = calendar.between(start, reported, (i + 1 + jitter) / count);
    return day.isBefore(previous) ? previous : day;
  }

  private Status status(int i, int count) {
    if (i == count - 1) {
      return story.isFinished() ? Status.DONE : story.status();
    }
    boolean lastButOne = i == count - 2;
    boolean worried = story.isBlocked() || story.isCarried() || wobbled();
    return lastButOne && i > 0 && worried ? Status.AT_RISK : Status.ON_TRACK;
  }

  /// Some finished work went through a bad month.
  private boolean wobbled() {
    return story.isFinished() && text.text().length() % 3 == 0;
  }

  private String words(int i, int count, Status status, LocalDate previous, LocalDate on) {
    if (i == count - 1 && story.isFinished()) {
      return text.done().orElseGet(() -> words.next(text.topic(), Kind.DONE, phrases));
    }
    if (i == count - 1 && text.said().isPresent()) {
      return text.said().get();
    }
    var kind =
        switch (status) {
          case AT_RISK -> Kind.RISK;
          case BLOCKED -> Kind.STUCK;
          case ON_TRACK, NOT_STARTED, DONE, CLOSED -> i == 0 ? Kind.STARTED : Kind.GOING;
        };
    if (i == 0 && text.began().isPresent()) {
      return text.began().get() + aboutStepReached(previous, on);
    }
    var sentence = words.next(text.topic(), kind, phrases);
    return sentence
        + switch (status) {
          case ON_TRACK -> aboutSteps(previous, on);
          case AT_RISK -> aboutLateStep(on);
          case BLOCKED, NOT_STARTED, DONE, CLOSED -> "";
        };
  }

  private String aboutSteps(LocalDate previous, LocalDate on) {
    var reached = aboutStepReached(previous, on);
    return reached.isEmpty() && phrases.chance(45) ? aboutNextStep(on) : reached;
  }

  private String aboutStepReached(LocalDate previous, LocalDate on) {
    return milestones.reversed().stream()
        .filter(step -> step.metOn().orElse(LocalDate.MIN).isAfter(previous))
        .filter(step -> !step.metOn().orElse(LocalDate.MAX).isAfter(on))
        .findFirst()
        .map(step -> " " + words.aboutStep(Kind.REACHED, step.text(), phrases))
        .orElse("");
  }

  private String aboutNextStep(LocalDate on) {
    return milestones.stream()
        .filter(step -> step.due().isAfter(on))
        .findFirst()
        .map(step -> " " + words.aboutStep(Kind.NEXT, step.text(), phrases))
        .orElse("");
  }

  private String aboutLateStep(LocalDate on) {
    return milestones.stream()
        .filter(step -> step.due().isBefore(on) && !step.metOn().orElse(LocalDate.MAX).isBefore(on))
        .findFirst()
        .map(step -> " " + words.aboutStep(Kind.LATE, step.text(), phrases))
        .orElse("");
  }

  private Update closing() {
    var on = calendar.workingDay(reported.plusDays(dates.between(8, 18)));
    return new Update(
        on, officer, Status.CLOSED, words.next(UpdateWords.STEPS, Kind.CLOSED, phrases));
  }

  private List<Barrier> barriers() {
    var note = text.barrier();
    if (note.isEmpty()) {
      return List.of();
    }
    var raised = calendar.between(start, reported, story.isFinished() ? 0.55 : 0.9);
    Optional<LocalDate> cleared =
        story.isFinished() ? Optional.of(calendar.between(start, reported, 0.8)) : Optional.empty();
    return List.of(new Barrier(raised, officer, note.get().words(), note.get().title(), cleared));
  }

  private List<Evidence> evidence() {
    if (story != StoryLine.CLOSED) {
      return List.of();
    }
    var note =
        text.evidence()
            .orElseGet(
                () -> {
                  var parts = words.next(text.topic(), Kind.EVIDENCE, phrases).split(" \\| ", 2);
                  return new Note(parts[0], parts[1]);
                });
    var on = calendar.workingDay(reported.plusDays(dates.between(1, 6)));
    return List.of(new Evidence(on, officer, note.title(), note.words()));
  }

  private Optional<CarryForward> carriedForward() {
    if (!story.isCarried()) {
      return Optional.empty();
    }
    var previous = calendar.at(dates.between(0.85, 0.97));
    return Optional.of(
        new CarryForward(
            calendar.at(dates.between(0.99, 1.03)),
            previous,
            2,
            text.why().orElse("The work took longer than the year allowed.")));
  }
}

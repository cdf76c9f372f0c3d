// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a family needs to know of a timeline: what was done, what comes next and by when, in plain
/// words, without codes and without paragraphs of the law.
public record FamilyTimeline(List<Line> done, List<Line> next) {

  /// A sentence, and for those who ask how its day was found; empty where there is nothing to say.
  public record Line(String sentence, String because) {}

  public FamilyTimeline {
    done = List.copyOf(done);
    next = List.copyOf(next);
  }

  /// Duties and rights: what was done by the day it was done, what comes next by its last day, the
  /// earliest first. Targets that no law asks for are left out.
  public static FamilyTimeline of(Timeline timeline) {
    return new FamilyTimeline(
        lines(timeline)
            .filter(duty -> duty.metOn().isPresent())
            .sorted(Comparator.comparing(duty -> duty.metOn().orElseThrow()))
            .map(FamilyTimeline::done)
            .toList(),
        lines(timeline)
            .filter(duty -> duty.metOn().isEmpty())
            .sorted(Timeline.BY_DAY)
            .map(FamilyTimeline::next)
            .toList());
  }

  private static Stream<Duty> lines(Timeline timeline) {
    return timeline.duties().stream()
        .filter(duty -> duty.state() != DutyState.NOT_ARISEN)
        .filter(duty -> duty.source().standing() != Standing.LOCAL)
        .filter(duty -> !isWaitedFor(duty));
  }

  /// That a time has been waited for is nothing that was done.
  private static boolean isWaitedFor(Duty duty) {
    return duty.rule().kind() == DutyKind.MUST_WAIT && duty.state() == DutyState.MET;
  }

  private static Line done(Duty duty) {
    String how =
        switch (duty.state()) {
          case MET_LATE -> ", late";
          case LIFTED_BY_EXCEPTION -> ", later than usual for a reason that the law allows";
          case MISSED -> ", too early";
          case MET, OPEN, NOT_ARISEN -> "";
        };
    return new Line(
        "Done on %s%s: %s %s %s."
            .formatted(
                duty.metOn().map(Words::day).orElseThrow(),
                how,
                duty.rule().party().words(),
                duty.rule().kind().past(),
                duty.rule().act()),
        Because.plainly(duty));
  }

  /// The day goes first: at the end it would belong to the last words of what is to be done.
  private static Line next(Duty duty) {
    Rule rule = duty.rule();
    String verb =
        duty.state() == DutyState.MISSED && rule.kind() == DutyKind.MAY
            ? rule.kind().past()
            : rule.kind().verb();
    String claim = "%s%s %s %s.".formatted(when(duty), rule.party().words(), verb, rule.act());
    return new Line(Words.sentence(claim), Because.plainly(duty));
  }

  private static String when(Duty duty) {
    return switch (duty.state()) {
      case MISSED ->
          duty.due()
              .map(day -> missed(duty.rule().kind()) + " " + Words.day(day) + ": ")
              .orElse("");
      case LIFTED_BY_EXCEPTION -> "as soon as possible, because the usual limit was lifted: ";
      case OPEN, MET, MET_LATE, NOT_ARISEN ->
          duty.due().map(day -> open(duty.rule().kind()) + " " + Words.day(day) + " ").orElse("");
    };
  }

  private static String missed(DutyKind kind) {
    return kind == DutyKind.MAY ? "the time for this ended on" : "this was due by";
  }

  private static String open(DutyKind kind) {
    return kind == DutyKind.MUST_WAIT ? "up to" : "by";
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.List;
import java.util.stream.Stream;

/// What a family needs to know of a timeline: what was done, what comes next and by when, in plain
/// words and without codes. What concerns only the inside of the council is left out by the caller
/// who names the parties to speak of.
public record FamilyTimeline(List<Line> done, List<Line> next) {

  /// A sentence, and the reason behind it for those who ask.
  public record Line(String sentence, String because) {}

  public FamilyTimeline {
    done = List.copyOf(done);
    next = List.copyOf(next);
  }

  /// Duties and rights, the earliest first. Targets that no law asks for are left out.
  public static FamilyTimeline of(Timeline timeline) {
    return new FamilyTimeline(
        lines(timeline).filter(duty -> duty.metOn().isPresent()).map(FamilyTimeline::done).toList(),
        lines(timeline).filter(duty -> duty.metOn().isEmpty()).map(FamilyTimeline::next).toList());
  }

  private static Stream<Duty> lines(Timeline timeline) {
    return timeline.duties().stream()
        .filter(duty -> duty.state() != DutyState.NOT_ARISEN)
        .filter(duty -> duty.source().standing() != Standing.LOCAL)
        .filter(duty -> !isWaitedFor(duty))
        .sorted(Timeline.BY_DAY);
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
        "Done on %s%s: %s."
            .formatted(duty.metOn().map(Words::day).orElseThrow(), how, duty.rule().act()),
        duty.because());
  }

  private static Line next(Duty duty) {
    Rule rule = duty.rule();
    String claim = "%s %s %s".formatted(rule.party().atBeginning(), rule.kind().verb(), rule.act());
    String when =
        switch (duty.state()) {
          case MISSED ->
              rule.kind() == DutyKind.MAY
                  ? duty.due().map(day -> "; the time ended on " + Words.day(day)).orElse("")
                  : duty.due().map(day -> "; it was due by " + Words.day(day)).orElse("");
          case LIFTED_BY_EXCEPTION -> " as soon as practicable; the usual limit was lifted";
          case OPEN, MET, MET_LATE, NOT_ARISEN -> open(duty);
        };
    return new Line(claim + when + ".", duty.because());
  }

  private static String open(Duty duty) {
    String word = duty.rule().kind() == DutyKind.MUST_WAIT ? " until after " : " by ";
    return duty.due().map(day -> word + Words.day(day)).orElse("");
  }
}

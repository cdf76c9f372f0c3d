// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.commands;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;
import org.throughline.statute.Duty;
import org.throughline.statute.Rulebook;
import org.throughline.statute.Timeline;

/// The command `timeline`: prints what a pathway asks when these events happened, by when and why.
///
/// As JSON it is `[{duty, due, state, metOn, because, source}]`.
public final class PrintTimeline implements Job {

  static final String USAGE =
      """
      Usage: ./throughline timeline PATHWAY --event TYPE=DATE ... [--exception CODE=DATE ...]
               [--terms FILE] [--as-at DATE] [--json]
      Prints every duty of the pathway: by when, how it stands and why.
        PATHWAY       a code from ./throughline pathways, such as ehc-needs-assessment
        --event       what happened and when: request-received=2026-01-05. A document that was
                      posted may say so: draft-plan-sent=2026-04-01@first-class-post
                      (or by-hand, email); it then counts from the day it is served.
        --exception   a reason that the law gives for lifting a limit, and its day
        --terms       the school's term dates as CSV, without which the usual ones are assumed:
                          kind,from,to,name
                          term,2026-09-01,2026-10-23,Autumn 1
                          closed,2026-09-01,2026-09-01,Training day
                      term is a period in which pupils attend, closed a day in it on which they
                      do not; weekends, bank holidays and holidays between terms are not listed.
        --as-at       the day asked; today unless given
        --json        [{duty, due, state, metOn, because, source}]
      """;

  private final Clock clock;

  public PrintTimeline(Clock clock) {
    this.clock = clock;
  }

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    if (words.contains("--help")) {
      out.print(USAGE);
      return ExitCode.DONE.number();
    }
    TimelineRequest request = TimelineRequest.read(words, LocalDate.now(clock));
    Timeline timeline =
        Timeline.of(
            request.pathway(),
            request.events(),
            request.calendars(),
            Rulebook.standard(),
            request.asOf());
    if (request.isJson()) {
      out.println(Json.write(timeline.duties().stream().map(PrintTimeline::json).toList()));
    } else {
      TimelineTable.print(timeline, out);
    }
    return ExitCode.DONE.number();
  }

  private static Map<String, Object> json(Duty duty) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("duty", duty.code());
    row.put("due", duty.due().map(LocalDate::toString).orElse(null));
    row.put("state", duty.state().code());
    row.put("metOn", duty.metOn().map(LocalDate::toString).orElse(null));
    row.put("because", duty.because());
    row.put("source", duty.source().toString());
    return row;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.live.ReadyMade;
import org.throughline.governance.internal.reports.ReadyMadeReports;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;

/// Ready-made papers with the meetings that each may be begun for.
@Component
class ReadyMadeChoices {

  private final ReadyMadeReports reports;

  ReadyMadeChoices(ReadyMadeReports reports) {
    this.reports = reports;
  }

  List<ReportListPage.ReadyMadeChoice> all() {
    List<Bodies.Meeting> meetings = reports.meetings();
    List<Option> options =
        meetings.stream().map(each -> new Option(code(each), words(each))).toList();
    return Arrays.stream(ReadyMade.values())
        .map(
            each ->
                new ReportListPage.ReadyMadeChoice(
                    each.section(),
                    each.title(),
                    options,
                    reports.usual(each, meetings).map(ReadyMadeChoices::code).orElse("")))
        .toList();
  }

  /// The meeting of this code; with none given the usual one.
  Optional<Bodies.Meeting> meeting(ReadyMade wanted, String code) {
    List<Bodies.Meeting> meetings = reports.meetings();
    return code.isEmpty()
        ? reports.usual(wanted, meetings)
        : meetings.stream().filter(each -> code(each).equals(code)).findFirst();
  }

  private static String code(Bodies.Meeting meeting) {
    return meeting.bodyId() + "-on-" + meeting.meetsOn();
  }

  static String words(Bodies.Meeting meeting) {
    return meeting.name() + ", " + Dates.full(meeting.meetsOn());
  }
}

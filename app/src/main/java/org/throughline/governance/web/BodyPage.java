// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.governance.internal.bodies.Body;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.requests.Request;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// One body: what it is, when it meets, what goes to it and what it waits for.
///
/// @param below the bodies that answer to it
/// @param decisions the newest that the reader may know of
/// @param seats who of its members signs in here
/// @param people who could be given a seat
/// @param errors what was wrong with what was just sent
public record BodyPage(
    Body body,
    Optional<Body> parent,
    List<Body> below,
    List<LocalDate> meetings,
    List<ReportRow> reports,
    List<Request> requests,
    List<Decision> decisions,
    List<Option> seats,
    List<Option> people,
    FormErrors errors,
    LocalDate today,
    boolean mayEdit,
    boolean maySeat) {

  public BodyPage {
    below = List.copyOf(below);
    meetings = List.copyOf(meetings);
    reports = List.copyOf(reports);
    requests = List.copyOf(requests);
    decisions = List.copyOf(decisions);
    seats = List.copyOf(seats);
    people = List.copyOf(people);
  }

  /// The page's answer.
  public String sentence() {
    String next =
        body.nextMeeting()
            .map(day -> "meets " + Dates.relative(day, today))
            .orElse("has no day set for its next meeting");
    return "The %s %s; %d of its requests %s open."
        .formatted(body.name(), next, requests.size(), requests.size() == 1 ? "is" : "are");
  }

  public String relative(LocalDate day) {
    return Dates.relative(day, today);
  }
}

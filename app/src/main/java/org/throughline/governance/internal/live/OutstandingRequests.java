// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.requests.Request;
import org.throughline.governance.internal.requests.Requests;
import org.throughline.papers.out.Block;

/// What the body that the report goes to has asked for and not been given.
@Order(40)
@Component
class OutstandingRequests implements LiveSection {

  private final Requests requests;

  OutstandingRequests(Requests requests) {
    this.requests = requests;
  }

  @Override
  public String key() {
    return "requests";
  }

  @Override
  public String title() {
    return "Requests outstanding";
  }

  @Override
  public String about() {
    return "What this body has asked for that is not answered yet.";
  }

  @Override
  public List<Block> render(LiveScope scope) {
    List<Request> open =
        requests.all().stream()
            .filter(Request::isOpen)
            .filter(request -> request.body() == scope.body())
            .toList();
    if (open.isEmpty()) {
      return List.of(new Block.Paragraph("Every request of this body is answered."));
    }
    long late = open.stream().filter(request -> request.isLate(scope.asAt())).count();
    return List.of(
        new Block.Paragraph(
            Words.of(open.size(), "request is open", "requests are open")
                + "; %d %s late.".formatted(late, late == 1 ? "is" : "are")),
        new Block.Table(
            "Requests of this body that are open",
            List.of("What was asked", "Of whom", "Asked on", "Due"),
            open.stream().map(request -> row(request, scope.asAt())).toList(),
            Set.of()));
  }

  private static List<String> row(Request request, LocalDate today) {
    return List.of(
        request.words(),
        request.ofWhom(),
        Words.day(Optional.of(request.askedOn())),
        Words.day(request.due()) + (request.isLate(today) ? ", late" : ""));
  }
}

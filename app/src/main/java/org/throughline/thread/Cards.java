// SPDX-License-Identifier: Apache-2.0
package org.throughline.thread;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionLine;
import org.throughline.governance.BoardDecisions;
import org.throughline.governance.BoardRequests;
import org.throughline.measures.MeasureReading;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.StrategySummary;

/// Says what each kind of thing is on a card.
@Component
class Cards {

  private final Accounts accounts;

  Cards(Accounts accounts) {
    this.accounts = accounts;
  }

  Card priority(StrategySummary strategy, PrioritySummary priority) {
    return new Card(
        strategy.code() + priority.number(),
        priority.title(),
        "",
        "",
        strategy.title(),
        "/strategies/" + strategy.code(),
        "");
  }

  Card commitment(CommitmentLine line) {
    return new Card(
        line.code(),
        line.text(),
        line.isWithdrawn() ? "Withdrawn" : "",
        line.isWithdrawn() ? "tl-status--not-started" : "",
        "Year " + line.year(),
        "/plan?q=" + line.code(),
        "/thread/" + line.code());
  }

  Card action(ActionLine action, LocalDate today) {
    String owner = action.owner().flatMap(accounts::find).map(Account::name).orElse("nobody");
    String due =
        action
            .due()
            .map(day -> (action.isLate(today) ? "late, due " : "due ") + Dates.relative(day, today))
            .orElse("no date");
    return new Card(
        action.code(),
        action.text(),
        action.status().label(),
        "tl-status tl-status--" + action.status().slug(),
        owner + "; " + due,
        "/actions/" + action.id().value(),
        "");
  }

  Card request(BoardRequests.Asked asked, LocalDate today) {
    String state = asked.answeredOn().isPresent() ? "Answered" : asked.isLate() ? "Late" : "Open";
    String style =
        switch (state) {
          case "Answered" -> "done";
          case "Late" -> "blocked";
          default -> "not-started";
        };
    return new Card(
        asked.body(),
        asked.words(),
        state,
        "tl-status tl-status--" + style,
        asked
            .answeredOn()
            .map(day -> "answered " + Dates.relative(day, today))
            .or(() -> asked.due().map(day -> "due " + Dates.relative(day, today)))
            .orElse("no day was named"),
        "/boards/requests?state=all#request-" + asked.id(),
        "");
  }

  Card decision(BoardDecisions.Decided decided, LocalDate today) {
    return new Card(
        decided.reference(),
        decided.words(),
        decided.isWaiting() ? decided.outcome() + ", waiting" : decided.outcome(),
        "tl-status tl-status--" + (decided.isWaiting() ? "at-risk" : "done"),
        decided.body() + ", " + Dates.relative(decided.on(), today),
        "/boards/decisions/" + decided.reference(),
        "/thread/" + decided.reference());
  }

  Card touched(BoardDecisions.Touched touched) {
    return new Card(
        touched.code().isEmpty() ? "Request" : touched.code(),
        touched.words(),
        "",
        "",
        touched.detail(),
        touched.path(),
        "");
  }

  Card measure(MeasureReading reading) {
    String code = reading.measure().code().value();
    return new Card(
        code,
        reading.measure().name(),
        reading.rating().state().label(),
        "tl-rating tl-rating--"
            + reading.rating().state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        reading
            .latest()
            .map(each -> reading.latestWords() + " in " + each.period().label())
            .orElse("no figure yet"),
        "/measures/" + code,
        "/thread/" + code);
  }
}

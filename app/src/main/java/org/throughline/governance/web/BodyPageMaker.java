// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.bodies.Body;
import org.throughline.governance.internal.bodies.BodySeats;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.Decisions;
import org.throughline.governance.internal.reports.Sight;
import org.throughline.governance.internal.reports.Sights;
import org.throughline.governance.internal.requests.Request;
import org.throughline.governance.internal.requests.Requests;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;

/// Puts the page of a body together.
@Component
class BodyPageMaker {

  private static final int DECISIONS = 5;

  private final Bodies bodies;
  private final BodySeats seats;
  private final ReportRows reports;
  private final Requests requests;
  private final Decisions decisions;
  private final Sights sights;
  private final Accounts accounts;
  private final Clock clock;

  BodyPageMaker(
      Bodies bodies,
      BodySeats seats,
      ReportRows reports,
      Requests requests,
      Decisions decisions,
      Sights sights,
      Accounts accounts,
      Clock clock) {
    this.bodies = bodies;
    this.seats = seats;
    this.reports = reports;
    this.requests = requests;
    this.decisions = decisions;
    this.sights = sights;
    this.accounts = accounts;
    this.clock = clock;
  }

  Screen screen(long id, Account account, FormErrors errors) {
    Body body =
        bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Body> all = bodies.all();
    boolean maySeat = account.holds(Role.ADMINISTRATOR);
    return Screen.of(
        "governance/body",
        new BodyPage(
            body,
            all.stream()
                .filter(each -> body.facts().parent().equals(Optional.of(each.id())))
                .findFirst(),
            all.stream().filter(each -> each.facts().parent().equals(Optional.of(id))).toList(),
            bodies.meetings(id),
            reports.visibleTo(account).stream()
                .filter(each -> each.body() == id)
                .filter(each -> each.state() != ReportRow.State.SET_ASIDE)
                .toList(),
            open(id),
            decided(id, account),
            seated(id),
            maySeat ? people(id) : List.of(),
            errors,
            LocalDate.now(clock),
            account.holdsAny(Rights.EDITORS),
            maySeat));
  }

  private List<Request> open(long id) {
    return requests.all().stream()
        .filter(each -> each.body() == id)
        .filter(Request::isOpen)
        .toList();
  }

  private List<Decision> decided(long id, Account account) {
    Sight sight = sights.of(account);
    return decisions.all().stream()
        .filter(each -> each.body() == id)
        .filter(each -> each.isSeenBy(sight))
        .limit(DECISIONS)
        .toList();
  }

  private List<Option> seated(long id) {
    Map<AccountId, String> names = accounts.names();
    return seats.of(id).stream()
        .map(
            each ->
                new Option(
                    Long.toString(each.value()), names.getOrDefault(each, "A former colleague")))
        .toList();
  }

  private List<Option> people(long id) {
    List<AccountId> seated = seats.of(id);
    return accounts.names().entrySet().stream()
        .filter(each -> !seated.contains(each.getKey()))
        .map(each -> new Option(Long.toString(each.getKey().value()), each.getValue()))
        .sorted((one, other) -> one.label().compareTo(other.label()))
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.internal.dates.TransferBoard;
import org.throughline.ehc.internal.dates.TransferBoard.Line;
import org.throughline.ehc.internal.dates.TransferBoard.State;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The board of phase transfers: who changes phase in a year, by when the plan must name the next
/// school, and how far it has come.
@Controller
class TransferPages {

  private static final String PATH = "/ehc/transfers";
  private static final int MOST = 400;

  private final PlanGate gate;
  private final TransferBoard board;
  private final Children children;
  private final SchoolNames schools;
  private final Accounts accounts;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  TransferPages(
      PlanGate gate,
      TransferBoard board,
      Children children,
      SchoolNames schools,
      Accounts accounts,
      AuditLog audit,
      TransactionOperations transaction,
      Clock clock) {
    this.gate = gate;
    this.board = board;
    this.children = children;
    this.schools = schools;
    this.accounts = accounts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/ehc/transfers")
  ModelAndView transfers(@RequestParam Map<String, String> query, HttpServletRequest request) {
    Account account = gate.account(request);
    LocalDate today = LocalDate.now(clock);
    List<Integer> years = board.years(today);
    int year =
        Sent.small(query, "year")
            .filter(years::contains)
            .or(() -> years.stream().findFirst())
            .orElse(today.getYear() + 1);
    String whose = Sent.words(query, "whose");
    List<Line> lines = board.rows(year).stream().filter(isKeptBy(whose, account)).toList();
    Optional<State> state =
        Arrays.stream(State.values())
            .filter(each -> each.code().equals(Sent.words(query, "state")))
            .findFirst();
    List<Line> shown =
        lines.stream().filter(line -> state.isEmpty() || line.state() == state.get()).toList();
    listed(account, shown.size());
    Address address = Address.of(PATH).with("year", Integer.toString(year)).with("whose", whose);
    return Screen.of(
        "ehc/transfers",
        new TransfersPage(
            sentence(lines, year, today),
            Integer.toString(year),
            years.stream()
                .map(each -> new Option(Integer.toString(each), "September " + each))
                .toList(),
            whose,
            officers(account),
            states(lines, state, address),
            rows(shown.stream().limit(MOST).toList(), today),
            shown.size() > MOST));
  }

  private static Predicate<Line> isKeptBy(String whose, Account viewer) {
    return switch (whose) {
      case "" -> line -> true;
      case "me" -> line -> line.officer().equals(Optional.of(viewer.id()));
      case "nobody" -> line -> line.officer().isEmpty();
      default -> line -> line.officer().filter(id -> whose.equals("" + id.value())).isPresent();
    };
  }

  private static String sentence(List<Line> lines, int year, LocalDate today) {
    if (lines.isEmpty()) {
      return "No child with a plan changes phase in September " + year;
    }
    long named = lines.stream().filter(line -> line.state() == State.NAMED).count();
    String words =
        "%,d of %,d children who change phase in %d have their next school named"
            .formatted(named, lines.size(), year);
    return lines.stream()
        .filter(line -> line.state() != State.NAMED)
        .map(Line::due)
        .findFirst()
        .map(day -> words + "; the earliest last day is " + Dates.relative(day, today))
        .orElse(words);
  }

  private List<Option> officers(Account viewer) {
    List<Option> officers = new ArrayList<>();
    officers.add(new Option("", "Everybody"));
    officers.add(new Option("me", "Me"));
    officers.add(new Option("nobody", "Nobody yet"));
    accounts.holding(Role.CASE_OFFICER).stream()
        .filter(officer -> !officer.id().equals(viewer.id()))
        .map(officer -> new Option(Long.toString(officer.id().value()), officer.name()))
        .forEach(officers::add);
    return officers;
  }

  private static List<ReviewsPage.Link> states(
      List<Line> lines, Optional<State> chosen, Address address) {
    List<ReviewsPage.Link> links = new ArrayList<>();
    links.add(
        new ReviewsPage.Link("all", address.toString(), chosen.isEmpty(), lines.size(), false));
    for (State state : State.values()) {
      int count = (int) lines.stream().filter(line -> line.state() == state).count();
      links.add(
          new ReviewsPage.Link(
              Character.toLowerCase(state.label().charAt(0)) + state.label().substring(1),
              address.with("state", state.code()).toString(),
              chosen.equals(Optional.of(state)),
              count,
              false));
    }
    return links;
  }

  private List<TransfersPage.Row> rows(List<Line> lines, LocalDate today) {
    Map<ChildId, ChildSummary> known = children.find(lines.stream().map(Line::child).toList());
    Map<String, String> settings = schools.of(lines.stream().map(Line::setting).toList());
    Map<AccountId, String> names = accounts.names();
    return lines.stream()
        .filter(line -> known.containsKey(line.child()))
        .map(line -> row(line, known.get(line.child()), settings, names, today))
        .toList();
  }

  private static TransfersPage.Row row(
      Line line,
      ChildSummary child,
      Map<String, String> settings,
      Map<AccountId, String> names,
      LocalDate today) {
    return new TransfersPage.Row(
        child.listedName(),
        "/cases/" + line.address(),
        settings.getOrDefault(line.setting(), ""),
        line.phase().label(),
        line.done()
            .map(day -> "Named on " + Dates.full(day))
            .orElse(Dates.relative(line.due(), today)),
        line.isLateOn(today),
        line.state().label(),
        line.state().mark(),
        line.officer().map(id -> names.getOrDefault(id, "")).orElse("Nobody yet"),
        line.state() == State.NOT_BEGUN
            ? "/cases/new?child=" + child.address() + "&pathway=phase-transfer"
            : "");
  }

  private void listed(Account account, int lines) {
    transaction.executeWithoutResult(
        status ->
            audit.record(
                Optional.of(account.id()),
                "phase-transfers-listed",
                "ehc-plan",
                "list",
                Map.of("lines", Integer.toString(lines))));
  }
}

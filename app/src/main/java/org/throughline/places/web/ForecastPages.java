// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.places.internal.ForecastDesk;
import org.throughline.places.internal.ForecastKind;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.places.internal.books.Books;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;

/// All forecasts, and each of them: under way, refused, or made.
@Controller
class ForecastPages {

  static final String LIST = "/forecasts";
  private static final int SIZE = 25;

  private final ForecastRows rows;
  private final ForecastDesk desk;
  private final ForecastReader reader;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;

  ForecastPages(
      ForecastRows rows,
      ForecastDesk desk,
      ForecastReader reader,
      Accounts accounts,
      CurrentAccount currentAccount) {
    this.rows = rows;
    this.desk = desk;
    this.reader = reader;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
  }

  @Access({
    Role.ADMINISTRATOR,
    Role.ANALYST,
    Role.STRATEGY_OWNER,
    Role.RESPONSIBLE_OFFICER,
    Role.CASEWORK_MANAGER
  })
  @GetMapping(LIST)
  Screen list(
      HttpServletRequest request, @RequestParam(name = "page", defaultValue = "1") int page) {
    Paging paging = new Paging(rows.count(), page, SIZE, Address.of(LIST));
    Map<AccountId, String> names = accounts.names();
    return Screen.of(
        "places/forecasts",
        new ForecastsPage(
            sentence(paging.total()),
            mayAsk(request) ? kinds() : List.of(),
            rows.newest(paging.size(), paging.offset()).stream()
                .map(line -> listed(line, names))
                .toList(),
            paging));
  }

  private boolean mayAsk(HttpServletRequest request) {
    return currentAccount.of(request).map(ForecastPages::mayAsk).orElse(false);
  }

  private static boolean mayAsk(Account account) {
    return account.holds(Role.ANALYST) || account.holds(Role.CASEWORK_MANAGER);
  }

  private static String sentence(int forecasts) {
    return switch (forecasts) {
      case 0 -> "No forecast has been made yet";
      case 1 -> "1 forecast is kept, with what it was made from";
      default -> "%,d forecasts are kept, each with what it was made from".formatted(forecasts);
    };
  }

  private static List<ForecastsPage.Kind> kinds() {
    List<ForecastsPage.Kind> kinds = new ArrayList<>();
    for (ForecastKind kind : ForecastKind.values()) {
      kinds.add(new ForecastsPage.Kind(LIST + "/new/" + kind.code(), kind.label()));
    }
    return kinds;
  }

  private static ForecastsPage.Line listed(ForecastLine line, Map<AccountId, String> names) {
    return new ForecastsPage.Line(
        LIST + "/" + line.id(),
        line.title(),
        line.kind().label(),
        line.state().code(),
        line.state().label(),
        line.answer(),
        asked(line, names));
  }

  private static String asked(ForecastLine line, Map<AccountId, String> names) {
    return Dates.moment(line.askedAt()) + " by " + names.getOrDefault(line.askedBy(), "somebody");
  }

  @Access({
    Role.ADMINISTRATOR,
    Role.ANALYST,
    Role.STRATEGY_OWNER,
    Role.RESPONSIBLE_OFFICER,
    Role.CASEWORK_MANAGER
  })
  @GetMapping(LIST + "/{forecast:\\d+}")
  Screen forecast(
      @PathVariable long forecast,
      @RequestParam(defaultValue = "") String line,
      @RequestParam(defaultValue = "0") int one,
      @RequestParam(defaultValue = "1") int other,
      HttpServletRequest request,
      HttpServletResponse response) {
    ForecastLine found =
        rows.find(forecast).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (found.state().isUnderWay()) {
      // Looks again by itself, without script.
      response.setHeader("Refresh", "2");
    }
    String path = LIST + "/" + forecast;
    boolean isDone = found.state() == ForecastState.DONE;
    ForecastPage.Reading reading =
        isDone ? reader.read(forecast, new ForecastReader.Choice(line, one, other), path) : NOTHING;
    return Screen.of(
        "places/forecast",
        new ForecastPage(
            path,
            found.title(),
            answer(found),
            new ForecastPage.State(
                found.state().isUnderWay(), isDone, found.done(), found.outOf(), mayAsk(request)),
            rows.problems(forecast, true),
            rows.problems(forecast, false),
            reading,
            isDone && found.kind() == ForecastKind.PLANS && mayAsk(request)
                ? path + "/compose"
                : "",
            papers(found, path, reading, mayAsk(request)),
            found.state() == ForecastState.REFUSED && mayAsk(request)
                ? LIST + "/new/" + found.kind().code() + "?from=" + forecast
                : "",
            made(found, mayAsk(request))));
  }

  private static final ForecastPage.Reading NOTHING =
      new ForecastPage.Reading(
          List.of(), "", List.of(), "", "", "", "", "", "", "", List.of(), "", "", "", List.of(),
          List.of(), List.of(), List.of());

  private static ForecastPage.Papers papers(
      ForecastLine line, String path, ForecastPage.Reading reading, boolean mayAsk) {
    boolean isDone = line.state() == ForecastState.DONE;
    return new ForecastPage.Papers(
        Arrays.stream(Books.BookName.values())
            .filter(book -> isDone && book.isOf(line.kind()))
            .map(
                book ->
                    new ForecastPage.Download(
                        book.label(),
                        path + "/books/" + book.code() + "?future=" + beside(reading)))
            .toList(),
        isDone && mayAsk && line.kind() == ForecastKind.PLANS ? path + "/management-plan" : "",
        isDone && line.kind() == ForecastKind.SCHOOLS ? path + "/school-places" : "");
  }

  /// The number of the future that papers set beside as now: the second of those shown, or else the
  /// first.
  private static String beside(ForecastPage.Reading reading) {
    return Integer.parseInt(reading.other()) > 0 ? reading.other() : reading.one();
  }

  private static String answer(ForecastLine line) {
    return switch (line.state()) {
      case WAITING -> "The forecast waits for its turn";
      case RUNNING -> "The forecast is being made";
      case DONE -> line.answer();
      case REFUSED -> "No forecast was made: the files must be put right first";
      case CANCELLED -> "The forecast was cancelled";
      case FAILED -> "The forecast could not be made, and an administrator finds why in the log";
    };
  }

  private List<ForecastPage.Fact> made(ForecastLine line, boolean mayFetch) {
    List<ForecastPage.Fact> facts = new ArrayList<>();
    facts.add(new ForecastPage.Fact("What", line.kind().label()));
    if (!line.area().isEmpty()) {
      facts.add(new ForecastPage.Fact("Authority", line.area()));
    }
    Map<String, String> inputs = rows.inputs(line.id());
    for (ForecastKind.Part part : line.kind().parts()) {
      if (inputs.containsKey(part.code())) {
        facts.add(
            new ForecastPage.Fact(
                part.label(),
                inputs.get(part.code()),
                mayFetch ? LIST + "/" + line.id() + "/inputs/" + part.code() : ""));
      }
    }
    facts.add(
        new ForecastPage.Fact("Futures", String.format(Locale.UK, "%,d", line.simulations())));
    facts.add(new ForecastPage.Fact("Seed", String.valueOf(line.seed())));
    facts.add(new ForecastPage.Fact("Version of Throughline", line.version()));
    facts.add(
        new ForecastPage.Fact(
            "Model", line.model().isEmpty() ? "Not kept by this forecast" : line.model()));
    facts.add(new ForecastPage.Fact("Asked for", asked(line, accounts.names())));
    return facts;
  }

  @Access({Role.ANALYST, Role.CASEWORK_MANAGER})
  @PostMapping(LIST + "/{forecast:\\d+}/cancel")
  String cancel(
      @PathVariable long forecast, HttpServletRequest request, RedirectAttributes attributes) {
    AccountId by = currentAccount.of(request).orElseThrow().id();
    boolean isCancelled = desk.cancel(forecast, by);
    return Notice.redirect(
        attributes,
        isCancelled ? "The forecast was cancelled." : "The forecast had ended already.",
        LIST + "/" + forecast);
  }
}

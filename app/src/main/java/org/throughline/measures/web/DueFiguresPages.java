// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.measures.Area;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.Origin;
import org.throughline.measures.internal.entering.Entry;
import org.throughline.measures.internal.entering.EntryRows;
import org.throughline.measures.internal.entering.Keepers;
import org.throughline.measures.internal.entering.Keeping;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Screen;

/// The figures that people type in: what is due, the longest overdue first, and what waits.
@Controller
class DueFiguresPages {

  private static final int SOON = 30;

  private final Measures measures;
  private final Keepers keepers;
  private final EntryRows entries;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  DueFiguresPages(
      Measures measures,
      Keepers keepers,
      EntryRows entries,
      Accounts accounts,
      CurrentAccount currentAccount,
      Clock clock) {
    this.measures = measures;
    this.keepers = keepers;
    this.entries = entries;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  /// One measure with all that decides where it stands.
  private record Kept(Measure measure, Keeping keeping, Optional<Entry> waiting) {

    private static final Comparator<Kept> BY_DUE =
        Comparator.comparing((Kept each) -> each.keeping().nextDue().orElse(LocalDate.MAX))
            .thenComparing(each -> each.measure().code());
  }

  private enum Show {
    ALL("All"),
    OVERDUE("Overdue"),
    SOON("Due in the next 30 days"),
    WAITING("Waiting for approval"),
    TO_DECIDE("Waiting for you"),
    MINE("Kept by you"),
    NOBODY("Kept by nobody");

    private final String label;

    Show(String label) {
      this.label = label;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Show of(String code) {
      return Arrays.stream(values())
          .filter(each -> each.code().equals(code))
          .findFirst()
          .orElse(ALL);
    }
  }

  @SignedInOnly
  @GetMapping("/measures/figures")
  Screen list(@RequestParam(defaultValue = "") String show, HttpServletRequest request) {
    LocalDate today = LocalDate.now(clock);
    Show chosen = Show.of(show);
    Asking asking =
        currentAccount
            .of(request)
            .map(
                account ->
                    new Asking(account.id(), account.holdsAny(FigurePageMaker.DECIDERS), today))
            .orElseThrow();
    Optional<AreaCode> home = measures.home().map(Area::code);
    List<Kept> all = kept(home);
    List<Kept> shown = all.stream().filter(each -> asking.shows(chosen, each)).toList();
    Map<MeasureCode, Observation> latest = latest(shown, home);
    Map<AccountId, String> names = accounts.names();
    return Screen.of(
        "measures/due",
        new DueFiguresPage(
            sentence(all, asking),
            Arrays.stream(Show.values()).map(each -> choice(each, chosen, all, asking)).toList(),
            shown.stream()
                .map(
                    each ->
                        row(
                            each,
                            Optional.ofNullable(latest.get(each.measure().code())),
                            names,
                            today))
                .toList()));
  }

  private record Asking(AccountId account, boolean mayDecide, LocalDate today) {

    boolean shows(Show show, Kept kept) {
      Optional<LocalDate> due = kept.keeping().nextDue();
      return switch (show) {
        case ALL -> true;
        case OVERDUE -> kept.keeping().isOverdue(today);
        case SOON ->
            due.filter(
                    day ->
                        !day.isBefore(today) && !day.isAfter(today.plusDays(DueFiguresPages.SOON)))
                .isPresent();
        case WAITING -> kept.waiting().isPresent();
        case TO_DECIDE ->
            (mayDecide || isMine(kept))
                && kept.waiting().filter(each -> !each.enteredBy().equals(account)).isPresent();
        case MINE -> isMine(kept);
        case NOBODY -> kept.keeping().owner().isEmpty();
      };
    }

    private boolean isMine(Kept kept) {
      return kept.keeping().owner().equals(Optional.of(account));
    }
  }

  private List<Kept> kept(Optional<AreaCode> home) {
    Map<MeasureCode, Keeping> keeping = keepers.all();
    Map<MeasureCode, Entry> waiting =
        home.map(entries::waiting).orElse(List.of()).stream()
            .collect(Collectors.toMap(Entry::measure, Function.identity(), (first, next) -> first));
    return measures.all().stream()
        .filter(each -> each.origin() == Origin.ENTERED)
        .map(
            each ->
                new Kept(
                    each,
                    keeping.getOrDefault(each.code(), Keeping.NONE),
                    Optional.ofNullable(waiting.get(each.code()))))
        .sorted(Kept.BY_DUE)
        .toList();
  }

  private Map<MeasureCode, Observation> latest(List<Kept> shown, Optional<AreaCode> home) {
    return home
        .map(
            area ->
                measures.series(
                    shown.stream().map(each -> each.measure().code()).toList(),
                    List.of(area),
                    clock.instant()))
        .orElse(Map.of())
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> each.getValue().values().iterator().next().getLast()));
  }

  private static DueFiguresPage.Choice choice(
      Show show, Show chosen, List<Kept> all, Asking asking) {
    Address address = Address.of("/measures/figures");
    return new DueFiguresPage.Choice(
        show.label,
        (show == Show.ALL ? address : address.with("show", show.code())).toString(),
        (int) all.stream().filter(each -> asking.shows(show, each)).count(),
        show == chosen);
  }

  private static String sentence(List<Kept> all, Asking asking) {
    long overdue = all.stream().filter(each -> asking.shows(Show.OVERDUE, each)).count();
    long waiting = all.stream().filter(each -> asking.shows(Show.WAITING, each)).count();
    String due =
        overdue == 0
            ? "No figure is overdue"
            : overdue == 1 ? "One figure is overdue" : "%d figures are overdue".formatted(overdue);
    String waits =
        waiting == 0 ? "none waits" : waiting == 1 ? "one waits" : "%d wait".formatted(waiting);
    return due + "; " + waits + " for approval";
  }

  private static DueFiguresPage.Row row(
      Kept kept, Optional<Observation> latest, Map<AccountId, String> names, LocalDate today) {
    Measure measure = kept.measure();
    Optional<LocalDate> due = kept.keeping().nextDue();
    return new DueFiguresPage.Row(
        MeasureInAddress.path(measure) + "/figures",
        measure.code().value(),
        measure.name(),
        measure.cadence().name().toLowerCase(Locale.ROOT),
        kept.keeping().owner().map(each -> names.getOrDefault(each, "")).orElse("nobody"),
        due.map(day -> kind(day, today)).orElse("none"),
        due.map(day -> Dates.relative(day, today)).orElse("no day set"),
        latest
            .flatMap(
                each ->
                    each.value()
                        .map(value -> measure.unit().write(value) + ", " + each.period().label()))
            .orElse("none yet"),
        kept.waiting()
            .map(
                each ->
                    "%s for %s, from %s"
                        .formatted(
                            FigurePageMaker.figure(measure, each),
                            each.period().label(),
                            names.getOrDefault(each.enteredBy(), "")))
            .orElse(""));
  }

  private static String kind(LocalDate due, LocalDate today) {
    if (due.isBefore(today)) {
      return "overdue";
    }
    return due.isAfter(today.plusDays(SOON)) ? "later" : "soon";
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.measures.Area;
import org.throughline.measures.Measure;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.internal.entering.DuePeriods;
import org.throughline.measures.internal.entering.Entry;
import org.throughline.measures.internal.entering.EntryRows;
import org.throughline.measures.internal.entering.Keepers;
import org.throughline.measures.internal.entering.Keeping;
import org.throughline.measures.internal.entering.TypedFigure;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;

/// Makes the page on which figures are typed in and decided about.
@Component
class FigurePageMaker {

  static final Set<Role> DECIDERS =
      EnumSet.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST);

  private static final int PERIODS = 6;
  private static final int LINES = 50;

  private final Measures measures;
  private final EntryRows entries;
  private final Keepers keepers;
  private final Accounts accounts;
  private final Clock clock;

  FigurePageMaker(
      Measures measures, EntryRows entries, Keepers keepers, Accounts accounts, Clock clock) {
    this.measures = measures;
    this.entries = entries;
    this.keepers = keepers;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// What came with the request.
  ///
  /// @param entry the figure that was decided about; 0 when none was
  record Sent(FormErrors errors, Map<String, String> typed, long entry) {

    static final Sent NOTHING = new Sent(FormErrors.NONE, Map.of(), 0);

    Sent with(FormErrors found) {
      return new Sent(found, typed, entry);
    }
  }

  Screen page(Measure measure, Account account, Sent sent) {
    Optional<Area> home = measures.home();
    Map<AccountId, String> names = accounts.names();
    Keeping keeping = keepers.of(measure.code());
    List<Observation> series =
        home.map(each -> measures.series(measure.code(), each.code(), clock.instant()))
            .orElse(List.of());
    List<Entry> all =
        home.map(each -> entries.of(measure.code(), each.code(), LINES)).orElse(List.of());
    boolean isKeeper = keeping.owner().equals(Optional.of(account.id()));
    Decider decider = new Decider(account, isKeeper || account.holdsAny(DECIDERS));
    return Screen.of(
        "measures/figures",
        new FigurePage(
            measure,
            sent.errors(),
            sentence(measure, series),
            keeping(keeping, names),
            home.isEmpty()
                ? "Nobody has said yet whose measures these are. An administrator does that."
                : "",
            home.isPresent() && (isKeeper || account.holds(Role.ANALYST)),
            account.holdsAny(DECIDERS),
            TypedFigure.hasParts(measure),
            periods(measure, series),
            sent.typed(),
            waiting(measure, all, series, decider, sent, names),
            all.stream()
                .filter(each -> each.state() != Entry.State.WAITING)
                .map(each -> line(measure, each, names))
                .toList()));
  }

  private List<FigurePage.Waiting> waiting(
      Measure measure,
      List<Entry> all,
      List<Observation> series,
      Decider decider,
      Sent sent,
      Map<AccountId, String> names) {
    Map<String, Observation> shown = new HashMap<>();
    series.forEach(each -> shown.put(each.period().code(), each));
    return all.stream()
        .filter(each -> each.state() == Entry.State.WAITING)
        .map(each -> waiting(measure, each, shown, decider, sent, names))
        .toList();
  }

  private record Decider(Account account, boolean mayDecide) {

    String why(Entry entry) {
      if (!mayDecide) {
        return "Its keeper, an analyst or a strategy owner decides about it.";
      }
      return entry.enteredBy().equals(account.id())
          ? "You typed it yourself, so somebody else decides about it."
          : "";
    }
  }

  private List<Option> periods(Measure measure, List<Observation> series) {
    Optional<ReportingPeriod> like =
        series.isEmpty() ? Optional.empty() : Optional.of(series.getLast().period());
    return DuePeriods.of(measure.cadence(), like, LocalDate.now(clock), PERIODS).stream()
        .map(each -> new Option(each.code(), each.label()))
        .toList();
  }

  private static String sentence(Measure measure, List<Observation> series) {
    return series.reversed().stream()
        .flatMap(
            each ->
                each.value().stream()
                    .map(
                        value ->
                            "%s: %s in %s"
                                .formatted(
                                    measure.name(),
                                    measure.unit().write(value),
                                    each.period().label())))
        .findFirst()
        .orElse(measure.name() + ": no figure yet");
  }

  private String keeping(Keeping keeping, Map<AccountId, String> names) {
    String who =
        keeping
            .owner()
            .map(each -> "Kept by " + names.getOrDefault(each, "somebody"))
            .orElse("Nobody keeps it yet");
    LocalDate today = LocalDate.now(clock);
    return who
        + keeping
            .nextDue()
            .map(
                due ->
                    (due.isBefore(today)
                            ? "; the next figure was due "
                            : "; the next figure is due ")
                        + Dates.relative(due, today))
            .orElse("; no day is set for the next figure")
        + ".";
  }

  private static FigurePage.Waiting waiting(
      Measure measure,
      Entry entry,
      Map<String, Observation> shown,
      Decider decider,
      Sent sent,
      Map<AccountId, String> names) {
    Optional<BigDecimal> before =
        Optional.ofNullable(shown.get(entry.period().code())).flatMap(Observation::value);
    return new FigurePage.Waiting(
        entry.id(),
        figure(measure, entry),
        entry.period().label(),
        before.map(measure.unit()::write),
        entry.comment(),
        names.getOrDefault(entry.enteredBy(), "somebody") + ", " + Dates.moment(entry.enteredAt()),
        decider.why(entry),
        sent.entry() == entry.id() ? sent.typed().getOrDefault("reason", "") : "");
  }

  private static FigurePage.Line line(Measure measure, Entry entry, Map<AccountId, String> names) {
    String decided =
        entry.decidedBy().map(each -> names.getOrDefault(each, "somebody")).orElse("")
            + entry.decidedAt().map(at -> ", " + Dates.moment(at)).orElse("")
            + (entry.reason().isEmpty() ? "" : ": " + entry.reason());
    return new FigurePage.Line(
        entry.period().label(),
        figure(measure, entry),
        entry.comment(),
        names.getOrDefault(entry.enteredBy(), "somebody") + ", " + Dates.moment(entry.enteredAt()),
        entry.state().label(),
        decided);
  }

  static String figure(Measure measure, Entry entry) {
    String parts =
        entry.numerator().isPresent() && entry.denominator().isPresent()
            ? " (%s of %s)"
                .formatted(plain(entry.numerator().get()), plain(entry.denominator().get()))
            : "";
    return measure.unit().write(entry.value()) + parts;
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return "%,.0f".formatted(stripped).equals("0") || stripped.scale() > 0
        ? stripped.toPlainString()
        : "%,.0f".formatted(stripped);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.cases.CountedFigure;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.internal.behind.FigureCases;
import org.throughline.children.ChildGlimpse;
import org.throughline.children.ChildId;
import org.throughline.children.Children;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// From a figure that counts requests, plans or appeals to the cases that it counts, and no further
/// than the reader may see.
@Controller
class FigureCasesPages {

  private static final String PATH = "/cases/counted";
  private static final int ON_A_PAGE = 100;
  private static final List<String> COLUMNS =
      List.of("Child", "Case", "Day", "Counts as", "Part", "Officer", "Address");

  private final FigureCases cases;
  private final PathwayWords words;
  private final Children children;
  private final Accounts accounts;
  private final Clock clock;

  FigureCasesPages(
      FigureCases cases, PathwayWords words, Children children, Accounts accounts, Clock clock) {
    this.cases = cases;
    this.words = words;
    this.children = children;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(PATH)
  @Transactional(readOnly = true)
  public Screen counted(@RequestParam Map<String, String> query) {
    Wish wish = read(query);
    FigureCases.Numbers numbers = cases.count(wish.asked(), LocalDate.now(clock));
    int shown = wish.asked().isOnlyAbove() ? numbers.above() : numbers.listed();
    Address address = wish.address();
    Paging paging = new Paging(shown, Sent.small(query, "page").orElse(1), ON_A_PAGE, address);
    return Screen.of(
        "cases/counted",
        new FigureCasesPage(
            sentence(wish, numbers),
            wish.asked().part(),
            address.without("part").toString(),
            wish.asked().figure().above(),
            rows(wish.asked(), paging.offset(), paging.size()),
            numbers.listed(),
            numbers.above(),
            wish.asked().isOnlyAbove(),
            address.without("only").toString(),
            address.with("only", "above").toString(),
            paging,
            address.at(PATH + ".csv")));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(PATH + ".csv")
  @Transactional(readOnly = true)
  public void download(@RequestParam Map<String, String> query, HttpServletResponse response) {
    Wish wish = read(query);
    List<FigureCasesPage.Row> rows = rows(wish.asked(), 0, Integer.MAX_VALUE);
    CsvDownload.send(
        response,
        "cases-%s-%s.csv"
            .formatted(wish.asked().figure().code(), wish.period().code().replace('/', '-')),
        COLUMNS,
        writer ->
            rows.forEach(
                row ->
                    writer.row(
                        List.of(
                            row.child(),
                            row.pathway(),
                            row.day(),
                            row.counts(),
                            row.part(),
                            row.officer(),
                            row.path()))));
  }

  private record Wish(FigureCases.Asked asked, FigurePeriod period) {

    Address address() {
      Map<String, List<String>> query = new LinkedHashMap<>();
      query.put("figure", List.of(asked.figure().code()));
      query.put("period", List.of(period.code()));
      query.put("only", List.of(asked.isOnlyAbove() ? "above" : ""));
      query.put("part", List.of(asked.part()));
      return new Address(PATH, query);
    }
  }

  private Wish read(Map<String, String> query) {
    CountedFigure figure =
        cases.figure(query.getOrDefault("figure", "")).orElseThrow(CaseGate::notThere);
    FigurePeriod period =
        FigurePeriod.parse(query.getOrDefault("period", "")).orElseThrow(CaseGate::notThere);
    LocalDate today = LocalDate.now(clock);
    LocalDate until = period.until().isAfter(today) ? today : period.until();
    boolean isOnlyAbove = query.getOrDefault("only", "").equals("above");
    String part = Sent.words(query, "part");
    return new Wish(new FigureCases.Asked(figure, period.from(), until, isOnlyAbove, part), period);
  }

  private static String sentence(Wish wish, FigureCases.Numbers numbers) {
    CountedFigure figure = wish.asked().figure();
    String when =
        figure.isLasting()
            ? "on " + Dates.full(wish.asked().until())
            : "in " + wish.period().words();
    if (FigureCases.isHeldBesideEachOther(figure)) {
      return "%,d registered appeals %s, and %,d %s."
          .formatted(numbers.above(), when, numbers.everything(), figure.all());
    }
    return figure.above().isEmpty()
        ? "%,d %s %s.".formatted(numbers.everything(), figure.all(), when)
        : "%,d of the %,d %s %s were %s."
            .formatted(numbers.above(), numbers.everything(), figure.all(), when, figure.above());
  }

  private List<FigureCasesPage.Row> rows(FigureCases.Asked asked, int offset, int most) {
    LocalDate today = LocalDate.now(clock);
    List<FigureCases.Row> counted = cases.list(asked, today, offset, most);
    Map<ChildId, ChildGlimpse> known =
        children.glimpses(counted.stream().map(each -> each.summary().child()).distinct().toList());
    Map<AccountId, String> names = accounts.names();
    return counted.stream()
        .filter(each -> known.containsKey(each.summary().child()))
        .map(each -> row(asked.figure(), each, known.get(each.summary().child()), names, today))
        .toList();
  }

  private FigureCasesPage.Row row(
      CountedFigure figure,
      FigureCases.Row counted,
      ChildGlimpse child,
      Map<AccountId, String> names,
      LocalDate today) {
    return new FigureCasesPage.Row(
        "/cases/" + counted.summary().address(),
        child.with(today),
        words.title(counted.summary().pathway()),
        Dates.full(counted.on()),
        counted.isAbove() ? figure.above() : "",
        counted.part(),
        counted.summary().officer().map(id -> names.getOrDefault(id, "")).orElse("Nobody yet"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.internal.behind.CountedCase;
import org.throughline.cases.internal.behind.CountedCases;
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

/// From a figure to the cases that it counts, and no further than the reader may see.
@Controller
class BehindFigurePages {

  private static final int ON_A_PAGE = 100;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final List<String> COLUMNS =
      List.of("Child", "What must be done", "Due", "Done", "Days", "Officer", "Case");

  private final CountedCases cases;
  private final PathwayWords words;
  private final Children children;
  private final Accounts accounts;
  private final Clock clock;

  BehindFigurePages(
      CountedCases cases, PathwayWords words, Children children, Accounts accounts, Clock clock) {
    this.cases = cases;
    this.words = words;
    this.children = children;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(BehindAddress.PATH)
  @Transactional(readOnly = true)
  public Screen behind(@RequestParam Map<String, String> query) {
    BehindAddress asked = read(query);
    CountedCases.Numbers numbers = cases.count(asked.counted(), LocalDate.now(clock));
    Address address = asked.address();
    int shown = asked.isOnlyLate() ? numbers.late() : numbers.all();
    Paging paging = new Paging(shown, Sent.small(query, "page").orElse(1), ON_A_PAGE, address);
    return Screen.of(
        "cases/behind",
        new BehindPage(
            sentence(asked, numbers),
            what(asked),
            asked.part(),
            address.without("part").toString(),
            rows(asked, paging.offset(), paging.size()),
            numbers.all(),
            numbers.late(),
            asked.isOnlyLate(),
            address.without("only").toString(),
            address.with("only", "late").toString(),
            paging,
            address.at(BehindAddress.PATH + ".csv")));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(BehindAddress.PATH + ".csv")
  @Transactional(readOnly = true)
  public void download(@RequestParam Map<String, String> query, HttpServletResponse response) {
    BehindAddress asked = read(query);
    List<BehindPage.Row> rows = rows(asked, 0, Integer.MAX_VALUE);
    CsvDownload.send(
        response,
        "cases-behind-%s-%s.csv".formatted(asked.duties().getFirst(), asked.period()),
        COLUMNS,
        writer ->
            rows.forEach(
                row ->
                    writer.row(
                        List.of(
                            row.child(),
                            row.act(),
                            row.due().orElse(""),
                            row.done().orElse(""),
                            row.days(),
                            row.officer(),
                            row.path()))));
  }

  private BehindAddress read(Map<String, String> query) {
    return words
        .pathway(query.getOrDefault("pathway", ""))
        .flatMap(pathway -> BehindAddress.read(query, pathway))
        .orElseThrow(CaseGate::notThere);
  }

  private String what(BehindAddress asked) {
    String pathway = words.title(asked.pathway().code());
    return (asked.duties().size() == 1
            ? pathway + ": " + words.act(asked.pathway().code(), asked.duties().getFirst())
            : pathway)
        + (asked.isWithoutExceptions() ? ", cases with an exception left out" : "");
  }

  private static String sentence(BehindAddress asked, CountedCases.Numbers numbers) {
    String when =
        asked.period().length() == 4 ? asked.period() : asked.counted().from().format(MONTH);
    int inTime = numbers.all() - numbers.late();
    return switch (asked.counting()) {
      case DONE -> "%,d of the %,d done in %s were in time.".formatted(inTime, numbers.all(), when);
      case FALLEN_DUE ->
          "%,d of the %,d that fell due in %s were done in time."
              .formatted(inTime, numbers.all(), when);
      case OUTSTANDING ->
          "%,d of the %,d still to be done are past their day."
              .formatted(numbers.late(), numbers.all());
    };
  }

  private List<BehindPage.Row> rows(BehindAddress asked, int offset, int most) {
    LocalDate today = LocalDate.now(clock);
    List<CountedCase> counted =
        cases.list(asked.counted(), asked.isOnlyLate(), today, offset, most);
    Map<ChildId, ChildGlimpse> known =
        children.glimpses(counted.stream().map(each -> each.summary().child()).distinct().toList());
    Map<AccountId, String> names = accounts.names();
    return counted.stream()
        .filter(each -> known.containsKey(each.summary().child()))
        .map(each -> row(each, known.get(each.summary().child()), names, today))
        .toList();
  }

  private BehindPage.Row row(
      CountedCase counted, ChildGlimpse child, Map<AccountId, String> names, LocalDate today) {
    return new BehindPage.Row(
        "/cases/" + counted.summary().address(),
        child.with(today),
        words.act(counted.summary().pathway(), counted.duty()),
        counted.due().map(Dates::full),
        counted.done().map(Dates::full),
        days(counted, today),
        counted.isLate(),
        counted.summary().officer().map(id -> names.getOrDefault(id, "")).orElse("Nobody yet"));
  }

  private static String days(CountedCase counted, LocalDate today) {
    Optional<LocalDate> due = counted.due();
    if (due.isEmpty()) {
      return "";
    }
    long over = ChronoUnit.DAYS.between(due.get(), counted.done().orElse(today));
    if (over == 0) {
      return "on the day";
    }
    String size = Math.abs(over) == 1 ? "1 day" : "%,d days".formatted(Math.abs(over));
    return over > 0 ? size + " late" : size + (counted.done().isPresent() ? " early" : " left");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.ehc.internal.assessment.AdviceNumbers;
import org.throughline.ehc.internal.assessment.AdviceTurnaround;
import org.throughline.ehc.internal.assessment.Adviser;
import org.throughline.ehc.internal.assessment.AskedAdvice;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// How quickly each partner's advice comes, over all cases that the viewer may see.
@Controller
class AdvicePages {

  private static final String PATH = "/ehc/advice";
  private static final int USUAL_MONTHS = 12;
  private static final int MOST_MONTHS = 120;
  private static final List<String> COLUMNS =
      List.of(
          "Month asked",
          "Adviser",
          "Asked for",
          "Came within six weeks",
          "Came later",
          "Within its time still",
          "Late now",
          "Never came",
          "Median days");

  private final AdviceTurnaround turnaround;
  private final Clock clock;

  AdvicePages(AdviceTurnaround turnaround, Clock clock) {
    this.turnaround = turnaround;
    this.clock = clock;
  }

  /// What an address asks for.
  private record Asked(YearMonth from, YearMonth until, Optional<Adviser> adviser) {

    Address address() {
      Map<String, List<String>> query = new LinkedHashMap<>();
      query.put("from", List.of(from.toString()));
      query.put("until", List.of(until.toString()));
      query.put("adviser", List.of(adviser.map(Adviser::code).orElse("")));
      return new Address(PATH, query);
    }

    boolean isOf(AskedAdvice each) {
      return adviser.map(one -> one == each.adviser()).orElse(true);
    }

    boolean isIn(AskedAdvice each) {
      YearMonth month = YearMonth.from(each.asked());
      return !month.isBefore(from) && !month.isAfter(until);
    }
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(PATH)
  Screen advice(@RequestParam Map<String, String> query) {
    Asked asked = read(query);
    List<AskedAdvice> all = turnaround.between(asked.from(), asked.until());
    List<AskedAdvice> shown = all.stream().filter(asked::isIn).filter(asked::isOf).toList();
    return Screen.of(
        "ehc/advice",
        new AdvicePage(
            sentence(asked, shown, all.stream().filter(asked::isOf).toList()),
            asked.from().toString(),
            asked.until().toString(),
            asked.adviser().map(Adviser::code).orElse(""),
            Arrays.stream(Adviser.values())
                .map(each -> new Option(each.code(), each.label()))
                .toList(),
            partners(asked, all),
            months(asked).map(month -> row(month, shown)).toList(),
            asked.address().at(PATH + ".csv").toString()));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(PATH + ".csv")
  @Transactional(readOnly = true)
  public void download(@RequestParam Map<String, String> query, HttpServletResponse response) {
    Asked asked = read(query);
    List<AskedAdvice> all = turnaround.between(asked.from(), asked.until());
    CsvDownload.send(
        response,
        "advice-%s-%s.csv".formatted(asked.from(), asked.until()),
        COLUMNS,
        writer ->
            months(asked)
                .forEach(
                    month ->
                        Arrays.stream(Adviser.values())
                            .filter(one -> asked.adviser().map(each -> each == one).orElse(true))
                            .forEach(one -> writer.row(cells(month, one, all)))));
  }

  private List<String> cells(YearMonth month, Adviser adviser, List<AskedAdvice> all) {
    AdviceNumbers numbers = numbers(all, each -> each.adviser() == adviser && isOf(month, each));
    return List.of(
        month.toString(),
        adviser.label(),
        Integer.toString(numbers.asked()),
        Integer.toString(numbers.inTime()),
        Integer.toString(numbers.late()),
        Integer.toString(numbers.waiting()),
        Integer.toString(numbers.lateNow()),
        Integer.toString(numbers.neverCame()),
        number(numbers.medianDays(), ""));
  }

  private Asked read(Map<String, String> query) {
    YearMonth now = YearMonth.now(clock);
    YearMonth until = month(query, "until").filter(each -> !each.isAfter(now)).orElse(now);
    YearMonth from =
        month(query, "from")
            .filter(each -> !each.isAfter(until))
            .filter(each -> ChronoUnit.MONTHS.between(each, until) < MOST_MONTHS)
            .orElse(until.minusMonths(USUAL_MONTHS - 1L));
    String code = Sent.words(query, "adviser");
    return new Asked(
        from,
        until,
        Arrays.stream(Adviser.values()).filter(each -> each.code().equals(code)).findFirst());
  }

  private static Optional<YearMonth> month(Map<String, String> query, String name) {
    String text = Sent.words(query, name);
    return text.matches("20\\d{2}-(0[1-9]|1[0-2])")
        ? Optional.of(YearMonth.parse(text))
        : Optional.empty();
  }

  private static Stream<YearMonth> months(Asked asked) {
    return Stream.iterate(
        asked.from(), month -> !month.isAfter(asked.until()), month -> month.plusMonths(1));
  }

  private static boolean isOf(YearMonth month, AskedAdvice each) {
    return YearMonth.from(each.asked()).equals(month);
  }

  private AdviceNumbers numbers(List<AskedAdvice> all, Predicate<AskedAdvice> which) {
    return AdviceNumbers.of(all.stream().filter(which).toList(), LocalDate.now(clock));
  }

  /// Late now is whatever is, asked for in whichever month.
  private String sentence(Asked asked, List<AskedAdvice> shown, List<AskedAdvice> all) {
    AdviceNumbers in = numbers(shown, each -> true);
    int late = numbers(all, each -> true).lateNow();
    String lateNow = late == 1 ? "1 piece is late now" : "%,d pieces are late now".formatted(late);
    String of = asked.adviser().map(each -> each.label() + ": ").orElse("");
    String came = asked.adviser().isPresent() ? "%.0f %% came" : "%.0f %% of advice came";
    return in.percentInTime().isEmpty()
        ? of + "Nothing can be judged yet; " + lateNow
        : of + came.formatted(in.percentInTime().getAsDouble()) + " within six weeks; " + lateNow;
  }

  private List<AdvicePage.Row> partners(Asked asked, List<AskedAdvice> all) {
    return Arrays.stream(Adviser.values())
        .map(
            one -> {
              int lateNow = numbers(all, each -> each.adviser() == one).lateNow();
              AdviceNumbers in = numbers(all, each -> each.adviser() == one && asked.isIn(each));
              return row(one.label(), in, lateNow);
            })
        .filter(row -> !row.asked().equals("0") || row.isLateNow())
        .toList();
  }

  private AdvicePage.Row row(YearMonth month, List<AskedAdvice> shown) {
    AdviceNumbers numbers = numbers(shown, each -> isOf(month, each));
    return row(SamplePageMaker.month(month), numbers, numbers.lateNow());
  }

  private static AdvicePage.Row row(String label, AdviceNumbers numbers, int lateNow) {
    return new AdvicePage.Row(
        label,
        "%,d".formatted(numbers.asked()),
        "%,d of %,d".formatted(numbers.inTime(), numbers.judged()),
        number(numbers.percentInTime(), " %"),
        number(numbers.medianDays(), ""),
        "%,d".formatted(numbers.late()),
        "%,d".formatted(numbers.waiting()),
        "%,d".formatted(lateNow),
        "%,d".formatted(numbers.neverCame()),
        (int) Math.round(numbers.percentInTime().orElse(0)),
        lateNow > 0);
  }

  private static String number(OptionalDouble value, String unit) {
    return value.isPresent()
        ? "%.0f%s".formatted(value.getAsDouble(), unit)
        : unit.isEmpty() ? "" : "–";
  }
}

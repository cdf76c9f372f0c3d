// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.MeasureReadings;
import org.throughline.measures.Measures;
import org.throughline.measures.ScorecardReadings;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.Screen;

/// The measures as a list, and each on its own page.
@Controller
class MeasurePages {

  private final Measures measures;
  private final MeasureReadings readings;
  private final MeasurePageMaker pages;
  private final Rests rests;
  private final ScorecardReadings scorecards;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  MeasurePages(
      Measures measures,
      MeasureReadings readings,
      MeasurePageMaker pages,
      Rests rests,
      ScorecardReadings scorecards,
      CurrentAccount currentAccount,
      Clock clock) {
    this.measures = measures;
    this.readings = readings;
    this.pages = pages;
    this.rests = rests;
    this.scorecards = scorecards;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/measures")
  Screen list(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
    List<MeasureCode> codes = measures.all().stream().map(Measure::code).toList();
    List<MeasureReading> all = readings.read(codes, clock.instant(), LocalDate.now(clock));
    return Screen.of(
        "measures/list",
        new MeasureListMaker(all, scorecards.priorityTitles())
            .make(
                query,
                Editors.mayEdit(currentAccount, request),
                Editors.mayReadColumns(currentAccount, request)));
  }

  @SignedInOnly
  @GetMapping("/measures/{code}")
  Screen measure(
      @PathVariable String code,
      @RequestParam(name = "as-at", required = false) Optional<String> day,
      HttpServletRequest request) {
    AsAt asAt = AsAt.of(day, clock);
    MeasureReading reading =
        MeasureCode.parse(code)
            .flatMap(each -> readings.read(each, asAt.moment(), asAt.day()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Account viewer = currentAccount.of(request).orElseThrow();
    return Screen.of(
        "measures/measure",
        pages.make(
            reading,
            new MeasurePageMaker.Beside(
                asAt.moment(),
                asAt.day(),
                asAt.words(),
                reading.measure().keeper(),
                rests(reading.measure().code(), asAt, viewer),
                Editors.mayEdit(currentAccount, request),
                viewer.doesCasework())));
  }

  private List<MeasurePage.Rest> rests(MeasureCode measure, AsAt asAt, Account viewer) {
    return asAt.words().isEmpty()
        ? rests.on(measure, viewer)
        : rests.on(measure, asAt.moment(), viewer);
  }
}

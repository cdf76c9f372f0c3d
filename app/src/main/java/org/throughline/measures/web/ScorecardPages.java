// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.measures.ScorecardReading;
import org.throughline.measures.ScorecardReadings;
import org.throughline.measures.Scorecards;
import org.throughline.platform.WhileUnchanged;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.Fragments;
import org.throughline.platform.web.Screen;

/// Scorecards: all of them, and each as it is or as it was.
@Controller
class ScorecardPages {

  private final Scorecards scorecards;
  private final ScorecardReadings readings;
  private final Fragments fragments;
  private final CurrentAccount currentAccount;
  private final Clock clock;
  private final WhileUnchanged<Asked, Optional<ScorecardPage>> pages;

  ScorecardPages(
      Scorecards scorecards,
      ScorecardReadings readings,
      Fragments fragments,
      CurrentAccount currentAccount,
      Clock clock) {
    this.scorecards = scorecards;
    this.readings = readings;
    this.fragments = fragments;
    this.currentAccount = currentAccount;
    this.clock = clock;
    this.pages = new WhileUnchanged<>(readings::revision, 16);
  }

  private record Asked(String code, LocalDate today, LocalDate since) {}

  @SignedInOnly
  @GetMapping("/scorecards")
  Screen all(HttpServletRequest request) {
    LocalDate since = LocalDate.now(clock).minusDays(ScorecardReadings.USUAL_DAYS);
    List<ScorecardsPage.Row> rows =
        scorecards.all().stream()
            .flatMap(each -> readings.now(each.code(), since).stream())
            .map(ScorecardPages::row)
            .toList();
    String sentence =
        rows.isEmpty()
            ? "There is no scorecard yet."
            : rows.size() == 1 ? "There is one scorecard." : rows.size() + " scorecards.";
    return Screen.of(
        "measures/scorecards",
        new ScorecardsPage(sentence, rows, Editors.mayEdit(currentAccount, request)));
  }

  @SignedInOnly
  @GetMapping("/scorecards/{code}")
  Screen one(
      @PathVariable String code,
      @RequestParam(name = "as-at", required = false) Optional<String> day,
      @RequestParam(name = "since", required = false) Optional<String> before,
      HttpServletRequest request) {
    AsAt asAt = AsAt.of(day, clock);
    LocalDate since =
        before
            .map(each -> AsAt.of(Optional.of(each), clock).day())
            .filter(each -> each.isBefore(asAt.day()))
            .orElse(asAt.day().minusDays(ScorecardReadings.USUAL_DAYS));
    Optional<ScorecardPage> page =
        asAt.words().isEmpty() ? now(code, asAt.day(), since) : then(code, asAt, since);
    return Screen.of(
        "measures/scorecard",
        page.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
            .editable(Editors.mayEdit(currentAccount, request)));
  }

  private Optional<ScorecardPage> now(String code, LocalDate today, LocalDate since) {
    return pages.get(
        new Asked(code, today, since),
        () -> readings.now(code, since).map(each -> ScorecardPage.of(each, "", fragments)));
  }

  private Optional<ScorecardPage> then(String code, AsAt asAt, LocalDate since) {
    return readings
        .then(code, asAt.day(), since)
        .map(each -> ScorecardPage.of(each, asAt.words(), fragments));
  }

  private static ScorecardsPage.Row row(ScorecardReading reading) {
    return new ScorecardsPage.Row(
        "/scorecards/" + reading.scorecard().code(),
        reading.scorecard().title(),
        reading.scorecard().purpose(),
        reading.sentence(),
        reading.scorecard().measures().size());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Scorecard;
import org.throughline.measures.ScorecardReadings;
import org.throughline.measures.Scorecards;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;

/// Makes and changes scorecards in the browser.
@Controller
class ScorecardEditing {

  private final Scorecards scorecards;
  private final ScorecardReadings readings;
  private final CurrentAccount currentAccount;

  ScorecardEditing(
      Scorecards scorecards, ScorecardReadings readings, CurrentAccount currentAccount) {
    this.scorecards = scorecards;
    this.readings = readings;
    this.currentAccount = currentAccount;
  }

  /// What was typed.
  record Typed(
      String code,
      String title,
      String purpose,
      String arrangement,
      int version,
      List<String> measures) {

    Scorecard.Draft draft() {
      return new Scorecard.Draft(
          code.strip().toLowerCase(Locale.UK),
          title,
          purpose,
          arrangement.equals("PRIORITY")
              ? Scorecard.Arrangement.PRIORITY
              : Scorecard.Arrangement.FACET,
          measures.stream().flatMap(each -> MeasureCode.parse(each).stream()).toList());
    }
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @GetMapping("/scorecards/new")
  Screen newOne() {
    return form(new Typed("", "", "", "FACET", 0, List.of()), FormErrors.NONE, "", true);
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/scorecards/new")
  ModelAndView make(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "FACET") String arrangement,
      @RequestParam(name = "measure", required = false) List<String> measures,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Typed typed = new Typed(code, title, purpose, arrangement, 0, chosen(measures));
    return answer(
        scorecards.create(typed.draft(), Optional.of(by(request))), typed, true, attributes);
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @GetMapping("/scorecards/{code}/change")
  Screen change(@PathVariable String code) {
    Scorecard now =
        scorecards.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<String> measures = now.measures().stream().map(MeasureCode::value).toList();
    return form(
        new Typed(
            code, now.title(), now.purpose(), now.arrangement().name(), now.version(), measures),
        FormErrors.NONE,
        "",
        false);
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/scorecards/{code}/change")
  ModelAndView revise(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "FACET") String arrangement,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(name = "measure", required = false) List<String> measures,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Typed typed = new Typed(code, title, purpose, arrangement, version, chosen(measures));
    return answer(scorecards.revise(typed.draft(), version, by(request)), typed, false, attributes);
  }

  private ModelAndView answer(
      Outcome<Scorecard> outcome, Typed typed, boolean isNew, RedirectAttributes attributes) {
    return switch (outcome) {
      case Outcome.Done<Scorecard>(Scorecard kept) ->
          new ModelAndView(
              Notice.redirect(attributes, "The scorecard is saved.", "/scorecards/" + kept.code()));
      case Outcome.Refused<Scorecard>(var problems) ->
          refused(form(typed, new FormErrors(problems), "", isNew));
      case Outcome.Overtaken<Scorecard>(String savedBy, long version) ->
          refused(
              form(
                  new Typed(
                      typed.code(),
                      typed.title(),
                      typed.purpose(),
                      typed.arrangement(),
                      Math.toIntExact(version),
                      typed.measures()),
                  FormErrors.NONE,
                  savedBy,
                  isNew));
    };
  }

  private static ModelAndView refused(Screen form) {
    form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  private Screen form(Typed typed, FormErrors errors, String savedBy, boolean isNew) {
    return Screen.of(
        "measures/scorecardForm",
        new ScorecardForm(
            typed.code(),
            typed.title(),
            typed.purpose(),
            typed.arrangement(),
            typed.version(),
            groups(typed.measures()),
            errors,
            savedBy,
            isNew));
  }

  private List<ScorecardForm.Group> groups(List<String> chosen) {
    Map<String, String> titles = readings.priorityTitles();
    Map<String, List<ScorecardForm.Choice>> byPriority = new LinkedHashMap<>();
    for (Measure each : readings.choice()) {
      byPriority
          .computeIfAbsent(each.priority(), key -> new ArrayList<>())
          .add(
              new ScorecardForm.Choice(
                  each.code().value(), each.name(), chosen.contains(each.code().value())));
    }
    return byPriority.entrySet().stream()
        .map(
            each ->
                new ScorecardForm.Group(
                    (each.getKey() + " " + titles.getOrDefault(each.getKey(), "")).strip(),
                    (int) each.getValue().stream().filter(ScorecardForm.Choice::isChosen).count(),
                    each.getValue()))
        .toList();
  }

  private static List<String> chosen(List<String> measures) {
    return measures == null ? List.of() : measures;
  }

  private AccountId by(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow().id();
  }
}

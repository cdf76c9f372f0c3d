// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.internal.outcomes.OutcomeBook;
import org.throughline.ehc.internal.outcomes.OutcomeResult;
import org.throughline.ehc.internal.outcomes.OutcomeReview;
import org.throughline.ehc.internal.outcomes.OutcomeRules;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// What each review meeting found of the outcomes of the plan, one by one.
@Controller
class OutcomePages {

  /// The cases in which reviews are kept.
  static final Set<String> REVIEWS = Set.of("annual-review", "phase-transfer");

  private static final String LOOK = "outcomes";

  private final PlanGate gate;
  private final OutcomesPageMaker maker;
  private final HistoryMaker histories;
  private final OutcomeBook book;
  private final Forms forms;
  private final Clock clock;

  OutcomePages(
      PlanGate gate,
      OutcomesPageMaker maker,
      HistoryMaker histories,
      OutcomeBook book,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.histories = histories;
    this.book = book;
    this.forms = forms;
    this.clock = clock;
  }

  /// A meeting and what is kept of it.
  ///
  /// @param edition the version of the plan that it reviewed
  private record Sitting(
      LocalDate met,
      EditionSummary edition,
      List<PlanRow> outcomes,
      Optional<OutcomeReview> review) {}

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/outcomes")
  ModelAndView outcomes(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          mustBeReviews(opened);
          return Screen.of("ehc/outcomes", maker.of(opened));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/outcomes/{day}")
  ModelAndView meeting(
      @PathVariable String address, @PathVariable String day, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Sitting sitting = sitting(opened, day);
          long version = sitting.review().map(OutcomeReview::version).orElse(0L);
          return Forms.show(form(opened, sitting).with(values(sitting.review()), version));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/outcomes/{day}")
  ModelAndView record(
      @PathVariable String address,
      @PathVariable String day,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Sitting sitting = sitting(opened, day);
          return forms.answer(
              new Forms.Posted(
                  opened.account(),
                  form(opened, sitting),
                  sent,
                  () -> values(book.find(opened.summary().id(), sitting.met())),
                  redirect),
              "It was written down, and stands beside the outcomes in the plan.",
              (Long id) -> OutcomesPageMaker.path(opened),
              () -> recorded(opened, sitting, sent));
        });
  }

  private Outcome<Long> recorded(Opened opened, Sitting sitting, Map<String, String> sent) {
    OutcomeBook.Meeting meeting =
        new OutcomeBook.Meeting(
            opened.summary().id(),
            sitting.edition().id().value(),
            sitting.outcomes(),
            sitting.met(),
            opened.signature(clock));
    return Sent.isTicked(sent, StepForm.OUT)
        ? book.remove(meeting, Sent.version(sent))
        : book.record(meeting, Sent.version(sent), sent);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/outcomes/{day}/history")
  ModelAndView history(
      @PathVariable String address, @PathVariable String day, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          OutcomeReview found = sitting(opened, day).review().orElseThrow(PlanGate::notThere);
          return Screen.of(
              "ehc/history",
              histories.of(
                  Chronicle.Subject.OUTCOMES,
                  found.id(),
                  "What the review of %s found".formatted(Dates.full(found.met())),
                  new HistoryMaker.Back(OutcomesPageMaker.path(opened), "Outcomes")));
        });
  }

  /// A day on which the case says that a meeting was held, or of which something is kept.
  private Sitting sitting(Opened opened, String day) {
    mustBeReviews(opened);
    LocalDate met = Sent.day(Map.of("day", day), "day").orElseThrow(PlanGate::notThere);
    Optional<OutcomeReview> review = book.find(opened.summary().id(), met);
    if (review.isEmpty() && !maker.held(opened.summary().id()).contains(met)) {
      throw PlanGate.notThere();
    }
    EditionSummary edition = maker.reviewed(opened, met, review).orElseThrow(PlanGate::notThere);
    return new Sitting(met, edition, maker.outcomes(edition), review);
  }

  private static void mustBeReviews(Opened opened) {
    if (!REVIEWS.contains(opened.summary().pathway())) {
      throw PlanGate.notThere();
    }
  }

  private static FormPage form(Opened opened, Sitting sitting) {
    String path = OutcomesPageMaker.path(opened);
    List<Input> inputs = new ArrayList<>();
    for (PlanRow row : sitting.outcomes()) {
      inputs.add(
          Input.radios(
              OutcomeRules.result(row.id()),
              row.label() + ". " + row.words().text(),
              "",
              results()));
      inputs.add(
          Input.line(
              OutcomeRules.words(row.id()),
              "What was said of " + row.label(),
              "One line, such as what still helps"));
    }
    if (sitting.review().isPresent()) {
      inputs.add(Input.tick(StepForm.OUT, "When it was written down by mistake", "Take it out"));
    }
    return FormPage.of(
        "What became of each outcome by " + Dates.full(sitting.met()),
        "Outcomes of section E as they stand in the %s. Leave “Not looked at” where the meeting said nothing."
            .formatted(sitting.edition().title().toLowerCase(java.util.Locale.UK)),
        path,
        "Outcomes of " + opened.child().name(),
        path + "/" + sitting.met(),
        inputs);
  }

  private static List<Option> results() {
    List<Option> results = new ArrayList<>();
    Arrays.stream(OutcomeResult.values())
        .forEach(each -> results.add(new Option(each.name(), each.label())));
    results.add(new Option("", "Not looked at"));
    return results;
  }

  private static Map<String, String> values(Optional<OutcomeReview> review) {
    Map<String, String> values = new HashMap<>();
    for (OutcomeReview.Found found : review.map(OutcomeReview::found).orElse(List.of())) {
      values.put(OutcomeRules.result(found.item()), found.result().name());
      values.put(OutcomeRules.words(found.item()), found.words());
    }
    return values;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.measures.Area;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.MeasureReadings;
import org.throughline.measures.Measures;
import org.throughline.measures.internal.judging.Targets;
import org.throughline.measures.judging.Target;
import org.throughline.measures.judging.TargetRule;
import org.throughline.platform.DecisionBook;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;

/// Setting the target of a measure, with a look at what it would mean first.
@Controller
class TargetPages {

  private final MeasureInAddress address;
  private final Measures measures;
  private final MeasureReadings readings;
  private final Targets targets;
  private final DecisionBook decisions;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;
  private final Once once;
  private final Clock clock;

  TargetPages(
      MeasureInAddress address,
      Measures measures,
      MeasureReadings readings,
      Targets targets,
      DecisionBook decisions,
      Accounts accounts,
      CurrentAccount currentAccount,
      Once once,
      Clock clock) {
    this.address = address;
    this.measures = measures;
    this.readings = readings;
    this.targets = targets;
    this.decisions = decisions;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
    this.once = once;
    this.clock = clock;
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @GetMapping("/measures/{code}/target")
  Screen target(@PathVariable String code, @RequestParam(defaultValue = "") String kind) {
    MeasureReading reading = reading(address.of(code));
    TargetForm.Kind wanted =
        TargetForm.Kind.of(kind)
            .or(() -> reading.target().map(each -> TargetForm.Kind.of(each.rule())))
            .orElse(TargetForm.Kind.REACH);
    TargetForm form = TargetForm.first(wanted, reading);
    return page(reading, form, FormErrors.NONE, Optional.empty(), seen(reading));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/measures/{code}/target")
  ModelAndView set(
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    MeasureReading reading = reading(address.of(code));
    Measure measure = reading.measure();
    TargetForm form = TargetForm.of(sent);
    String seen = sent.getOrDefault("seen", "");
    AccountId by = currentAccount.of(request).orElseThrow().id();
    List<Problem> problems = new ArrayList<>();
    Optional<Target> target = target(measure, form, by, problems);
    if (target.isEmpty()) {
      return refused(page(reading, form, new FormErrors(problems), Optional.empty(), seen));
    }
    if (sent.getOrDefault("do", "").equals("preview")) {
      return page(reading, form, FormErrors.NONE, target, seen);
    }
    return switch (once.carryOut(
        by, sent.getOrDefault(Once.FIELD, ""), () -> replace(measure, target.get(), seen))) {
      case Outcome.Done<String>(String path) ->
          new ModelAndView(
              Notice.redirect(
                  attributes,
                  "The target is set: " + target.get().rule().words(measure.unit()) + ".",
                  path));
      case Outcome.Refused<String>(List<Problem> refused) -> again(measure, form, refused);
      case Outcome.Overtaken<String> impossible -> throw new IllegalStateException();
    };
  }

  private ModelAndView again(Measure measure, TargetForm form, List<Problem> problems) {
    MeasureReading now = reading(measure);
    return refused(page(now, form, new FormErrors(problems), Optional.empty(), seen(now)));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/measures/{code}/target/end")
  String end(@PathVariable String code, HttpServletRequest request, RedirectAttributes attributes) {
    Measure measure = address.of(code);
    measures
        .home()
        .ifPresent(
            home ->
                targets.end(
                    measure.code(), home.code(), currentAccount.of(request).orElseThrow().id()));
    return Notice.redirect(
        attributes, "The target is ended.", MeasureInAddress.path(measure) + "/target");
  }

  private Optional<Target> target(
      Measure measure, TargetForm form, AccountId by, List<Problem> problems) {
    why(measure).ifPresent(words -> problems.add(new Problem("TARGET-104", "", words)));
    Optional<Target> target =
        form.read(problems)
            .map(
                read ->
                    new Target(
                        read.rule(),
                        read.tolerance(),
                        Optional.of(by),
                        clock.instant(),
                        DecisionBook.tidy(form.of("decision"))));
    decisions.problem("decision", form.of("decision")).ifPresent(problems::add);
    target.ifPresent(each -> problems.addAll(Targets.problems(measure, each)));
    return problems.isEmpty() ? target : Optional.empty();
  }

  private Outcome<String> replace(Measure measure, Target target, String seen) {
    Area home = measures.home().orElseThrow();
    return targets
        .replace(measure, home.code(), target, moment(seen))
        .map(set -> MeasureInAddress.path(measure) + "/target");
  }

  private static Optional<Instant> moment(String seen) {
    try {
      return seen.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(seen));
    } catch (DateTimeParseException nonsense) {
      return Optional.of(Instant.EPOCH);
    }
  }

  private Optional<String> why(Measure measure) {
    if (!measure.polarity().isJudged()) {
      return Optional.of("It gives context: neither way is better, so no target can be judged.");
    }
    return measures.home().isEmpty()
        ? Optional.of("Nobody has said yet whose measures these are. An administrator does that.")
        : Optional.empty();
  }

  private MeasureReading reading(Measure measure) {
    return readings.read(measure.code(), clock.instant(), LocalDate.now(clock)).orElseThrow();
  }

  private static String seen(MeasureReading reading) {
    return reading.target().map(each -> each.setAt().toString()).orElse("");
  }

  private static ModelAndView refused(Screen screen) {
    screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return screen;
  }

  private Screen page(
      MeasureReading reading,
      TargetForm form,
      FormErrors errors,
      Optional<Target> preview,
      String seen) {
    Measure measure = reading.measure();
    Instant now = clock.instant();
    return Screen.of(
        "measures/target",
        new TargetPage(
            measure,
            errors,
            sentence(reading),
            why(measure).orElse(""),
            form,
            comparators(),
            preview.map(
                each ->
                    new TargetPreview(
                            measures.home().map(Area::name).orElse(""),
                            readings.with(reading, each, now, LocalDate.now(clock)),
                            each)
                        .make()),
            history(measure),
            seen,
            reading.target().isPresent()));
  }

  private static String sentence(MeasureReading reading) {
    return reading
        .target()
        .map(each -> "The target is: " + each.rule().words(reading.measure().unit()))
        .orElse("No target is set");
  }

  private static List<Option> comparators() {
    return Arrays.stream(TargetRule.Comparator.values())
        .map(each -> new Option(each.name().toLowerCase(Locale.ROOT), each.words()))
        .toList();
  }

  private List<TargetPage.Past> history(Measure measure) {
    Map<AccountId, String> names = accounts.names();
    return measures.home().stream()
        .flatMap(home -> targets.history(measure.code(), home.code()).stream())
        .map(each -> past(measure, each, names))
        .toList();
  }

  private static TargetPage.Past past(
      Measure measure, Targets.Past past, Map<AccountId, String> names) {
    Target target = past.target();
    return new TargetPage.Past(
        target.rule().words(measure.unit()),
        target.tolerance().signum() == 0
            ? "none"
            : measure.unit().writeDifference(target.tolerance()),
        Dates.moment(target.setAt()),
        target.setBy().map(by -> names.getOrDefault(by, "")).orElse("the demonstration"),
        target.decision(),
        past.endedAt().map(Dates::moment).orElse("in force"));
  }
}

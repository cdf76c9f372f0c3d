// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.cases.internal.CaseRules;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.internal.team.Projection;
import org.throughline.cases.internal.team.Projections;
import org.throughline.cases.internal.team.Whole;
import org.throughline.cases.internal.team.Workload;
import org.throughline.cases.internal.tray.TrayFilter;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Screen;

/// The manager's view of the trays.
@Controller
class TeamPages {

  static final String ASSESSMENT = "ehc-needs-assessment";

  private final Workload workload;
  private final Projections projections;
  private final CaseRules rules;
  private final PathwayWords words;
  private final Accounts accounts;
  private final Clock clock;

  TeamPages(
      Workload workload,
      Projections projections,
      CaseRules rules,
      PathwayWords words,
      Accounts accounts,
      Clock clock) {
    this.workload = workload;
    this.projections = projections;
    this.rules = rules;
    this.words = words;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/team")
  Screen team() {
    LocalDate today = LocalDate.now(clock);
    Projections.Projected projected = projections.of(rules.pathway(ASSESSMENT)).orElseThrow();
    Whole whole = Whole.of(rules.pathway(ASSESSMENT)).orElseThrow();
    List<Workload.Past> past = workload.pastTheEnd(ASSESSMENT, whole, today);
    Projection projection = projected.projection();
    return Screen.of(
        "cases/team",
        new TeamPage(
            sentence(past, projected),
            officers(today),
            words.title(ASSESSMENT),
            past.stream().map(this::past).toList(),
            expected(projected),
            honesty(projection),
            weeks(projection, today),
            projection.past().stream().map(TeamPages::check).toList()));
  }

  private static String sentence(List<Workload.Past> past, Projections.Projected projected) {
    int cases = past.stream().mapToInt(Workload.Past::cases).sum();
    int lifted =
        past.stream()
            .filter(each -> !each.exception().isEmpty())
            .mapToInt(Workload.Past::cases)
            .sum();
    return "%s past %d weeks%s; on the present course about %.0f more will pass in the next 12 weeks."
        .formatted(
            cases == 1 ? "1 assessment is" : "%,d assessments are".formatted(cases),
            projected.weeks(),
            lifted == 0 ? "" : ", %,d of them with an exception on record".formatted(lifted),
            projected.projection().total());
  }

  private static String expected(Projections.Projected projected) {
    return "Each open case is taken to go on from its stage as the cases that ended in the last year"
        + " did; a week's number is the sum of the chances of the cases whose %d weeks end in it."
            .formatted(projected.weeks())
        + " Worked out over every case on %s.".formatted(Dates.moment(projected.at()));
  }

  private static String honesty(Projection projection) {
    return projection.meanError().isPresent()
        ? "Counted the same way before, the 12 weeks' number was wrong by %.1f cases on average."
            .formatted(projection.meanError().getAsDouble())
        : "There are no earlier cases to hold it against yet.";
  }

  private List<TeamPage.OfficerRow> officers(LocalDate today) {
    Map<AccountId, String> names = accounts.names();
    return workload.byOfficer(today).stream()
        .map(
            load ->
                new TeamPage.OfficerRow(
                    load.officer().map(id -> names.getOrDefault(id, "")).orElse("Nobody yet"),
                    "/cases?whose="
                        + load.officer().map(id -> Long.toString(id.value())).orElse("nobody"),
                    load.open(),
                    load.late(),
                    load.week(),
                    load.waiting(),
                    load.earliest().map(day -> Dates.relative(day, today)).orElse("–")))
        .toList();
  }

  private TeamPage.PastRow past(Workload.Past past) {
    return new TeamPage.PastRow(
        past.stage().isEmpty() ? "Nothing dated" : words.act(ASSESSMENT, past.stage()),
        past.waitsFor().isEmpty() ? "nobody else" : PathwayWords.party(past.waitsFor()),
        past.exception().isEmpty() ? "none" : words.event(ASSESSMENT, past.exception()),
        past.cases(),
        past.longest(),
        tray(past));
  }

  /// The very cases of a row.
  private static String tray(Workload.Past past) {
    return Address.of(TrayAddress.PATH)
        .with("whose", "all")
        .with("pathway", ASSESSMENT)
        .with("past", "yes")
        .with("stage", orNone(past.stage()))
        .with("waits", orNone(past.waitsFor()))
        .with("exception", orNone(past.exception()))
        .toString();
  }

  private static String orNone(String code) {
    return code.isEmpty() ? TrayFilter.NONE : code;
  }

  private static List<TeamPage.WeekRow> weeks(Projection projection, LocalDate today) {
    double widest = projection.weeks().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<TeamPage.WeekRow> rows = new ArrayList<>();
    for (int week = 0; week < projection.weeks().size(); week++) {
      double cases = projection.weeks().get(week);
      rows.add(
          new TeamPage.WeekRow(
              Dates.full(today.plusDays(week * 7L + 1)),
              "%.1f".formatted(cases),
              Optional.of(widest)
                  .filter(most -> most > 0)
                  .map(most -> (int) Math.round(100 * cases / most))
                  .orElse(0)));
    }
    return rows;
  }

  private static TeamPage.CheckRow check(Projection.Check check) {
    return new TeamPage.CheckRow(
        Dates.full(check.day()), "%.1f".formatted(check.said()), check.came());
  }
}

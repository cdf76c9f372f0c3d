// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.governance.internal.bodies.BodyWriting;
import org.throughline.governance.internal.bodies.InventedBodies;
import org.throughline.governance.internal.bodies.WrittenDay;
import org.throughline.governance.internal.decisions.DecisionWriting;
import org.throughline.governance.internal.decisions.NewDecision;
import org.throughline.governance.internal.decisions.Resolution;
import org.throughline.governance.internal.reports.InventedReport;
import org.throughline.governance.internal.requests.Requests;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.Account;
import org.throughline.strategy.InventedStrategiesRemoved;

/// The boards of the demonstration authority: what meets when, the paper for next week's board,
/// half written, what boards have asked for, and what they decided.
@Component
public class InventedBoards {

  private static final String BOARD = "SEND improvement board";
  private static final String COMMISSION =
      "Children, young people and education scrutiny commission";

  private static final String STANDING =
      """
      select exists (select from governance.body where is_invented)
      """;

  private static final String REMOVE =
      """
      select governance.remove_invented()
      """;

  private final BodyWriting bodies;
  private final Requests requests;
  private final DecisionWriting decisions;
  private final InventedReport report;
  private final JdbcClient jdbc;

  InventedBoards(
      BodyWriting bodies,
      Requests requests,
      DecisionWriting decisions,
      InventedReport report,
      JdbcClient jdbc) {
    this.bodies = bodies;
    this.requests = requests;
    this.decisions = decisions;
    this.report = report;
    this.jdbc = jdbc;
  }

  /// Who of the invented people does what for the boards.
  public record Officers(
      Account director, Account author, Account finance, Account equalities, Account climate) {}

  /// Makes the boards as they stand on `today`.
  ///
  /// @param strategy the code of the strategy that the paper is about
  @Transactional
  public void make(LocalDate today, String strategy, Officers officers) {
    Account keeper = officers.director();
    Map<String, Long> known = new HashMap<>();
    for (InventedBodies.Line line : InventedBodies.all()) {
      Optional<Long> parent = line.parent().map(known::get);
      known.put(
          line.name(),
          done(
              bodies.add(
                  line.facts(parent),
                  WrittenDay.of(workday(today.plusDays(line.next()))),
                  true,
                  keeper.id())));
    }
    report.write(
        known.get(BOARD),
        workday(today.plusDays(7)),
        today,
        strategy,
        new InventedReport.Cast(
            officers.director(),
            officers.author(),
            officers.finance(),
            officers.equalities(),
            officers.climate()));
    asks(known, today, keeper);
    decides(known, today, keeper);
  }

  private void decides(Map<String, Long> bodies, LocalDate today, Account keeper) {
    LocalDate met = workday(today.minusDays(56));
    decide(
        bodies.get(BOARD),
        met,
        Resolution.AGREED,
        "That the recruitment of educational psychologists is taken to the joint integrated"
            + " commissioning board, with a plan for cover until the posts are filled.",
        List.of("S2.Y1.03"),
        keeper);
    String settled =
        decide(
            bodies.get(BOARD),
            met,
            Resolution.AGREED_AS_AMENDED,
            "That waiting for an annual review is reported by age at each meeting.",
            List.of("S2-25"),
            keeper);
    done(
        decisions.settle(
            settled, "S2-25", "The breakdown by age is part of the dashboard.", keeper.id()));
    decide(
        bodies.get(COMMISSION),
        workday(today.minusDays(40)),
        Resolution.NOTED,
        "The progress of the SEND plan in its first year.",
        List.of(),
        keeper);
  }

  private String decide(
      long body,
      LocalDate on,
      Resolution outcome,
      String words,
      List<String> about,
      Account keeper) {
    return done(
        decisions.record(
            new NewDecision(
                body,
                Optional.of(on),
                Optional.of(outcome),
                words,
                Optional.empty(),
                "",
                "Minutes of the meeting",
                about,
                WrittenDay.NONE,
                false),
            keeper.id()));
  }

  /// Whether they are there.
  public boolean isStanding() {
    return jdbc.sql(STANDING).query(Boolean.class).single();
  }

  @EventListener
  void remove(InventedStrategiesRemoved event) {
    jdbc.sql(REMOVE).query(Long.class).single();
  }

  private void asks(Map<String, Long> bodies, LocalDate today, Account keeper) {
    long board = bodies.get(BOARD);
    long commission = bodies.get(COMMISSION);
    ask(
        board,
        today,
        56,
        "How many families wait for an annual review, by age",
        "SEND statutory service",
        "S2-25",
        14,
        keeper);
    ask(
        board,
        today,
        56,
        "Which posts are vacant and since when",
        "Principal SEND officer",
        "S2.Y1.03",
        -7,
        keeper);
    ask(
        commission,
        today,
        40,
        "The number of pupils with an EHC plan at each school",
        "Performance and data team",
        "S2-19",
        12,
        keeper);
    long answered =
        ask(
            commission,
            today,
            40,
            "The co-production charter, sent to all members",
            "Engagement and Local Offer lead",
            "",
            -30,
            keeper);
    done(
        requests.answer(
            answered,
            new Requests.Answer(
                Optional.of(today.minusDays(38)),
                "The charter was sent to every member by mail.",
                ""),
            keeper.id()));
  }

  /// @param dueIn days from today
  private long ask(
      long body,
      LocalDate today,
      int daysAgo,
      String words,
      String ofWhom,
      String about,
      int dueIn,
      Account by) {
    return done(
        requests.add(
            new Requests.NewRequest(
                body,
                Optional.of(today.minusDays(daysAgo)),
                words,
                ofWhom,
                WrittenDay.of(today.plusDays(dueIn)),
                about),
            by.id()));
  }

  /// The day itself, or the Monday after a weekend.
  private static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  private static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T made)) {
      return made;
    }
    throw new IllegalStateException("The invented boards were not made: " + outcome);
  }
}

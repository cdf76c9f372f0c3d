// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.live.LiveSections;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.Account;

/// The demonstration authority's paper for its next board, half written: some sections, two
/// signatures, one that is waited for, and live sections in their places.
@Component
public class InventedReport {

  private static final Map<ReportPart, String> WRITTEN =
      Map.of(
          ReportPart.SUMMARY,
          """
          This report tells the board how the SEND plan stands in the middle of its second year, what is off track and why, and what the board is asked to unblock.

          The board last looked at the plan two months ago. Since then:
          - the annual review backlog has been worked through in two of three age groups
          - two new designated provisions have opened
          - recruitment of educational psychologists has fallen short again
          """,
          ReportPart.RECOMMENDATIONS,
          """
          To note the progress of the plan and the reasons for what is off track
          To agree that the recruitment barrier is taken to the joint integrated commissioning board
          To receive a further report in two months
          """,
          ReportPart.ENGAGEMENT,
          """
          The parent carer forum saw an earlier draft. It asked for plainer words on waiting times and for a breakdown by age; both are in the tables below.

          The young people's SEND forum will discuss the plan at its next meeting.
          """,
          ReportPart.PAPERS,
          """
          SEND strategy
          Minutes of the last meeting of the board
          """);

  /// The board's own scorecard, and how soon plans are made.
  private static final List<String> FIGURES =
      List.of("measure-s2-09", "scorecard-send-improvement-board");

  /// Nobody who is invented gets mail: the asking is written, not done.
  private static final String ASKED =
      """
      update governance.implication
         set asked_on = :day
       where report_id = :id
         and officer <> ''
      """;

  private final ReportWriting writing;
  private final SignOffs signOffs;
  private final ReportStore reports;
  private final LiveSections sections;
  private final JdbcClient jdbc;

  InventedReport(
      ReportWriting writing,
      SignOffs signOffs,
      ReportStore reports,
      LiveSections sections,
      JdbcClient jdbc) {
    this.writing = writing;
    this.signOffs = signOffs;
    this.reports = reports;
    this.sections = sections;
    this.jdbc = jdbc;
  }

  /// The invented officers that the paper needs.
  public record Cast(
      Account director, Account author, Account finance, Account equalities, Account climate) {}

  /// Writes the paper for the board's next meeting.
  ///
  /// @param strategy the code of the strategy that it is about
  public void write(long board, LocalDate meetsOn, LocalDate today, String strategy, Cast cast) {
    NewHeader header =
        new NewHeader(
            "SEND plan: progress in the second year",
            Optional.of(board),
            Optional.of(meetsOn),
            named(cast.director()),
            "All",
            cast.author().email(),
            strategy);
    long id = done(writing.begin(header, cast.author().id()));
    WRITTEN.forEach(
        (part, words) -> done(writing.savePart(id, part, 1, words.strip(), cast.author().id())));
    figures(id, cast);
    done(writing.place(id, "plan-progress", ReportPart.SUMMARY, cast.author().id()));
    done(writing.place(id, "exceptions", ReportPart.BACKGROUND, cast.author().id()));
    done(writing.place(id, "barriers", ReportPart.BACKGROUND, cast.author().id()));
    done(writing.place(id, "requests", ReportPart.ENGAGEMENT, cast.author().id()));
    implications(id, today, cast);
  }

  /// Those that the demonstration has.
  private void figures(long id, Cast cast) {
    FIGURES.stream()
        .flatMap(key -> sections.find(key).stream())
        .forEach(
            section ->
                done(writing.place(id, section.key(), ReportPart.BACKGROUND, cast.author().id())));
  }

  private void implications(long id, LocalDate today, Cast cast) {
    ask(
        id,
        Field.FINANCIAL,
        Weight.MINOR,
        "The plan is carried out within the high needs budget. Agency cover for educational"
            + " psychologists costs more than the posts would; the difference is met from the"
            + " vacancies until the end of the year.",
        cast.finance(),
        cast);
    ask(
        id,
        Field.EQUALITIES,
        Weight.DETAILED,
        "Disabled children and young people are those whom the plan is for. Its equality impact"
            + " assessment was brought up to date when year two began.\n\n"
            + "- Waiting falls hardest on families who speak little English; the engagement team"
            + " now offers interpreters.\n"
            + "- No other protected group is known to be worse off.",
        cast.equalities(),
        cast);
    ask(
        id,
        Field.CLIMATE,
        Weight.MINOR,
        "Provision nearer home shortens journeys. Two routes ended this term.",
        cast.climate(),
        cast);
    jdbc.sql(ASKED).param("id", id).param("day", today.minusDays(6)).update();
    sign(id, Field.FINANCIAL, today.minusDays(2), cast.finance());
    sign(id, Field.EQUALITIES, today.minusDays(3), cast.equalities());
  }

  private void ask(long id, Field field, Weight weight, String words, Account officer, Cast cast) {
    done(
        signOffs.save(
            id,
            field,
            1,
            new NewImplication(
                Optional.of(weight), words, named(officer), Optional.of(officer.id()), false),
            cast.author().id()));
  }

  private void sign(long id, Field field, LocalDate on, Account officer) {
    long version = reports.find(id).orElseThrow().implication(field).version();
    done(signOffs.sign(id, field, version, Optional.of(on), officer.id()));
  }

  private static String named(Account account) {
    return account.name() + ", " + account.jobTitle();
  }

  private static long done(Outcome<Long> outcome) {
    if (outcome instanceof Outcome.Done<Long>(Long id)) {
      return id;
    }
    throw new IllegalStateException("The invented report was not written: " + outcome);
  }
}

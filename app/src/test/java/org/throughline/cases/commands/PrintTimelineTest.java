// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrintTimelineTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("Europe/London"));

  @TempDir Path folder;

  @Test
  void printsExactlyTheSixKeysOfEachDuty() {
    JsonNode duties =
        json("ehc-needs-assessment", "--event", "request-received=2026-01-05", "--json");

    assertThat(duties)
        .allSatisfy(
            duty ->
                assertThat(duty.propertyNames())
                    .containsExactly("duty", "due", "state", "metOn", "because", "source"));
    JsonNode plan = duty(duties, "final-plan");
    assertThat(plan.get("due").asString()).isEqualTo("2026-05-25");
    assertThat(plan.get("state").asString()).isEqualTo("missed");
    assertThat(plan.get("metOn").isNull()).isTrue();
  }

  @Test
  void asksForADayInThePastWhenToldTo() {
    JsonNode duties =
        json(
            "ehc-needs-assessment",
            "--event=request-received=2026-01-05",
            "--as-at=2026-05-25",
            "--json");

    assertThat(duty(duties, "final-plan").get("state").asString()).isEqualTo("open");
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThatThrownBy(
            () ->
                printed(
                    "ehc-needs-assessment",
                    "--event",
                    "request-recieved=2026-01-05",
                    "--event",
                    "draft-plan-sent=2026-02-29",
                    "--event",
                    "final-plan-issued=2026-11-23",
                    "--exception",
                    "request-received=2026-01-05"))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContainingAll(
            "Did you mean “request-received”?",
            "2026 had no 29 February",
            "after the day asked, 22 November 2026",
            "“request-received” is an event: give it with --event.");
  }

  @Test
  void anUnknownPathwayOptionOrFileHidesNothingElse() {
    assertThatThrownBy(
            () ->
                printed(
                    "ehc-need-assessment",
                    "--event=request-received=5.1.2026",
                    "--frob",
                    "--as-at=2026-01-05",
                    "--as-at=tomorrow",
                    "--terms=nowhere.csv",
                    "--event"))
        .isInstanceOfSatisfying(
            CannotContinue.class,
            problem -> assertThat(problem.code()).isEqualTo(ExitCode.WRONG_USE))
        .hasMessageContainingAll(
            "Did you mean “ehc-needs-assessment”?",
            "“5.1.2026” is not a day",
            "There is no option “--frob”",
            "The option --as-at was given twice",
            "“tomorrow” is not a day",
            "there is no file “nowhere.csv” of text",
            "--event needs a type and a day");
  }

  @Test
  void aFileOfTermsThatIsNotThereHasACodeOfItsOwn() {
    assertThatThrownBy(() -> printed("ehc-needs-assessment", "--terms="))
        .isInstanceOfSatisfying(
            CannotContinue.class,
            problem -> assertThat(problem.code()).isEqualTo(ExitCode.DATA_UNUSABLE))
        .hasMessageContaining("there is no file “” of text");
  }

  @Test
  void anImpossibleYearIsToldOnce() {
    assertThatThrownBy(
            () ->
                printed(
                    "ehc-needs-assessment",
                    "--event=request-received=9990-01-05",
                    "--as-at=9991-01-01"))
        .hasMessage("request-received is dated 5 January 9990. Enter a day between 2000 and 2150.");
  }

  @Test
  void aTerminalOf80ColumnsShowsEveryLineUnbroken() {
    assertThat(printed("ehc-needs-assessment", "--event=request-received=2026-01-05").lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(pathways().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void refusesWhatComesBeforeTheBeginning() {
    assertThatThrownBy(
            () ->
                printed(
                    "ehc-needs-assessment",
                    "--event=request-received=2026-01-05",
                    "--event=draft-plan-sent=2025-12-01"))
        .hasMessageContaining("before request-received on 5 January 2026");
  }

  @Test
  void namesTheNearestPathway() {
    assertThatThrownBy(() -> printed("ehc-need-assessment"))
        .hasMessageContaining("Did you mean “ehc-needs-assessment”?");
  }

  @Test
  void refusesTermDatesByTheirLine() throws IOException {
    Path terms = folder.resolve("terms.csv");
    Files.writeString(
        terms,
        """
        kind,from,to,name
        term,2026-09-01,2026-10-23,Autumn 1
        holiday,2026-10-26,2026-10-30
        term,2026-13-01,2026-12-18
        term,2027-02-01,2027-01-02
        """);

    assertThatThrownBy(
            () ->
                printed(
                    "ehc-needs-assessment",
                    "--event=request-received=2026-01-05",
                    "--terms",
                    terms.toString()))
        .hasMessageContainingAll(
            "Line 3: begin with term or closed",
            "Line 4: “2026-13-01” is not a day. Write it as 2026-09-01.",
            "Line 5: it ends on 2027-01-02, before it begins on 2027-02-01. Swap the days.");
  }

  @Test
  void anExceptionWithinTheLimitLiftsIt() {
    JsonNode plan =
        duty(
            json(
                "ehc-needs-assessment",
                "--event=request-received=2026-01-05",
                "--exception=absence-from-area=2026-02-01",
                "--json"),
            "final-plan");

    assertThat(plan.get("state").asString()).isEqualTo("lifted-by-exception");
    assertThat(plan.get("due").asString()).isEqualTo("2026-05-25");
    assertThat(plan.get("because").asString())
        .contains("The fixed limit was lifted, because", "1 February 2026");
  }

  @Test
  void aDayThatTheSchoolIsClosedMovesWhatIsCountedInSchoolDays() throws IOException {
    Path terms = folder.resolve("own.csv");
    Files.writeString(
        terms,
        """
        kind,from,to,name
        term,2026-09-01,2026-10-16,Autumn 1
        closed,2026-09-02,2026-09-02,Café of the parents’ council
        """,
        Charset.forName("windows-1252"));
    String[] asked = {"in-year-admission", "--event=application-received=2026-09-01", "--json"};

    JsonNode own = json(asked[0], asked[1], asked[2], "--terms", terms.toString());

    assertThat(duty(own, "outcome").get("due").asString()).isEqualTo("2026-09-23");
    assertThat(duty(json(asked), "outcome").get("due").asString()).isEqualTo("2026-09-22");
  }

  @Test
  void whatWasPostedCountsFromTheDayItIsServed() {
    String request = "--event=request-received=2026-01-05";

    JsonNode posted =
        json(
            "ehc-needs-assessment",
            request,
            "--event=draft-plan-sent=2026-04-01@first-class-post",
            "--json");
    JsonNode mailed =
        json("ehc-needs-assessment", request, "--event=draft-plan-sent=2026-04-01@email", "--json");

    assertThat(duty(posted, "family-comments").get("due").asString()).isEqualTo("2026-04-21");
    assertThat(duty(posted, "family-comments").get("because").asString())
        .contains("served on 7 April 2026");
    assertThat(duty(mailed, "family-comments").get("due").asString()).isEqualTo("2026-04-15");
  }

  @Test
  void everyDutySaysWhyAndWhereThatIsWritten() {
    JsonNode duties =
        json("ehc-needs-assessment", "--event", "request-received=2026-01-05", "--json");

    assertThat(duties)
        .allSatisfy(
            duty -> {
              assertThat(duty.get("because").asString()).isNotBlank();
              assertThat(duty.get("source").asString()).matches(".+, .+ \\[[VKLP]]");
            });
    assertThat(duty(duties, "assessment-decision").get("because").asString())
        .isEqualTo(
            "The council must tell the family whether it will assess. The limit is 6 weeks after"
                + " the day the request was received (5 January 2026), so the last day is 16"
                + " February 2026. Every day counts, holidays and weekends too. It has not"
                + " happened, and that day has passed. Source: SEND Regulations 2014 (SI"
                + " 2014/1530), reg 5(1).");
    assertThat(duty(duties, "assessment-decision").get("source").asString())
        .isEqualTo("SEND Regulations 2014 (SI 2014/1530), reg 5(1) [V]");
  }

  @Test
  void listsEveryPathwayWithEventsExceptionsAndDuties() {
    JsonNode listed = JsonMapper.shared().readTree(pathways("--json"));

    assertThat(listed)
        .extracting(pathway -> pathway.get("pathway").asString())
        .containsExactlyElementsOf(Pathways.standard().all().stream().map(Pathway::code).toList());
    assertThat(listed)
        .allSatisfy(
            pathway -> {
              assertThat(pathway.propertyNames())
                  .containsExactly(
                      "pathway",
                      "title",
                      "beginsWith",
                      "endsWith",
                      "eventTypes",
                      "exceptions",
                      "duties");
              assertThat(pathway.get("eventTypes"))
                  .isNotEmpty()
                  .allSatisfy(
                      type ->
                          assertThat(type.propertyNames())
                              .containsExactly("type", "meaning", "mayLieAhead"));
              assertThat(pathway.get("exceptions"))
                  .allSatisfy(
                      ground ->
                          assertThat(ground.propertyNames())
                              .containsExactly("code", "meaning", "source"));
              assertThat(pathway.get("duties"))
                  .isNotEmpty()
                  .allSatisfy(
                      duty ->
                          assertThat(duty.propertyNames())
                              .containsExactly(
                                  "duty",
                                  "kind",
                                  "who",
                                  "text",
                                  "countedFrom",
                                  "metBy",
                                  "liftedBy",
                                  "source",
                                  "standing"));
            });
  }

  @Test
  void printsOneWholePathwayAsItsGoldenFileHasIt() throws IOException {
    List<JsonNode> found = new ArrayList<>();
    JsonMapper.shared()
        .readTree(pathways("--json"))
        .forEach(
            pathway -> {
              if (pathway.get("pathway").asString().equals("managed-move")) {
                found.add(pathway);
              }
            });

    try (InputStream golden = PrintTimelineTest.class.getResourceAsStream("managed-move.json")) {
      assertThat(found).containsExactly(JsonMapper.shared().readTree(golden));
    }
  }

  @Test
  void printsThePathwaysForPeopleToo() {
    assertThat(pathways())
        .contains(
            "managed-move: Managed move",
            "  exceptions  none",
            "  agreement\n      The school must ",
            "ehc-needs-assessment: EHC needs assessment and plan",
            "      SEND Regulations 2014 (SI 2014/1530), reg 13(2) [V]");
  }

  @Test
  void printsATableForPeople() {
    assertThat(printed("ehc-needs-assessment", "--event=request-received=2026-01-05"))
        .contains("2026-05-25  missed               -           final-plan")
        .contains("Spring bank holiday");
  }

  private static JsonNode json(String... words) {
    return JsonMapper.shared().readTree(printed(words));
  }

  private static JsonNode duty(JsonNode duties, String code) {
    List<JsonNode> found = new ArrayList<>();
    duties.forEach(
        duty -> {
          if (duty.get("duty").asString().equals(code)) {
            found.add(duty);
          }
        });
    return found.getFirst();
  }

  private static String printed(String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PrintTimeline(CLOCK).run(List.of(words), print(bytes), System.err);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String pathways(String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PrintPathways().run(List.of(words), print(bytes), System.err);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}

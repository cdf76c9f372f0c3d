// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.throughline.governance.internal.bodies.BodySeats;
import org.throughline.governance.internal.reports.Field;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ReportPagesTest {

  private final MockMvcTester web;
  private final BoardFixture boards;
  private final People people;
  private final JdbcClient jdbc;
  private final BodySeats seats;
  private final Account administrator;
  private final Account owner;
  private final Account author;
  private final Account stranger;
  private final Account member;

  ReportPagesTest(
      MockMvcTester web, BoardFixture boards, People people, BodySeats seats, JdbcClient jdbc) {
    this.web = web;
    this.boards = boards;
    this.people = people;
    this.jdbc = jdbc;
    this.seats = seats;
    this.administrator = people.holding(Role.ADMINISTRATOR);
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.author = people.holding(Role.RESPONSIBLE_OFFICER);
    this.stranger = people.holding(Role.RESPONSIBLE_OFFICER);
    this.member = people.holding(Role.BOARD_MEMBER);
  }

  @Test
  void aDraftIsReadByWhoeverWritesOrSignsItAndByNobodyElse() {
    long id = boards.begun("A draft of one's own", author);
    String path = "/boards/reports/" + id;

    for (String each :
        List.of(path, path + "/preview", path + "/draft.docx", path + "/draft.pdf")) {
      assertThat(as(author, get(each))).as(each).hasStatus(200);
      assertThat(as(owner, get(each))).as(each).hasStatus(200);
      assertThat(as(stranger, get(each))).as(each).hasStatus(403);
      assertThat(as(member, get(each))).as(each).hasStatus(403);
    }
    assertThat(text(as(stranger, get("/boards/reports")))).doesNotContain("A draft of one's own");
    assertThat(web.perform(get("/board-papers/" + id))).hasStatus(404);
    assertThat(web.perform(get("/board-papers/" + id + "/1/report.pdf"))).hasStatus(404);
  }

  /// The list without the meetings that one may choose, which are no secret.
  private String reportsSeenBy(Account reader) {
    return text(as(reader, get("/boards/reports")))
        .replaceAll("\\s*<option value=\"\\d+-on-.*", "");
  }

  @Test
  void aPrivateReportIsReadByItsBoardAndLeavesNoTraceForAnybodyElse() {
    String before = text(web.perform(get("/board-papers")));
    Account otherOwner = people.holding(Role.STRATEGY_OWNER);
    Account otherMember = people.holding(Role.BOARD_MEMBER);
    Account signer = people.holding(Role.READER);
    List<Account> strangers = List.of(stranger, otherOwner, otherMember);
    List<String> listed = strangers.stream().map(this::reportsSeenBy).toList();
    long id = boards.complete("Private matters", author);
    sitsOn(boards.report(id).header().body(), member);
    asked(id, signer);
    boards.sign(id, Field.LEGAL, author);
    boards.makePrivate(id, author);
    boards.publish(id, administrator);
    String open = "/board-papers/" + id;
    String closed = "/boards/reports/" + id + "/published";

    for (String each :
        List.of(open, open + "/1", open + "/1/report.docx", open + "/1/report.pdf")) {
      assertThat(web.perform(get(each))).as(each).hasStatus(404);
      assertThat(as(member, get(each))).as(each).hasStatus(404);
    }
    assertThat(text(web.perform(get("/board-papers")))).isEqualTo(before);
    for (int at = 0; at < strangers.size(); at++) {
      assertThat(reportsSeenBy(strangers.get(at))).isEqualTo(listed.get(at));
      for (String each :
          List.of(closed, closed + "/1", closed + "/1/report.docx", closed + "/1/report.pdf")) {
        assertThat(as(strangers.get(at), get(each))).as(each).hasStatus(403);
      }
    }
    for (Account reader : List.of(member, author, administrator)) {
      assertThat(text(as(reader, get(closed)))).contains("Private matters", "names a provider.");
      assertThat(as(reader, get(closed + "/1/report.pdf"))).hasStatus(200);
      assertThat(text(as(reader, get("/boards/reports")))).contains("Private matters");
    }
  }

  @Test
  void anExemptDraftIsForItsAuthorWhoSignsItAndAdministratorsAlone() {
    long id = boards.begun("Of one provider", author);
    Account signer = people.holding(Role.READER);
    asked(id, signer);
    sitsOn(boards.report(id).header().body(), member);
    assertThat(as(owner, get("/boards/reports/" + id))).as("while it is open").hasStatus(200);

    boards.makePrivate(id, author);

    String path = "/boards/reports/" + id;
    for (String each :
        List.of(path, path + "/preview", path + "/draft.docx", path + "/draft.pdf")) {
      for (Account stranger : List.of(owner, member, this.stranger)) {
        assertThat(as(stranger, get(each))).as(each).hasStatus(403);
      }
      for (Account reader : List.of(author, signer, administrator)) {
        assertThat(as(reader, get(each))).as(each).hasStatus(200);
      }
    }
    assertThat(text(as(owner, get("/boards/reports")))).doesNotContain("Of one provider");
    for (String act : List.of("/publish", "/live", "/sections/summary", "/openness", "/header")) {
      assertThat(as(owner, form(path + act, "version", "1"))).as(act).hasStatus(403);
    }
    assertThat(as(owner, form(path + "/implications/legal/waive", "waived", "No need")))
        .hasStatus(403);
  }

  private void sitsOn(long body, Account account) {
    BoardFixture.done(seats.give(body, Optional.of(account.id().value()), administrator.id()));
  }

  /// Asks somebody to sign the legal implications.
  private void asked(long id, Account signer) {
    assertThat(
            as(
                author,
                form(
                    "/boards/reports/" + id + "/implications/legal",
                    "version",
                    Long.toString(boards.version(id, Field.LEGAL)),
                    "weight",
                    "NONE",
                    "account",
                    Long.toString(signer.id().value()),
                    "asked",
                    "yes")))
        .hasStatus(302);
  }

  @Test
  void anOpenReportThatBecomesPrivateIsClosedAtOnceWithItsEarlierVersions() {
    long id = boards.complete("First open", owner);
    boards.publish(id, owner);
    assertThat(web.perform(get("/board-papers/" + id + "/1"))).hasStatus(200);

    boards.correct(id, owner);
    boards.makePrivate(id, owner);
    assertThat(web.perform(get("/board-papers/" + id + "/1"))).hasStatus(404);
    boards.publish(id, owner);
    assertThat(web.perform(get("/board-papers/" + id))).hasStatus(404);
  }

  @Test
  void theEarlierPrivateVersionOfAReportThatWasOpenedStaysPrivate() {
    long id = boards.complete("First private", owner);
    boards.makePrivate(id, owner);
    boards.publish(id, owner);
    boards.correct(id, owner);
    boards.makeOpen(id, owner);
    boards.publish(id, owner);

    assertThat(text(web.perform(get("/board-papers/" + id))))
        .contains("version 2")
        .doesNotContain("It names a provider", "version 1");
    assertThat(web.perform(get("/board-papers/" + id + "/1"))).hasStatus(404);
    assertThat(web.perform(get("/board-papers/" + id + "/1/report.pdf"))).hasStatus(404);
  }

  @Test
  void everybodyReadsAPublishedReportAndTakesItAway() throws UnsupportedEncodingException {
    long id = boards.complete("For everybody", author);
    boards.publish(id, owner);

    assertThat(text(web.perform(get("/board-papers/" + id))))
        .contains("For everybody", "Words of Summary", "To agree");
    MvcTestResult pdf = web.perform(get("/board-papers/" + id + "/1/report.pdf"));
    assertThat(pdf).hasStatus(200).hasContentType("application/pdf");
    assertThat(pdf.getResponse().getContentAsByteArray())
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(web.perform(get("/board-papers/" + id + "/1/report.docx"))).hasStatus(200);
    assertThat(text(web.perform(get("/board-papers")))).contains("For everybody");
  }

  @Test
  void theSecondWriterOfASectionKeepsTheirWordsBesideTheOthers() {
    long id = boards.begun("Merged", author);
    String path = "/boards/reports/" + id + "/sections/summary";

    assertThat(as(owner, form(path, "version", "1", "words", "Theirs"))).hasStatus(302);
    MvcTestResult late = as(author, form(path, "version", "1", "words", "Mine"));

    assertThat(late).hasStatus(409);
    assertThat(text(late))
        .contains(owner.name() + " changed the same", ">Theirs<", ">Mine</textarea>")
        .contains("name=\"version\" value=\"2\"");
    assertThat(as(author, form(path, "version", "2", "words", "Both"))).hasStatus(302);
    assertThat(boards.report(id).words(ReportPart.SUMMARY)).isEqualTo("Both");
  }

  @Test
  void aFormThatIsSentTwiceBeginsOneReport() {
    String key = UUID.randomUUID().toString();
    MockHttpServletRequestBuilder sent =
        post("/boards/reports/new")
            .param("once", key)
            .param("title", "Begun once " + key)
            .param("body", Long.toString(boards.board(owner)))
            .param("meetsOn", boards.today().plusDays(3).toString());

    String first = as(owner, sent).getResponse().getRedirectedUrl();
    String second = as(owner, sent).getResponse().getRedirectedUrl();

    assertThat(second).isEqualTo(first);
    assertThat(
            jdbc.sql("select count(*) from governance.report where title = :title")
                .param("title", "Begun once " + key)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void everyProblemOfANewReportIsNamedAtOnce() {
    MvcTestResult refused =
        as(author, form("/boards/reports/new", "title", "x", "body", "0", "meetsOn", "31/02/2027"));

    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains(
            "Give the report a title",
            "Choose the body that the report goes to",
            "Enter the day of the meeting");
  }

  @Test
  void onlyTheOfficerSignsAndOnlyAnEditorPutsASignatureOnRecord() {
    long id = boards.begun("To be signed", author);
    Account finance = people.holding(Role.READER);
    String path = "/boards/reports/" + id + "/implications/financial";
    assertThat(
            as(
                author,
                form(
                    path,
                    "version",
                    "1",
                    "weight",
                    "MINOR",
                    "words",
                    "Met from the budget.",
                    "account",
                    Long.toString(finance.id().value()),
                    "asked",
                    "yes")))
        .hasStatus(302);

    assertThat(text(as(finance, get("/boards/reports")))).contains("Your signature is waited for");
    assertThat(text(as(finance, get("/boards/reports/" + id)))).contains("This one waits for you");
    assertThat(as(author, form(path + "/sign", "version", "2"))).hasStatus(403);
    assertThat(as(author, form(path + "/record", "version", "2"))).hasStatus(403);
    assertThat(as(finance, form(path + "/waive", "version", "2"))).hasStatus(403);
    assertThat(as(finance, form(path + "/sign", "version", "1"))).hasStatus(409);
    assertThat(as(finance, form(path + "/sign", "version", "2"))).hasStatus(302);
    assertThat(boards.report(id).implication(Field.FINANCIAL).signedOn()).contains(boards.today());
  }

  @Test
  void theAuthorDoesNotPublishAndIsToldWhoDoes() {
    long id = boards.complete("Ready", author);

    assertThat(as(author, form("/boards/reports/" + id + "/publish"))).hasStatus(403);
    assertThat(text(as(author, get("/boards/reports/" + id))))
        .contains("the report can be published", "a strategy owner publishes it");
    assertThat(as(owner, form("/boards/reports/" + id + "/publish"))).hasStatus(302);
    assertThat(as(owner, form("/boards/reports/" + id + "/publish"))).hasStatus(422);
  }

  @Test
  void aReportThatWasBegunByMistakeIsSetAsideAndTakenUpAgain() {
    long id = boards.begun("Begun by mistake", author);
    String path = "/boards/reports/" + id;
    assertThat(as(stranger, form(path + "/set-aside"))).hasStatus(403);

    assertThat(as(author, form(path + "/set-aside"))).hasStatus(302);
    assertThat(as(author, form(path + "/set-aside"))).as("a second time").hasStatus(302);

    assertThat(text(as(author, get("/boards/reports")))).doesNotContain("Begun by mistake");
    assertThat(text(as(author, get("/boards/reports?state=set-aside"))))
        .contains("Begun by mistake", "Set aside");
    assertThat(text(as(author, get("/boards/" + boards.report(id).header().body()))))
        .doesNotContain("Begun by mistake");
    assertThat(text(as(author, get(path))))
        .contains("was set aside", "Take it up again")
        .doesNotContain("Place a live section");
    assertThat(as(author, form(path + "/sections/summary", "version", "1", "words", "Late")))
        .hasStatus(422);
    assertThat(as(owner, form(path + "/publish"))).hasStatus(422);

    assertThat(as(author, form(path + "/take-up"))).hasStatus(302);
    assertThat(as(author, form(path + "/sections/summary", "version", "1", "words", "In time")))
        .hasStatus(302);
    assertThat(text(as(author, get("/boards/reports")))).contains("Begun by mistake");
  }

  @Test
  void whatWasPublishedIsNotSetAside() {
    long id = boards.complete("Published for good", owner);
    boards.publish(id, owner);
    assertThat(as(owner, form("/boards/reports/" + id + "/set-aside"))).hasStatus(422);
    boards.correct(id, owner);
    assertThat(as(owner, form("/boards/reports/" + id + "/set-aside"))).hasStatus(422);
  }

  @Test
  void aScriptInAReportsWordsIsShownAsWords() {
    long id = boards.begun("Title <script>alert(1)</script>", owner);
    as(
        owner,
        form(
            "/boards/reports/" + id + "/sections/summary",
            "version",
            "1",
            "words",
            "<script>alert(2)</script>"));

    for (String path : List.of("", "/preview", "/sections/summary")) {
      assertThat(text(as(owner, get("/boards/reports/" + id + path))))
          .contains("alert(2)")
          .doesNotContain("<script>alert");
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void thePagesOfBoardsOpenForEveryRole(Role role) {
    Account account = people.holding(role);
    long board = boards.board(owner);

    for (String path :
        List.of("/boards", "/boards/" + board, "/boards/reports", "/boards/requests")) {
      assertThat(as(account, get(path))).as(path).hasStatus(200);
    }
    assertThat(web.perform(get("/boards"))).hasStatus(302);
  }

  private MvcTestResult as(Account account, MockHttpServletRequestBuilder request) {
    return web.perform(request.with(People.as(account)).with(csrf()));
  }

  private static MockHttpServletRequestBuilder form(String path, String... pairs) {
    MockHttpServletRequestBuilder request = post(path).param("once", UUID.randomUUID().toString());
    for (int at = 0; at < pairs.length; at += 2) {
      request.param(pairs[at], pairs[at + 1]);
    }
    return request;
  }

  private static String text(MvcTestResult result) {
    try {
      return result
          .getResponse()
          .getContentAsString()
          .replaceAll("value=\"[A-Za-z0-9_-]{30,}\"", "");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

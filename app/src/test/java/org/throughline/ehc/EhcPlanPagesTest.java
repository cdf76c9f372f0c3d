// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class EhcPlanPagesTest {

  private final PlanWeb web;
  private final People people;
  private final JdbcClient jdbc;

  EhcPlanPagesTest(PlanWeb web, People people, JdbcClient jdbc) {
    this.web = web;
    this.people = people;
    this.jdbc = jdbc;
  }

  @Test
  void aDraftBeginsEmptyAndSaysWhatIsMissing() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.planPath(InventedChild.named("Abe", "Planfield"), officer);

    assertThat(web.open(officer, plan)).hasStatusOk().bodyText().contains("Begin the draft");
    web.begin(officer, plan);

    assertThat(web.open(officer, plan))
        .hasStatusOk()
        .bodyText()
        .contains("Draft plan for Abe Planfield: 5 things it must have", "Add a need");
    assertThat(web.open(officer, plan + "/checks"))
        .hasStatusOk()
        .bodyText()
        .contains("EHC-301", "SI 2014/1530 reg 12(1)");
  }

  @Test
  void aPlanBecomesFinalAfterItWasSentAndNeverChangesThen() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Ida", officer);
    String row = web.add(officer, plan, "A", Map.of("text", "Likes trains"));
    String today = LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();

    assertThat(web.send(officer, plan + "/finish", Map.of("on", today, "all_the_same", "yes")))
        .hasStatus(422)
        .bodyText()
        .contains("Send the draft to the family first");
    assertThat(web.send(officer, plan + "/send", Map.of("on", today, "until", today)))
        .hasStatus(422)
        .bodyText()
        .contains("whether a plan is necessary (section 37(1))", "Record the decision to issue");
    web.decided(officer, plan, LocalDate.now(java.time.ZoneId.of("Europe/London")));
    assertThat(
            web.send(
                officer,
                plan + "/send",
                Map.of(
                    "on", today,
                    "until", today,
                    "version", web.version(officer, plan + "/send"))))
        .hasStatus(422)
        .bodyText()
        .contains("at least 15 days");
    sent(officer, plan);
    assertThat(web.send(officer, plan + "/finish", Map.of("on", today)))
        .hasStatus(422)
        .bodyText()
        .contains("tick that it becomes final all the same");
    web.offered(officer, plan);
    web.answered(officer, plan, LocalDate.now(java.time.ZoneId.of("Europe/London")));
    web.done(officer, plan + "/finish", Map.of("on", today, "all_the_same", "yes"));

    assertThat(web.open(officer, plan)).bodyText().contains("Final plan for Ida Planfield");
    assertThat(
            web.send(officer, plan + "/rows/" + row, Map.of("version", "1", "text", "Likes ships")))
        .hasStatus(422)
        .bodyText()
        .contains("never changes");
    assertThatThrownBy(
            () ->
                web.seenBy(
                    officer,
                    () ->
                        jdbc.sql("update ehc.item set text = 'x' where stem = ?::uuid")
                            .param(row)
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("A final plan does not change");
  }

  @Test
  void anAmendmentRestsOnTheFinalPlanAndIsComparedWithItWordByWord() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Jon", officer);
    String row = web.add(officer, plan, "F", PlanWeb.READING);
    String need =
        web.add(officer, plan, "B", Map.of("text", "Reads few words", "join-" + row, "yes"));
    finish(officer, plan);
    web.begin(officer, plan);

    PlanEdition amended = web.newest(officer, plan);
    assertThat(amended.summary().number()).isEqualTo(2);
    assertThat(amended.rows()).hasSize(2);
    assertThat(amended.links()).hasSize(1);
    web.done(
        officer,
        plan + "/rows/" + row,
        PlanWeb.with(
            PlanWeb.with(
                PlanWeb.with(PlanWeb.READING, "version", "1"), "text", "Daily teaching of reading"),
            "join-" + need,
            "yes"));

    assertThat(web.open(officer, plan + "/compare"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "1 changed, 0 put in, 0 taken out, 1 as before",
            "<del><span class=\"govuk-visually-hidden\">taken out: </span>Teaching </del>",
            "<ins><span class=\"govuk-visually-hidden\">put in: </span>Daily teaching </ins>");
    assertThat(web.open(officer, plan + "?version=1")).bodyText().contains("Final plan for Jon");
  }

  @Test
  void thePlanGoesOutAsWordAndAsATaggedPdfWithEverySectionLabelled() throws Exception {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Kit", officer);
    web.add(officer, plan, "F", PlanWeb.READING);

    byte[] word = web.open(officer, plan + "/plan.docx").getResponse().getContentAsByteArray();
    byte[] pdf = web.open(officer, plan + "/plan.pdf").getResponse().getContentAsByteArray();

    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
      assertThat(document.getParagraphs())
          .filteredOn(each -> "Heading1".equals(each.getStyle()))
          .extracting(XWPFParagraph::getText)
          .extracting(text -> text.replaceAll(":.*", ""))
          .containsExactly(
              "Section A",
              "Section B",
              "Section C",
              "Section D",
              "Section E",
              "Section F",
              "Section G",
              "Section H1",
              "Section H2",
              "Section I",
              "Section J",
              "Section K");
      assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
          .isEqualTo("30 minutes, 4 times every week");
      assertThat(document.getHeaderList().getFirst().getText()).contains("DRAFT");
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(new PDFTextStripper().getText(document))
          .contains("DRAFT", "Section H2", "F1. Teaching of reading");
    }
    assertThat(web.open(officer, plan + "/plan.pdf").getResponse().getHeader("Content-Disposition"))
        .contains("-draft.pdf")
        .doesNotContain("Planfield");
  }

  @Test
  void remarksStandBesideTheirRowAndAreAnsweredWithWhatWasChanged() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Lou", officer);
    String row = web.add(officer, plan, "F", PlanWeb.READING);
    String today = LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();
    Map<String, String> remark =
        Map.of("where", row, "said_by", "FAMILY", "said_on", today, "text", "It is too little.");

    assertThat(web.send(officer, plan + "/remarks/new", remark))
        .hasStatus(422)
        .bodyText()
        .contains("Remarks belong to a draft that was sent");
    send(officer, plan);
    assertThat(web.send(officer, plan + "/remarks/new", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("Choose the section", "Choose who made", "Write down the remark");
    web.done(officer, plan + "/remarks/new", remark);
    assertThat(web.open(officer, plan))
        .bodyText()
        .contains("It is too little.", "tl-plan-remark--open");

    String answer = plan + "/remarks/" + remarkOf(officer, row);
    assertThat(web.send(officer, answer, Map.of("version", "1", "decision", "ACCEPTED")))
        .hasStatus(422)
        .bodyText()
        .contains("Say what was changed");
    Map<String, String> accepted =
        Map.of("version", "1", "decision", "ACCEPTED", "answer", "Five times a week now.");
    web.done(officer, answer, accepted);
    assertThat(web.open(officer, plan))
        .bodyText()
        .contains("Accepted", "Five times a week now.")
        .doesNotContain("tl-plan-remark--open");
    assertThat(web.send(officer, answer, accepted)).hasStatus(409);
  }

  @Test
  void whoMayNotSeeTheChildFindsNoPlanAndNoRowOfIt() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    String plan = web.planPath(InventedChild.named("Max", "Planfield").restricted(), chosen);
    assertThat(web.open(chosen, plan)).hasStatus(302);

    assertThat(web.open(officer, plan)).hasStatus(404);
    assertThat(web.open(people.holding(Role.READER), plan)).hasStatus(403);
    assertThat(web.open(officer, "/cases/" + UUID.randomUUID() + "/plan")).hasStatus(404);
    assertThat(web.open(officer, "/cases/nonsense/plan")).hasStatus(404);
  }

  @Test
  void theTablesThemselvesKeepPlansFromWhoeverIsNotKnown() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Ned", officer);
    web.add(officer, plan, "B", Map.of("text", "A need behind the fence"));

    for (String table :
        List.of("plan", "edition", "item", "link", "change", "remark", "delivery", "gap")) {
      assertThat(jdbc.sql("select count(*) from ehc." + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
    assertThat(web.newest(officer, plan).rows()).hasSize(1);
  }

  @Test
  void everyLookIsOnTheChildsRecordBeforeThePageIsSent() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Oda", officer);
    long before = looks(officer);

    web.open(officer, plan);
    web.open(officer, plan + "/plan.pdf");

    assertThat(looks(officer)).isEqualTo(before + 2);
  }

  private long looks(Account officer) {
    return jdbc.sql(
            "select count(*) from audit.entry where account_id = ? and act = 'child-viewed' and detail ->> 'part' like 'plan: %'")
        .param(officer.id().value())
        .query(Long.class)
        .single();
  }

  private long remarkOf(Account officer, String row) {
    return web.seenBy(
        officer,
        () ->
            jdbc.sql("select remark_id from ehc.remark where stem = ?::uuid")
                .param(row)
                .query(Long.class)
                .single());
  }

  private void send(Account officer, String plan) {
    web.decided(officer, plan, LocalDate.now(java.time.ZoneId.of("Europe/London")));
    sent(officer, plan);
  }

  private void sent(Account officer, String plan) {
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
    web.versioned(
        officer,
        plan + "/send",
        Map.of("on", today.toString(), "until", today.plusDays(14).toString()));
  }

  private void finish(Account officer, String plan) {
    send(officer, plan);
    web.offered(officer, plan);
    web.answered(officer, plan, LocalDate.now(java.time.ZoneId.of("Europe/London")));
    String today = LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();
    web.done(officer, plan + "/finish", Map.of("on", today, "all_the_same", "yes"));
  }
}

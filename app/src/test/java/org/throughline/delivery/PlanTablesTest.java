// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.delivery.PlanFixture.done;
import static org.throughline.delivery.PlanFixture.facts;
import static org.throughline.testing.People.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.delivery.internal.ActionRow;
import org.throughline.delivery.internal.ActionStore;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.delivery.internal.tables.PlanUpload;
import org.throughline.delivery.internal.tables.PlanUploads;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.RowProblem;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class PlanTablesTest {

  private final MockMvcTester web;
  private final PlanFixture plan;
  private final Actions actions;
  private final ActionStore store;
  private final PlanUploads uploads;
  private final PlanNamesReader names;
  private final Strategies strategies;
  private final Clock clock;
  private final Account analyst;
  private final Account colleague;
  private final Account officer;
  @TempDir Path scratch;
  private List<ActionId> ids = List.of();
  private List<CommitmentLine> lines = List.of();
  private String strategy = "";

  PlanTablesTest(
      MockMvcTester web,
      PlanFixture plan,
      Actions actions,
      ActionStore store,
      PlanUploads uploads,
      PlanNamesReader names,
      Strategies strategies,
      Clock clock,
      People people) {
    this.web = web;
    this.plan = plan;
    this.actions = actions;
    this.store = store;
    this.uploads = uploads;
    this.names = names;
    this.strategies = strategies;
    this.clock = clock;
    this.analyst = people.holding(Role.ANALYST);
    this.colleague = people.holding(Role.ANALYST);
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
  }

  @BeforeEach
  void planThreeActions() {
    lines = plan.commitments(3);
    strategy = strategies.find(lines.getFirst().strategy()).orElseThrow().code();
    ids =
        actions.plan(
            List.of(
                action(0, full()),
                action(1, facts("=HYPERLINK(\"http://elsewhere.example\")", Optional.empty())),
                action(
                    2,
                    facts("Zażółć gęślą jaźń, “quoted”; with\na second line", Optional.empty()))),
            Signature.of(analyst.id(), clock.instant()));
  }

  @Test
  void aCsvThatComesBackUntouchedChangesNothing() {
    PlanUpload upload = look(download("csv"), "plan.csv");

    assertThat(upload.rowsRead()).isEqualTo(3);
    assertThat(upload.problems()).isEmpty();
    assertThat(upload.changes()).isEmpty();
  }

  @Test
  void aWorkbookThatComesBackUntouchedChangesNothing() {
    PlanUpload upload = look(download("xlsx"), "plan.xlsx");

    assertThat(upload.rowsRead()).isEqualTo(3);
    assertThat(upload.problems()).isEmpty();
    assertThat(upload.changes()).isEmpty();
  }

  @Test
  void noCellOfACsvIsAFormula() {
    String csv = new String(download("csv"), StandardCharsets.UTF_8);

    assertThat(csv).contains("\"'=HYPERLINK").doesNotContain("\"=HYPERLINK");
  }

  @Test
  void aFormulaThatComesInIsOnlyWordsAndLeavesAsWords() throws IOException {
    String csv = "Code,Version,Action\n%s,1,\"=cmd|'/C calc'!A0\"\n".formatted(code(0));
    PlanUpload upload = look(csv.getBytes(StandardCharsets.UTF_8), "plan.csv");
    uploads.apply(upload, signature());

    assertThat(row(0).facts().text()).isEqualTo("=cmd|'/C calc'!A0");
    assertThat(new String(download("csv"), StandardCharsets.UTF_8))
        .contains("\"'=cmd|")
        .doesNotContain("\"=cmd|");
    assertThat(sheet(download("xlsx"))).contains("=cmd|").doesNotContain("<f>", "<f ");
  }

  @Test
  void aTableThatWaitsForAYesIsItsSendersAlone() {
    String review =
        WebAnswer.location(
            send(("Code,Version\n" + code(0) + ",1\n").getBytes(StandardCharsets.UTF_8), "p.csv"));

    for (String path : List.of(review, review + "/problems.csv")) {
      assertThat(web.perform(get(path).with(People.as(analyst)))).hasStatusOk();
      assertThat(web.perform(get(path).with(People.as(colleague)))).hasStatus(404);
    }
    assertThat(
            web.perform(
                post(review)
                    .with(csrf())
                    .with(People.as(colleague))
                    .param("once", UUID.randomUUID().toString())))
        .hasStatus(404);
  }

  @Test
  void aCellThatATableCannotChangeIsNamedAndNotPassedOver() {
    String csv = "Code,Version,Priority\n%s,1,Another priority\n".formatted(code(0));

    PlanUpload upload = look(csv.getBytes(StandardCharsets.UTF_8), "plan.csv");

    assertThat(upload.problems())
        .extracting(RowProblem::row, RowProblem::column)
        .containsExactly(tuple(2, "Priority"));
  }

  @Test
  void theDryRunShowsEveryCellAndChangesNothingUntilTheYes() {
    String csv =
        new String(download("csv"), StandardCharsets.UTF_8)
            .replace("2027-03-31", "30/06/2027")
            .replace("Zażółć", "Changed");
    String review = WebAnswer.location(send(csv.getBytes(StandardCharsets.UTF_8), "plan.csv"));

    assertThat(WebAnswer.body(web.perform(get(review).with(People.as(analyst)))))
        .contains("3 actions would change. Nothing has been changed yet.", "30/06/2027");
    assertThat(row(0).facts().due()).contains(LocalDate.of(2027, 3, 31));

    MvcTestResult applied =
        web.perform(
            post(review)
                .with(csrf())
                .with(People.as(analyst))
                .param("once", UUID.randomUUID().toString()));

    assertThat(applied).hasStatus(302);
    assertThat(WebAnswer.location(applied)).startsWith("/plan?undo=");
    assertThat(row(0).facts().due()).contains(LocalDate.of(2027, 6, 30));
    assertThat(row(2).facts().text()).startsWith("Changed gęślą");
  }

  @Test
  void allIsAppliedOrNothing() {
    String csv =
        new String(download("csv"), StandardCharsets.UTF_8).replace("2027-03-31", "2027-06-30");
    PlanUpload upload = look(csv.getBytes(StandardCharsets.UTF_8), "plan.csv");
    done(
        actions.recordProgress(
            new RecordProgress(ids.get(1), 1, ActionStatus.ON_TRACK, "Meanwhile", signature())));

    assertThat(uploads.apply(upload, signature()).problems()).hasSize(1);
    assertThat(row(0).facts().due()).contains(LocalDate.of(2027, 3, 31));
  }

  @Test
  void everyProblemIsNamedByRowAndColumn() {
    String csv =
        """
        Code,Version,Responsible officer,Due,Cost in pounds,Year,Status,Colour
        %1$s,1,Nobody Known,31/02/2027,lots,x,Done,red
        %2$s,99,,2027-09-30,,1,Not started,
        %2$s,1,,,,1,,
        NO.SUCH,1,,,,,,
        ,1,,,,,,
        """
            .formatted(code(0), code(1));

    PlanUpload upload = look(csv.getBytes(StandardCharsets.UTF_8), "plan.csv");

    assertThat(upload.problems())
        .extracting(RowProblem::row, RowProblem::column)
        .containsExactlyInAnyOrder(
            tuple(2, "Responsible officer"),
            tuple(2, "Due"),
            tuple(2, "Cost in pounds"),
            tuple(2, "Year"),
            tuple(2, "Status"),
            tuple(3, "Version"),
            tuple(4, "Code"),
            tuple(5, "Code"),
            tuple(6, "Code"));
    assertThat(upload.unknown()).containsExactly("Colour");
    assertThat(upload.mayBeApplied()).isFalse();
  }

  @Test
  void theFileOfProblemsCanBeDownloaded() {
    String review =
        WebAnswer.location(
            send("Code,Version\nNO.SUCH,1\n".getBytes(StandardCharsets.UTF_8), "p.csv"));

    assertThat(WebAnswer.body(web.perform(get(review + "/problems.csv").with(People.as(analyst)))))
        .contains("\"Row\",\"Column\",\"Problem\"", "\"2\",\"Code\",\"There is no action");
  }

  @Test
  void windowsEncodingAndSemicolonsAreUnderstood() {
    String csv = "Code;Version;Theme\n" + code(0) + ";1;Café für alle\n";

    PlanUpload upload = look(csv.getBytes(Charset.forName("windows-1252")), "plan.csv");

    assertThat(upload.changes().getFirst().cells().getFirst().becomes()).isEqualTo("Café für alle");
  }

  @Test
  void aColumnThatIsLeftOutStaysAndAnEmptyCellEmpties() {
    PlanUpload upload =
        look(
            ("Code,Version,Cost in pounds\n" + code(0) + ",1,\n").getBytes(StandardCharsets.UTF_8),
            "plan.csv");

    uploads.apply(upload, signature());

    assertThat(row(0).facts().cost()).isEmpty();
    assertThat(row(0).facts().partners()).containsExactly("Health", "Schools");
  }

  @Test
  void twoRowsThatWaitForEachOtherAreRefused() {
    String csv = "Code,Version,Waits for\n%1$s,1,%2$s\n%2$s,1,%1$s\n".formatted(code(1), code(2));
    PlanUpload upload = look(csv.getBytes(StandardCharsets.UTF_8), "plan.csv");

    assertThat(uploads.apply(upload, signature()).problems())
        .extracting(Problem::code)
        .containsExactly("PLAN-176");
    assertThat(row(1).facts().needs()).isEmpty();
  }

  @Test
  void onlyThoseWhoMayChangeFactsMaySendATable() {
    assertThat(web.perform(get("/plan/upload").with(People.as(officer)))).hasStatus(403);
    assertThat(web.perform(get("/plan/upload").with(People.as(analyst)))).hasStatusOk();
    assertThat(web.perform(get("/plan/upload/nonsense").with(People.as(analyst)))).hasStatus(404);
  }

  private static ActionFacts full() {
    return new ActionFacts(
        "Open the new place",
        1,
        "Transport",
        Optional.empty(),
        List.of("Health", "Schools"),
        Optional.of(LocalDate.of(2026, 9, 1)),
        Optional.of(LocalDate.of(2027, 3, 31)),
        List.of("Every child has a seat", "-5% journeys"),
        Optional.of(new Pence(1_234_500)),
        List.of());
  }

  private NewAction action(int line, ActionFacts facts) {
    return new NewAction(lines.get(line), Optional.empty(), facts, "", List.of(), true);
  }

  private PlanUpload look(byte[] content, String name) {
    UUID id = done(lookAt(new ByteArrayInputStream(content), name));
    return uploads.find(id, analyst.id()).orElseThrow();
  }

  private Outcome<UUID> lookAt(InputStream content, String name) {
    return uploads.look(content, name, names.fresh(), analyst.id(), clock.instant());
  }

  private byte[] download(String kind) {
    return web.perform(get("/plan." + kind + "?strategy=" + strategy).with(People.as(analyst)))
        .getResponse()
        .getContentAsByteArray();
  }

  private String sheet(byte[] workbook) throws IOException {
    Path file = Files.write(scratch.resolve("plan.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      StringBuilder parts = new StringBuilder();
      for (ZipEntry part : Collections.list(zip.entries())) {
        parts.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
      return parts.toString();
    }
  }

  private MvcTestResult send(byte[] content, String name) {
    var request = multipart("/plan/upload");
    request.file(new MockMultipartFile("file", name, "text/csv", content));
    request.with(csrf()).with(People.as(analyst));
    return web.perform(request);
  }

  private ActionRow row(int number) {
    return store.find(ids.get(number)).orElseThrow();
  }

  private String code(int number) {
    return row(number).code();
  }

  private Signature signature() {
    return Signature.of(analyst.id(), clock.instant());
  }
}

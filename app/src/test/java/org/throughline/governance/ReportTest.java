// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.governance.BoardFixture.done;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.delivery.PlanFixture;
import org.throughline.governance.internal.reports.Field;
import org.throughline.governance.internal.reports.NewImplication;
import org.throughline.governance.internal.reports.Openness;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.governance.internal.reports.Publications;
import org.throughline.governance.internal.reports.Publishing;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.governance.internal.reports.ReportWriting;
import org.throughline.governance.internal.reports.SignOffs;
import org.throughline.governance.internal.reports.Weight;
import org.throughline.papers.Kind;
import org.throughline.papers.Paper;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Papers;
import org.throughline.papers.ReadingLimits;
import org.throughline.papers.Report;
import org.throughline.papers.out.Block;
import org.throughline.papers.out.PaperDocument;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ReportTest {

  private final BoardFixture boards;
  private final ReportWriting writing;
  private final SignOffs signOffs;
  private final Publishing publishing;
  private final Publications publications;
  private final PlanFixture plan;
  private final JdbcClient jdbc;
  private final Account owner;
  private final Account other;

  ReportTest(
      BoardFixture boards,
      ReportWriting writing,
      SignOffs signOffs,
      Publishing publishing,
      Publications publications,
      PlanFixture plan,
      JdbcClient jdbc,
      People people) {
    this.boards = boards;
    this.writing = writing;
    this.signOffs = signOffs;
    this.publishing = publishing;
    this.publications = publications;
    this.plan = plan;
    this.jdbc = jdbc;
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.other = people.holding(Role.STRATEGY_OWNER);
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnceBeforePublication() {
    long id = boards.begun("Nothing written", owner);
    Openness flagged = new Openness(true, Optional.empty(), "", true, "");
    done(writing.saveOpenness(id, 1, flagged, owner.id()));

    assertThat(problems(publishing.publish(id, owner.id())))
        .extracting(Problem::code, Problem::field)
        .containsExactly(
            tuple("GOV-222", "summary"),
            tuple("GOV-222", "recommendations"),
            tuple("GOV-222", "engagement"),
            tuple("GOV-222", "background"),
            tuple("GOV-223", "financial"),
            tuple("GOV-223", "legal"),
            tuple("GOV-223", "equalities"),
            tuple("GOV-223", "climate"),
            tuple("GOV-223", "other"),
            tuple("GOV-224", "openness"),
            tuple("GOV-225", "openness"),
            tuple("GOV-226", "openness"));
    assertThat(publications.editions(id)).isEmpty();
  }

  @Test
  void whatWasPublishedStaysAsItStoodWhateverHappensToThePlan() {
    long id = boards.complete("Frozen", owner);
    done(writing.place(id, "plan-progress", ReportPart.SUMMARY, owner.id()));
    boards.publish(id, owner);
    Publication first = publications.editions(id).getFirst();
    PaperDocument before = publications.paper(first);
    byte[] pdf = publications.pdf(first);

    plan.action(Optional.of(owner.id()), owner.id());

    assertThat(publications.paper(first)).isEqualTo(before);
    assertThat(publications.pdf(first)).isEqualTo(pdf);
    assertThat(before.draft()).isFalse();
    assertThat(before.blocks())
        .filteredOn(Block.Counted.class::isInstance)
        .singleElement()
        .matches(block -> !((Block.Counted) block).live())
        .matches(block -> ((Block.Counted) block).asAt().equals(boards.today()));
  }

  @Test
  void thePublishedWordFileIsReadBackWithTheSameRecommendationsAndImplications()
      throws PaperRefused {
    long id = boards.complete("Read back", owner);
    for (String section : List.of("plan-progress", "exceptions", "barriers", "requests")) {
      done(writing.place(id, section, ReportPart.BACKGROUND, owner.id()));
    }
    plan.action(Optional.of(owner.id()), owner.id());
    boards.publish(id, owner);
    byte[] word = publications.word(publications.editions(id).getFirst());

    Paper paper = Papers.read(new ByteArrayInputStream(word), "report.docx", ReadingLimits.usual());

    assertThat(paper.kind()).isEqualTo(Kind.REPORT);
    Report read = paper.report().orElseThrow();
    assertThat(read.title()).contains("Read back");
    assertThat(read.recommendations())
        .extracting(Report.Recommendation::text)
        .containsExactly("To note", "To agree");
    assertThat(read.implications())
        .extracting(Report.Implication::kind)
        .containsExactly("Financial", "Legal", "Equalities", "Climate emergency", "Other");
    assertThat(read.implications())
        .allSatisfy(
            each -> assertThat(each.officer().orElseThrow().name()).isEqualTo("Fay Kestrel"));
    assertThat(read.privateReport()).contains(false);
    assertThat(read.keyDecision()).contains(false);
  }

  @Test
  void theApplicationCannotChangeOrRemoveWhatWasPublished() {
    long id = boards.complete("For ever", owner);
    boards.publish(id, owner);

    assertThatThrownBy(() -> jdbc.sql("update governance.publication set title = 'x'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from governance.publication").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aPublishedReportIsChangedOnlyByACorrectionWhichMakesANewVersion() {
    long id = boards.complete("Corrected", owner);
    boards.publish(id, owner);

    assertThat(problems(writing.savePart(id, ReportPart.SUMMARY, 2, "Otherwise", owner.id())))
        .extracting(Problem::code)
        .containsExactly("GOV-201");

    boards.correct(id, owner);
    done(writing.savePart(id, ReportPart.SUMMARY, 2, "Otherwise", owner.id()));
    boards.publish(id, owner);

    assertThat(publications.editions(id))
        .extracting(Publication::edition, Publication::isCorrected)
        .containsExactly(tuple(2, false), tuple(1, true));
    assertThat(words(id, 1)).contains("Words of Summary").doesNotContain("Otherwise");
    assertThat(words(id, 2)).contains("Otherwise");
  }

  @Test
  void twoPeopleInDifferentSectionsNeverMeetAndInTheSameOneTheSecondIsTold() {
    long id = boards.begun("Two writers", owner);

    done(writing.savePart(id, ReportPart.SUMMARY, 1, "Mine", owner.id()));
    done(writing.savePart(id, ReportPart.BACKGROUND, 1, "Yours", other.id()));

    assertThat(writing.savePart(id, ReportPart.SUMMARY, 1, "Late", other.id()))
        .isEqualTo(new Outcome.Overtaken<Long>(owner.name(), 2));
    assertThat(boards.report(id).words(ReportPart.SUMMARY)).isEqualTo("Mine");
  }

  @Test
  void aSignatureGoesWhenTheWordsThatWereSignedChange() {
    long id = boards.complete("Signed", owner);
    long version = boards.version(id, Field.LEGAL);
    NewImplication changed =
        new NewImplication(
            Optional.of(Weight.MINOR),
            "A contract changes.",
            "Fay Kestrel, Head of Finance",
            Optional.empty(),
            true);

    done(signOffs.save(id, Field.LEGAL, version, changed, owner.id()));

    assertThat(boards.report(id).implication(Field.LEGAL).isSettled()).isFalse();
    assertThat(problems(publishing.publish(id, owner.id())))
        .extracting(Problem::message)
        .containsExactly(
            "Legal implications are not signed. Wait for Fay Kestrel, Head of Finance to sign, or"
                + " have it waived.");
  }

  @Test
  void nobodySignsWordsThatChangedAfterTheyWereRead() {
    long id = boards.begun("Moved", owner);
    NewImplication words =
        new NewImplication(
            Optional.of(Weight.MINOR), "One", "Fay Kestrel, Head", Optional.empty(), true);
    done(signOffs.save(id, Field.FINANCIAL, 1, words, owner.id()));

    assertThat(signOffs.sign(id, Field.FINANCIAL, 1, Optional.of(boards.today()), other.id()))
        .isEqualTo(new Outcome.Overtaken<Long>(owner.name(), 2));
  }

  @Test
  void nothingIsSignedWithoutWeightWordsAndAName() {
    long id = boards.begun("Empty", owner);

    assertThat(problems(signOffs.sign(id, Field.LEGAL, 1, Optional.of(boards.today()), owner.id())))
        .extracting(Problem::code)
        .containsExactly("GOV-212", "GOV-214");
    assertThat(
            problems(
                signOffs.sign(
                    id, Field.LEGAL, 1, Optional.of(boards.today().plusDays(1)), owner.id())))
        .extracting(Problem::code)
        .containsExactly("GOV-215");
  }

  @Test
  void anOfficerWhoIsAskedToSignIsToldOnceByMail() {
    long id = boards.begun("Told", owner);
    NewImplication asked =
        new NewImplication(
            Optional.of(Weight.MINOR), "One", "Fay Kestrel", Optional.of(other.id()), true);

    done(signOffs.save(id, Field.FINANCIAL, 1, asked, owner.id()));
    done(signOffs.save(id, Field.FINANCIAL, 2, asked, owner.id()));

    assertThat(
            jdbc.sql("select path from notices.notice where account_id = :officer")
                .param("officer", other.id().value())
                .query(String.class)
                .list())
        .containsExactly("/boards/reports/" + id + "/implications/financial");
  }

  @Test
  void aWaivedImplicationNeedsNoSignatureAndSaysWhy() {
    long id = boards.complete("Waived", owner);
    long version = boards.version(id, Field.OTHER);
    done(signOffs.waive(id, Field.OTHER, version, "It was settled last time.", owner.id()));
    boards.publish(id, owner);

    assertThat(words(id, 1)).contains("No signature was needed: It was settled last time.");
  }

  @Test
  void aLiveSectionThatIsNoLongerThereStopsPublicationAndNothingElse() {
    long id = boards.complete("Gone", owner);
    jdbc.sql(
            "insert into governance.report_live (report_id, section, after)"
                + " values (:id, 'was-here', 'SUMMARY')")
        .param("id", id)
        .update();

    assertThat(problems(publishing.publish(id, owner.id())))
        .extracting(Problem::code)
        .containsExactly("GOV-227");
  }

  private String words(long id, int edition) {
    return publications.paper(publications.edition(id, edition).orElseThrow()).blocks().toString();
  }

  private static List<Problem> problems(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?> refused) {
      return refused.problems();
    }
    throw new AssertionError("Not refused: " + outcome);
  }
}

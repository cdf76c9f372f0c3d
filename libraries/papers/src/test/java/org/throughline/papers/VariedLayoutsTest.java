// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.throughline.papers.ActionPlan.PlannedAction;

/// One layout each that a council might choose, and what must come of it.
class VariedLayoutsTest {

  private static List<PlannedAction> actions(Paper paper) {
    return paper.actionPlans().stream()
        .flatMap(plan -> plan.priorities().stream())
        .flatMap(priority -> priority.aims().stream())
        .flatMap(aim -> aim.actions().stream())
        .toList();
  }

  private static List<String> titles(Paper paper) {
    return paper.strategies().getFirst().priorities().stream().map(Priority::title).toList();
  }

  @Test
  void smallHeadingsUnderEachPrioritySayWhatTheirBulletsAre() throws PaperRefused {
    Paper paper =
        Written.read(
            """
            Thornbeck SEND Strategy
            2025 - 2028

            Our Vision

            All children in Thornbeck thrive and belong.

            Priority 1 – Early identification

            Why this matters

            Too many children wait too long for help with their speech in the early years.

            What we will do

            •	Take the language toolkit to all nurseries
            •	Recruit four assistants

            How we will know

            •	Waiting times fall from 26 weeks to 12 weeks

            Priority 2 – Inclusive schools

            What we will do

            •	Fund an inclusion lead in each cluster

            Governance and accountability

            The Partnership Board oversees this strategy.
            Senior responsible officer: Director of Children
            """,
            "t.txt");

    List<Priority> priorities = paper.strategies().getFirst().priorities();
    assertThat(priorities.getFirst().ambition().orElse("")).startsWith("Too many children wait");
    assertThat(priorities.getFirst().commitments().stream().map(Commitment::text))
        .containsExactly("Take the language toolkit to all nurseries", "Recruit four assistants");
    assertThat(priorities.get(1).commitments()).hasSize(1);
    assertThat(paper.measures().getFirst().baseline()).contains("26 weeks");
    assertThat(paper.strategies().getFirst().owners()).containsExactly("Director of Children");
  }

  @Test
  void aListOfPrioritiesIsJoinedWithTheNumberedHeadingsThatFollow() throws PaperRefused {
    Paper paper =
        Written.read(
            """
            Inclusion Strategy 2025–2030

            Our three priorities are:

            1. Belonging in local schools
            2. Early help
            3. A skilled workforce

            1. Belonging in local schools

            We will open three new resource bases.
            We will review the admissions policy.

            2. Early help

            We will train nursery staff.

            3. A skilled workforce

            We will hold a conference each year.
            """,
            "f.txt");

    assertThat(titles(paper))
        .containsExactly("Belonging in local schools", "Early help", "A skilled workforce");
    assertThat(paper.strategies().getFirst().priorities().stream().map(p -> p.commitments().size()))
        .containsExactly(2, 1, 1);
  }

  @Test
  void columnsLinedUpWithSpacesAreATable() throws PaperRefused {
    Paper paper =
        Written.read(
            """
            EARLY HELP DELIVERY PLAN 2024-2026

            Outcome 1: Families are helped sooner

            Action                                   Lead              By when        How we will know
            Open a hub in Ridley                     Head of Service   May 2025       Hub is open and
                                                                                      has 200 visitors
            Train all health visitors                NHS partner       Sept 2025      All trained
            """,
            "b.txt");

    assertThat(actions(paper)).hasSize(2);
    assertThat(actions(paper).getFirst().success()).contains("Hub is open and has 200 visitors");
    assertThat(actions(paper).get(1).leads().getFirst().display()).isEqualTo("NHS partner");
  }

  @Test
  void priorityAndObjectiveColumnsAreCarriedDownOverBlankCells() throws PaperRefused {
    Paper paper =
        Written.read(
            """
            # Millbeck School Improvement Plan 2025/26

            | Priority | Objective | Actions | Lead Officer | Target date | Success criteria | BRAG |
            |---|---|---|---|---|---|---|
            | 1. Reading | 1.1 More pupils read well | Train leaders | J Hill | Oct 2025 | 80% pass | G |
            | | | Buy books | J Hill | Dec 2025 | 30 schools | A |
            | 2. Maths | 2.1 Pupils are fluent | Adopt the programme | L Cole | Jul 2026 | Scores rise | R |
            """,
            "c.md");

    ActionPlan plan = paper.actionPlans().getFirst();
    assertThat(plan.priorities().stream().map(ActionPlan.PlanPriority::title))
        .containsExactly("Reading", "Maths");
    assertThat(plan.priorities().getFirst().aims().getFirst().code()).contains("1.1");
    assertThat(plan.priorities().getFirst().aims().getFirst().actions()).hasSize(2);
    assertThat(actions(paper).stream().map(a -> a.status().orElse("")))
        .containsExactly("G", "A", "R");
  }

  @Test
  void aPlanIsCalledByItsTitleAndNeverByItsFirstPriority() throws PaperRefused {
    Paper paper =
        Written.read(
            """
            Priority 1: An attendance strategy for every school, our action plan

            | Action | Lead | By when |
            |---|---|---|
            | Write a model strategy | AB | May 2026 |

            # Priority 2 – A delivery plan for families

            | Action | Lead | By when |
            |---|---|---|
            | Ring families early | CD | June 2026 |
            """,
            "p.md");
    Paper titled =
        Written.read(
            """
            # Action plan

            ## Priority 1: A strategy for every school

            | Action | Lead | By when |
            |---|---|---|
            | Write a model strategy | AB | May 2026 |
            """,
            "q.md");

    assertThat(paper.strategies()).isEmpty();
    assertThat(paper.actionPlans().stream().map(ActionPlan::title)).containsExactly("Action plan");
    assertThat(paper.actionPlans().getFirst().priorities()).hasSize(2);
    assertThat(titled.actionPlans().getFirst().title()).isEqualTo("Action plan");
    assertThat(titled.actionPlans().getFirst().priorities().getFirst().title())
        .isEqualTo("A strategy for every school");
  }

  @Test
  void actionsSetOutAsLabelledLinesAreFound() throws PaperRefused {
    Paper paper =
        Written.read(
            """
            ACTION PLAN

            Priority: Reduce exclusions

            Action: Review the behaviour policy
            Lead: Head of Inclusion
            Timescale: March 2026
            Success criteria: Fewer suspensions

            Action: Set up a panel
            Lead: Fair Access Officer
            Timescale: May 2026
            """,
            "l.txt");

    assertThat(paper.actionPlans().getFirst().priorities().getFirst().title())
        .isEqualTo("Reduce exclusions");
    assertThat(actions(paper).stream().map(PlannedAction::text))
        .containsExactly("Review the behaviour policy", "Set up a panel");
    assertThat(actions(paper).getFirst().success()).contains("Fewer suspensions");
  }

  @Test
  void decisionsActionsAndOwnersInBracketsAreFound() throws PaperRefused {
    Paper paper =
        Written.read(
            """
            Scrutiny Panel – 12 January 2026

            Item 6 – Elective Home Education

            The Head of Access presented the annual report. Members noted the rise in numbers.

            The Panel AGREED:

            1. To note the report.
            2. To recommend that two officers be appointed.

            Actions agreed:
            - Data on reasons to be shared with members (Head of Access, by end of February 2026)
            - Officers to write to the Department for Education
            """,
            "h.txt");

    Minutes minutes = paper.minutes().orElseThrow();
    assertThat(minutes.items().getFirst().number()).contains("6");
    assertThat(minutes.resolutions().stream().map(Minutes.Resolution::wording))
        .containsExactly(Minutes.Wording.AGREED, Minutes.Wording.AGREED);
    assertThat(minutes.requests().getFirst().of()).contains("Head of Access");
    assertThat(minutes.requests().getFirst().by()).contains("end of February 2026");
    assertThat(minutes.requests().get(1).of()).contains("Officers");
  }

  @Test
  void aResolutionOnOneLineEndsWithIt() throws PaperRefused {
    Paper paper =
        Written.read(
            """
            Cabinet

            Tuesday, 3 March 2026

            12. SUFFICIENCY OF PLACES

            Decision

            Cabinet:

            (a) approved the plan; and
            (b) delegated authority to the Director to award contracts.

            13. HOME TO SCHOOL TRANSPORT

            RESOLVED that the revised policy be adopted.

            Cllr Rook asked that officers provide figures for taxis to the next meeting.
            """,
            "d.txt");

    Minutes minutes = paper.minutes().orElseThrow();
    assertThat(minutes.resolutions().stream().map(Minutes.Resolution::text))
        .containsExactly(
            "approved the plan",
            "delegated authority to the Director to award contracts.",
            "that the revised policy be adopted.");
    assertThat(minutes.requests().getFirst().by()).contains("the next meeting");
  }

  @Test
  void cellsMergedDownwardsHoldForEachOfTheirRows() throws Exception {
    byte[] bytes;
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("Action plan 2026/27");
      XWPFTable table = document.createTable(3, 3);
      String[][] words = {
        {"Objective", "Action", "Lead"},
        {"1. Fewer moves", "Map the moves", "AB"},
        {"", "Share the map", ""}
      };
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 3; c++) {
          table.getRow(r).getCell(c).setText(words[r][c]);
        }
      }
      for (int c = 0; c < 3; c += 2) {
        table.getRow(1).getCell(c).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(2).getCell(c).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
      }
      document.write(out);
      bytes = out.toByteArray();
    }

    Paper paper = Written.read(bytes, "merged.docx");

    assertThat(actions(paper)).hasSize(2);
    assertThat(actions(paper))
        .allSatisfy(a -> assertThat(a.leads().getFirst().printed()).isEqualTo("AB"));
  }

  @Test
  void twoColumnsOfProseAreReadOneAfterTheOther() throws Exception {
    byte[] bytes;
    try (PdfMaker maker = new PdfMaker()) {
      maker.part(new Draft.Part.Title(1, "A paper in two columns"));
      maker.columns(
          "The left column tells of the years before the review. ".repeat(6).strip()
              + " Here the left column ends.",
          "The right column tells of the years that came after. ".repeat(6).strip());
      bytes = maker.finish();
    }

    String text =
        String.join(
            " ",
            Written.read(bytes, "two.pdf").outline().blocks().stream()
                .map(block -> block instanceof Block.Paragraph(String words, _) ? words : "")
                .toList());

    assertThat(text).contains("the years before the review. The left column");
    assertThat(text.indexOf("Here the left column ends."))
        .isBetween(0, text.indexOf("The right column tells"));
  }

  @Test
  void headersAndPageNumbersAreTakenOutOfTheTextAndTold() throws IOException, PaperRefused {
    byte[] bytes;
    try (PdfMaker maker = new PdfMaker()) {
      for (int page = 1; page <= 5; page++) {
        maker.part(new Draft.Part.Title(2, "Priority " + page + ": Matter " + page));
        maker.part(new Draft.Part.Words("We will attend to matter " + page + " with care."));
        if (page < 5) {
          maker.newPage();
        }
      }
      bytes = maker.finish();
    }

    Paper paper = Written.read(bytes, "strategy.pdf");

    assertThat(titles(paper))
        .containsExactly("Matter 1", "Matter 2", "Matter 3", "Matter 4", "Matter 5");
    assertThat(paper.strategies().getFirst().priorities())
        .allSatisfy(p -> assertThat(p.commitments()).hasSize(1));
    assertThat(paper.outline().notices())
        .anySatisfy(n -> assertThat(n.text()).contains("Borough of Nowhere").contains("5 pages"));
  }
}

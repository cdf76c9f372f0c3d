// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.cases.CaseLoading;
import org.throughline.cases.LoadedCase;
import org.throughline.cases.PlanCounts;
import org.throughline.cases.RecordedEvent;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.EthnicGroup;
import org.throughline.children.InventedChild;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.live.LiveScope;
import org.throughline.governance.internal.live.LiveSection;
import org.throughline.governance.internal.live.LiveSections;
import org.throughline.papers.out.Block;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ReadyMadeReportsTest {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 2);

  private final BoardFixture boards;
  private final ChildrenWeb web;
  private final ChildrenLoader loader;
  private final CaseLoading loading;
  private final PlanCounts counts;
  private final LiveSections sections;
  private final Bodies bodies;
  private final People people;
  private final Account owner;

  ReadyMadeReportsTest(
      BoardFixture boards,
      ChildrenWeb web,
      ChildrenLoader loader,
      CaseLoading loading,
      PlanCounts counts,
      LiveSections sections,
      Bodies bodies,
      People people) {
    this.boards = boards;
    this.web = web;
    this.loader = loader;
    this.loading = loading;
    this.counts = counts;
    this.sections = sections;
    this.bodies = bodies;
    this.people = people;
    this.owner = people.holding(Role.STRATEGY_OWNER);
  }

  @Test
  void aPlanCountsAtTheSchoolOfItsChildUntilItCeases() {
    String school = named("School");
    plans(school, 3, event(1, "final-plan-issued", DAY.minusDays(30)));
    plans(
        school,
        1,
        event(1, "final-plan-issued", DAY.minusDays(30)),
        event(2, "plan-ceased", DAY.minusDays(2)));
    plans(school, 1, event(1, "final-plan-issued", DAY.plusDays(1)));

    assertThat(at(school, DAY)).isEqualTo(3);
    assertThat(at(school, DAY.minusDays(10))).isEqualTo(4);
    assertThat(at(school, DAY.minusDays(31))).isZero();
  }

  @Test
  void aSmallNumberIsWithheldAndCannotBeWorkedBackFromTheTotal() {
    String small = named("Small school");
    String large = named("Large school");
    plans(small, 2, event(1, "final-plan-issued", DAY.minusDays(30)));
    plans(large, 12, event(1, "final-plan-issued", DAY.minusDays(30)));

    List<List<String>> rows = table("plans-by-school").rows();

    assertThat(rows).anySatisfy(row -> assertThat(row).containsExactly(small, "c"));
    assertThat(rows).anySatisfy(row -> assertThat(row.getFirst()).isEqualTo(large));
    assertThat(rows.getLast().getFirst()).isEqualTo("All");
    assertThat(rows).filteredOn(row -> row.getLast().equals("c")).hasSizeGreaterThan(1);
  }

  @Test
  void theEthnicGroupsAreTheDepartmentsInItsOrder() {
    plans(named("School"), 1, event(1, "final-plan-issued", DAY.minusDays(30)));

    List<String> names = table("pupils-by-ethnicity").rows().stream().map(List::getFirst).toList();

    List<String> groups = Arrays.stream(EthnicGroup.values()).map(EthnicGroup::label).toList();
    assertThat(names).hasSizeGreaterThan(1).endsWith("All");
    assertThat(groups).containsSubsequence(names.subList(0, names.size() - 1));
    assertThat(EthnicGroup.of("WBRI").label()).isEqualTo("White British");
    assertThat(EthnicGroup.of("BSOM")).isEqualTo(EthnicGroup.BAFR);
    assertThat(EthnicGroup.of("")).isEqualTo(EthnicGroup.NOBT);
    assertThat(EthnicGroup.of("MWAP")).isEqualTo(EthnicGroup.MWAS);
    assertThat(EthnicGroup.of("WALB")).isEqualTo(EthnicGroup.WOTH);
    assertThat(EthnicGroup.of("ARAB")).isEqualTo(EthnicGroup.OOTH);
    assertThat(EthnicGroup.of("WENG")).isEqualTo(EthnicGroup.WBRI);
  }

  @Test
  void pupilsAndPlansOfAGroupAreThoseCountedByHand() {
    PlanCounts.OfGroup before = group("OOEG");
    String school = named("School");
    pupil(school, "OOEG");
    pupil(school, "OOEG");
    planned(pupil(school, "OOEG"), event(1, "final-plan-issued", DAY.minusDays(30)));
    planned(
        pupil(school, "OOEG"),
        event(1, "final-plan-issued", DAY.minusDays(30)),
        event(2, "plan-ceased", DAY));
    planned(pupil(school, "OOEG"), event(1, "final-plan-issued", DAY.plusDays(1)));
    planned(
        InventedChild.named("Ulla", "Nowhere").ethnicity("OOEG").keptBy(loader),
        event(1, "final-plan-issued", DAY.minusDays(30)));

    PlanCounts.OfGroup after = group("OOEG");

    assertThat(after.pupils() - before.pupils()).isEqualTo(5);
    assertThat(after.plans() - before.plans()).isEqualTo(1);
  }

  @Test
  void aSmallEthnicGroupIsWithheldTogetherWithAnother() {
    String school = named("School");
    plans(school, 12, event(1, "final-plan-issued", DAY.minusDays(30)));
    pupil(school, "WIRT");
    assertThat(group("WIRT").pupils()).isLessThan(5);

    List<List<String>> rows = table("pupils-by-ethnicity").rows();

    String small = EthnicGroup.of("WIRT").label();
    assertThat(rows)
        .filteredOn(row -> row.getFirst().equals(small))
        .singleElement()
        .satisfies(row -> assertThat(row.get(1)).isEqualTo("c"));
    assertThat(rows.stream().filter(row -> row.get(1).equals("c")).count()).isGreaterThan(1);
  }

  @Test
  void onePressBeginsThePaperOfEthnicGroupsToo() {
    boards.board(owner);

    String report =
        ChildrenWeb.to(web.send(owner, "/boards/reports/ready-made/pupils-by-ethnicity", Map.of()));

    assertThat(ChildrenWeb.text(web.open(owner, report)))
        .contains("Ethnic groups of children in our schools")
        .contains("Ethnic groups of children in schools")
        .contains("This report gives the ethnic groups");
  }

  @Test
  void onePressBeginsThePaperForTheBoardThatMeetsNext() {
    boards.board(owner);
    String school = named("School");
    plans(school, 9, event(1, "final-plan-issued", DAY.minusDays(30)));

    String report =
        ChildrenWeb.to(web.send(owner, "/boards/reports/ready-made/plans-by-school", Map.of()));

    assertThat(report).startsWith("/boards/reports/");
    assertThat(ChildrenWeb.text(web.open(owner, report)))
        .contains("Children with EHC plans at individual schools")
        .contains("Children with a plan at individual schools")
        .containsPattern(
            "\\d children and young people had an education, health and care plan at [\\d,]+ schools"
                + " and other settings on [^.]*\\. This report gives their number");
    assertThat(ChildrenWeb.text(web.open(owner, "/boards/reports")))
        .contains("Ethnic groups of children in our schools");
    assertThat(web.send(owner, "/boards/reports/ready-made/none", Map.of())).hasStatus(404);
    Account officer = people.holding(Role.CASE_OFFICER);
    assertThat(web.send(officer, "/boards/reports/ready-made/plans-by-school", Map.of()))
        .hasStatus(403);
  }

  @Test
  void theSummaryBeginsWithTheNumberAskedFor() {
    plans(named("School"), 9, event(1, "final-plan-issued", DAY.minusDays(30)));
    long plans = counts.bySetting(DAY).stream().mapToLong(PlanCounts.AtSetting::plans).sum();

    LiveSection section = sections.find("plans-by-school").orElseThrow();

    assertThat(section.answer(DAY))
        .startsWith(String.format(Locale.UK, "%,d children and young people had", plans))
        .endsWith("on 2 November 2020.");
    assertThat(section.render(new LiveScope(DAY, "", 1, true)).getFirst())
        .isEqualTo(new Block.Paragraph(section.answer(DAY)));
  }

  @Test
  void thePaperIsBegunForTheMeetingThatIsChosenWhichIsSaidAndOfferedFirstTheNextTime() {
    long first = boards.board(owner);
    long other = boards.board(owner);
    LocalDate day = boards.today().plusDays(7);
    String path = "/boards/reports/ready-made/pupils-by-ethnicity";

    String report = ChildrenWeb.to(web.send(owner, path, Map.of("meeting", other + "-on-" + day)));
    assertThat(ChildrenWeb.text(web.open(owner, report))).contains("for the " + name(other));
    assertThat(web.open(owner, "/boards/reports").getResponse())
        .satisfies(
            page ->
                assertThat(page.getContentAsString())
                    .contains("value=\"" + other + "-on-" + day + "\" selected")
                    .contains("value=\"" + first + "-on-" + day + "\""));
    assertThat(web.send(owner, path, Map.of("meeting", first + "-on-2020-01-01")))
        .hasStatus(422)
        .bodyText()
        .contains("That meeting is no longer to come. Choose another from the list.");
  }

  private String name(long body) {
    return bodies.find(body).orElseThrow().facts().name();
  }

  private Block.Table table(String section) {
    return sections.find(section).orElseThrow().render(new LiveScope(DAY, "", 1, true)).stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /// A school that no other test has.
  private static String named(String name) {
    return name + " " + UUID.randomUUID().toString().substring(0, 13);
  }

  private long at(String school, LocalDate day) {
    return counts.bySetting(day).stream()
        .filter(each -> each.setting().equals(school))
        .mapToLong(PlanCounts.AtSetting::plans)
        .sum();
  }

  private PlanCounts.OfGroup group(String code) {
    return counts.byEthnicity(DAY).stream()
        .filter(each -> each.ethnicity().equals(code))
        .findFirst()
        .orElse(new PlanCounts.OfGroup(code, 0, 0));
  }

  private ChildId pupil(String school, String ethnicity) {
    return InventedChild.named("Ulla", "Schoolfield")
        .bornOn(LocalDate.of(2004, 5, 6))
        .ethnicity(ethnicity)
        .at(school, "3")
        .keptBy(loader);
  }

  private void plans(String school, int children, RecordedEvent... events) {
    for (int child = 0; child < children; child++) {
      planned(pupil(school, "WBRI"), events);
    }
  }

  private void planned(ChildId child, RecordedEvent... events) {
    LoadedCase one =
        new LoadedCase(
            child,
            "ehc-needs-assessment",
            Optional.empty(),
            events[0].happenedOn(),
            Optional.of(DAY.plusYears(1)),
            Optional.empty(),
            List.of(events));
    loading.load(false, Stream.of(one));
  }

  private static RecordedEvent event(int number, String type, LocalDate on) {
    return new RecordedEvent(
        number,
        type,
        on,
        Instant.parse("2019-01-07T10:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        "{}",
        OptionalInt.empty(),
        false);
  }
}

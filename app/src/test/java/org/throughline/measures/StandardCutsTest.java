// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.CaseStories.line;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.cases.CaseTimelines;
import org.throughline.cases.WhoAsked;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.EthnicGroup;
import org.throughline.children.FlagKind;
import org.throughline.children.InventedChild;
import org.throughline.testing.ThroughlineTest;

/// Counts by who asked, by the standard cuts, and for each 10,000 people, each against a few cases
/// counted by hand.
@ThroughlineTest
class StandardCutsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String ASSESSMENT = "ehc-needs-assessment";
  private static final List<String> KINDS =
      List.of(
          "Sex",
          "Age",
          "Year group",
          "Ethnic group",
          "First language",
          "Kind of setting",
          "Primary need",
          "School",
          "Postcode district",
          "Free school meals",
          "Pupil premium",
          "Social care");

  private final CaseStories stories;
  private final CaseTimelines timelines;
  private final ChildrenLoader children;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Map<String, Map<String, CaseStories.Figure>> before = new HashMap<>();

  StandardCutsTest(
      CaseStories stories,
      CaseTimelines timelines,
      ChildrenLoader children,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.stories = stories;
    this.timelines = timelines;
    this.children = children;
    this.jdbc = jdbc;
    this.transaction = transaction;
    MeasuresHome.isLeicester(jdbc);
  }

  @Test
  void ethnicGroupsAreTheOnesThatTheApplicationCounts() {
    Stream<String> longer =
        Stream.of("WOWB", "WENG", "WROO", "WEUR", "MWAP", "MBCA", "AKPA", "AAFR", "ARAB", "BSOM");
    Stream<String> others = Stream.of("BUNK", "CTWN", "OIRN", "", "ZZZZ");
    Stream<String> groups = Stream.of(EthnicGroup.values()).map(EthnicGroup::name);

    assertThat(Stream.of(groups, longer, others).flatMap(each -> each))
        .allSatisfy(
            code ->
                assertThat(
                        jdbc.sql("select cases.ethnic_group(:code)")
                            .param("code", code)
                            .query(String.class)
                            .single())
                    .as(code)
                    .isEqualTo(EthnicGroup.of(code).label()));
  }

  @Test
  void requestsAndDecisionsAreCountedByWhoAsked() {
    remember("CW-06", "CW-08");
    LocalDate on = LocalDate.of(2018, 9, 3);
    for (WhoAsked who : WhoAsked.values()) {
      stories.tell(
          stories.child(),
          ASSESSMENT,
          line("request-received", on, "{\"asked-by\": \"%s\"}".formatted(who.code())),
          line("refusal-to-assess-notified", on.plusWeeks(4)));
    }
    stories.tell(stories.child(), ASSESSMENT, line("request-received", on));

    for (WhoAsked who : WhoAsked.values()) {
      String part = "Who asked: " + who.label();
      assertThat(grown("CW-06", "2018-09." + part).value()).as(part).isEqualTo(1);
      assertThat(grown("CW-08", "2018-10." + part).share()).as(part).isEqualTo("1 of 1");
    }
    assertThat(grown("CW-06", "2018-09.Who asked: Not recorded").value()).isEqualTo(1);
    assertThat(grown("CW-06", "2018-09.").value()).isEqualTo(WhoAsked.values().length + 1);
  }

  @Test
  void everyRequestCountsOnceInEachKindOfCut() {
    remember("CW-06", "CW-07");
    InventedChild one = InventedChild.named("Cutty", "Countwell").bornOn(LocalDate.of(2015, 3, 4));
    InventedChild inCare = one.ethnicity("WIRT").flagged(FlagKind.IN_CARE);
    asked(inCare.at(school("SPECIAL"), "5").keptBy(children), LocalDate.of(2025, 3, 3));
    asked(
        InventedChild.named("Cutty", "Countwell")
            .bornOn(LocalDate.of(2015, 3, 4))
            .at(school("PRIMARY"), "5")
            .keptBy(children),
        LocalDate.of(2025, 3, 4));
    asked(stories.restrictedChild(), LocalDate.of(2025, 5, 5));
    asked(stories.child(), LocalDate.of(2023, 12, 31));

    for (String kind : KINDS) {
      assertThat(allOf("CW-06", "2025." + kind + ": ")).as(kind).isEqualTo(3);
      assertThat(allOf("CW-06", "2023." + kind + ": ")).as(kind).isZero();
    }
    assertThat(grown("CW-06", "2025.Age: 5 to 10").value()).isEqualTo(2);
    assertThat(grown("CW-06", "2025.Age: 20 to 25").value()).isEqualTo(1);
    assertThat(grown("CW-06", "2025.Ethnic group: Traveller of Irish heritage").value())
        .isEqualTo(1);
    assertThat(grown("CW-06", "2025.Social care: In care").value()).isEqualTo(1);
    assertThat(grown("CW-06", "2025.Kind of setting: Special").value()).isEqualTo(1);
    assertThat(grown("CW-06", "2025.Kind of setting: None known").value()).isEqualTo(1);
    assertThat(grown("CW-07", "2025.Sex: Female").share()).isEqualTo("3 of 3");
  }

  @Test
  void theNeedIsTheLastThatWasNamedByThenOrElseTheFirstThereafter() {
    LocalDate on = LocalDate.of(2025, 3, 3);
    remember("CW-06", "CW-01", "CW-13", "CW-16");
    ChildId twice = stories.child();
    plan(twice, LocalDate.of(2019, 3, 4), "MLD");
    plan(twice, on, "MSI");
    plan(stories.child(), on, "MSI");
    ChildId putRight = stories.child();
    stories.tell(
        putRight,
        ASSESSMENT,
        line("request-received", on, "{\"need\": \"PMLD\"}"),
        CaseStories.putRight("request-received", on, 1));
    timelines.rebuild(TODAY);

    assertThat(grown("CW-06", "2025.Primary need: MLD").value()).isEqualTo(1);
    assertThat(grown("CW-06", "2025.Primary need: MSI").value()).isEqualTo(1);
    assertThat(grown("CW-06", "2025.Primary need: PMLD").value()).isZero();
    assertThat(grown("CW-06", "2025.Primary need: Not known yet").value()).isEqualTo(1);
    assertThat(grown("CW-01", "2025.Primary need: MSI").share()).isEqualTo("2 of 2");
    assertThat(grown("CW-13", "2026-11.Primary need: MSI").value()).isEqualTo(2);
    assertThat(grown("CW-16", "2026-11.Primary need: MSI").above()).isEqualTo(2);
  }

  private void plan(ChildId child, LocalDate asked, String need) {
    stories.tell(
        child,
        ASSESSMENT,
        line("request-received", asked),
        line("final-plan-issued", asked.plusDays(140), "{\"need\": \"%s\"}".formatted(need)));
  }

  @Test
  void whoeverIsOver25IsNotAmongThoseUntil25() {
    remember("CW-06");
    LocalDate on = LocalDate.of(2025, 3, 3);
    InventedChild one = InventedChild.named("Cutty", "Countwell");
    asked(one.bornOn(on.minusYears(26).plusDays(1)).keptBy(children), on);
    asked(one.bornOn(on.minusYears(26)).keptBy(children), on);

    assertThat(grown("CW-06", "2025.Age: 20 to 25").value()).isEqualTo(1);
    assertThat(grown("CW-06", "2025.Age: Over 25").value()).isEqualTo(1);
  }

  @Test
  void plansInForceAndPlansInTimeAreCutAlike() {
    remember("CW-13", "CW-01");
    ChildId child =
        InventedChild.named("Cutty", "Countwell")
            .bornOn(LocalDate.of(2015, 3, 4))
            .ethnicity("CHNE")
            .keptBy(children);
    LocalDate made = LocalDate.of(2025, 6, 2);
    stories.tell(
        child,
        ASSESSMENT,
        line("request-received", made.minusDays(140)),
        line("final-plan-issued", made, "{\"need\": \"SLCN\"}"));
    timelines.rebuild(TODAY);

    assertThat(grown("CW-13", "2026-11.Ethnic group: Chinese").value()).isEqualTo(1);
    assertThat(grown("CW-13", "2026-11.Age: 11 to 15").value()).isEqualTo(1);
    assertThat(grown("CW-01", "2025.Ethnic group: Chinese").share()).isEqualTo("1 of 1");
  }

  @Test
  void ratesAreForEachTenThousandPeopleOfTheNewestCountUntilThen() {
    transaction.executeWithoutResult(
        status -> {
          people("2016", 120_000);
          people("2018", 125_000);
          double requests = requests(2017);
          asked(stories.child(), LocalDate.of(2017, 10, 2));
          stories.tell(
              stories.child(), ASSESSMENT, line("final-plan-issued", LocalDate.of(2026, 10, 1)));

          CaseStories.Figure rate = stories.figures("CW-22", TODAY).get("2017.");
          CaseStories.Figure plans = stories.figures("CW-23", TODAY).get("2026-11.");
          status.setRollbackOnly();

          assertThat(rate).isEqualTo(new CaseStories.Figure(rate.value(), requests + 1, 120_000));
          assertThat(rate.value()).isEqualTo(hundredths((requests + 1) * 10_000 / 120_000));
          assertThat(plans.value()).isEqualTo(hundredths(plans.above() * 10_000 / plans.below()));
        });
  }

  private double requests(int year) {
    return stories.figures("CW-06", TODAY).entrySet().stream()
        .filter(each -> each.getKey().matches(year + "-\\d\\d\\."))
        .mapToDouble(each -> each.getValue().value())
        .sum();
  }

  private static double hundredths(double number) {
    return Math.round(number * 100) / 100.0;
  }

  private void people(String year, int number) {
    jdbc.sql(
            """
            insert into measures.observation
              (measure, area, period, period_end, value, source, recorded_at)
            values ('CW-24', 'E06000016', :year, make_date(:year::int, 12, 31), :number, 'computed',
              now())
            """)
        .param("year", year)
        .param("number", number)
        .update();
  }

  private void asked(ChildId child, LocalDate on) {
    stories.tell(
        child,
        ASSESSMENT,
        line("request-received", on),
        line("decision-to-assess-notified", on.plusWeeks(5)));
  }

  private void remember(String... codes) {
    for (String code : codes) {
      before.put(code, stories.figures(code, TODAY));
    }
  }

  private CaseStories.Figure grown(String code, String place) {
    return CaseStories.growth(before.get(code), stories.figures(code, TODAY), place);
  }

  /// How much all parts of one kind grew together.
  private double allOf(String code, String begins) {
    Map<String, CaseStories.Figure> after = new TreeMap<>(stories.figures(code, TODAY));
    return after.keySet().stream()
        .filter(place -> place.startsWith(begins))
        .mapToDouble(place -> CaseStories.growth(before.get(code), after, place).value())
        .sum();
  }

  private String school(String kind) {
    String urn =
        "8" + UUID.randomUUID().toString().replaceAll("[^0-9]", "").concat("00000").substring(0, 5);
    jdbc.sql(
            """
            insert into settings.setting (urn, name, kind, status)
            values (:urn, 'School of ' || :urn, :kind, 'OPEN')
            """)
        .param("urn", urn)
        .param("kind", kind)
        .update();
    return urn;
  }
}

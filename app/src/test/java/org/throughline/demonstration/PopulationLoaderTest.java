// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.MapEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.cases.CaseTimelines;
import org.throughline.cases.InventedPlans;
import org.throughline.measures.CaseStories;
import org.throughline.platform.identity.Role;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.casework.CaseFile;
import org.throughline.synthetic.population.InventedAuthority;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Loads a small authority and takes it out again, because the database is shared.
@ThroughlineTest
class PopulationLoaderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Scale FEW = Scale.small(4_000);

  private final PopulationLoader loader;
  private final Population population;
  private final InventedPlans plans;
  private final Proportions proportions;
  private final CaseTimelines timelines;
  private final JdbcClient jdbc;
  private final MockMvcTester web;
  private final People people;
  private final TransactionTemplate transaction;
  private final String site;
  private final CaseStories stories;

  PopulationLoaderTest(
      PopulationLoader loader,
      Population population,
      InventedPlans plans,
      Proportions proportions,
      CaseTimelines timelines,
      JdbcClient jdbc,
      MockMvcTester web,
      People people,
      TransactionTemplate transaction,
      CaseStories stories,
      @LocalServerPort int port) {
    this.loader = loader;
    this.population = population;
    this.plans = plans;
    this.proportions = proportions;
    this.timelines = timelines;
    this.jdbc = jdbc;
    this.web = web;
    this.people = people;
    this.transaction = transaction;
    this.stories = stories;
    this.site = "http://localhost:" + port;
  }

  @AfterEach
  void takeOut() {
    loader.remove();
  }

  @Test
  void loadsEveryChildAndEventAndTheirPlansAreCountedFromTheEvents() {
    PopulationLoader.Took took = loader.load(FEW, 3, DAY);

    long events =
        InventedAuthority.of(FEW, 3, DAY)
            .families()
            .flatMap(family -> family.cases().stream())
            .mapToLong(each -> each.events().size())
            .sum();
    assertThat(took.events()).isEqualTo(events);
    assertThat(took.lines()).isGreaterThan(500);
    assertThat(population.state())
        .hasValueSatisfying(
            state -> {
              assertThat(state.isWhole()).isTrue();
              assertThat(state.children()).isEqualTo(took.children());
            });
    Map<String, Map<String, Long>> counted = plans.inForce(Scale.PLANS_COUNTED_ON);
    assertThat(counted.get("age").values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(FEW.plans());
    assertThat(counted.get("sex")).containsKeys("F", "M");
  }

  @Test
  void everyOfficerHoldsAPostOfATeamAndTwoPostsAreVacantUntilTheAuthorityGoes() {
    loader.load(FEW, 3, DAY);

    assertThat(
            web.get()
                .uri("/cases/team/posts")
                .with(People.as(people.holding(Role.CASEWORK_MANAGER))))
        .hasStatusOk()
        .bodyText()
        .contains("Preparing for adulthood", "full-time posts are vacant");
    assertThat(invented()).isEqualTo(MapEntry.entry(24L, 2L));

    loader.remove();

    assertThat(invented()).isEqualTo(MapEntry.entry(0L, 0L));
  }

  @Test
  void theOfficersHaveAManagerWhosePagesCanBeSeen() {
    loader.load(FEW, 3, DAY);

    assertThat(
            web.get()
                .uri("/administration/people?role=CASEWORK_MANAGER&q=Xanthe")
                .with(People.as(people.holding(Role.ADMINISTRATOR))))
        .hasStatusOk()
        .bodyText()
        .contains("Xanthe Xenops");
  }

  /// How many invented posts are held, and how many are vacant.
  private MapEntry<Long, Long> invented() {
    return jdbc.sql(
            """
            select count(holder_id) as held, count(vacant_since) as vacant
              from cases.post
             where ended_at is null and note like 'Invented%'
            """)
        .query((row, number) -> MapEntry.entry(row.getLong("held"), row.getLong("vacant")))
        .single();
  }

  @Test
  void sharesAreThePublishedOnesAsFarAsSoFewCanBe() {
    loader.load(FEW, 3, DAY);

    List<Comparison> all = proportions.of("E06000016");

    assertThat(all)
        .extracting(Comparison::id)
        .containsExactly("age", "need", "ethnicity", "setting", "sex", "timeliness");
    for (Comparison each : all.subList(0, 5)) {
      assertThat(each.furthest()).as(each.id()).isLessThanOrEqualTo(Proportions.TOLERANCE);
    }
  }

  @Test
  void whatIsDueComesOutTheSameWhenItIsWorkedOutAgain() {
    loader.load(FEW, 3, DAY);
    MapEntry<Long, Long> before = digest();

    timelines.rebuild(DAY);

    assertThat(digest()).isEqualTo(before);
  }

  @Test
  void theTwentyWeeksOfTheMeasuresAreThoseCountedByHandFromTheStories() {
    MapEntry<Long, Long> before = twentyWeeks();

    loader.load(FEW, 3, DAY);

    MapEntry<Long, Long> after = twentyWeeks();
    List<Long> days =
        InventedAuthority.of(FEW, 3, DAY)
            .families()
            .flatMap(family -> family.cases().stream())
            .filter(each -> each.pathway().equals("ehc-needs-assessment"))
            .flatMap(each -> daysToThePlan(each).stream())
            .toList();
    assertThat(after.getValue() - before.getValue()).isEqualTo(days.size()).isGreaterThan(20);
    assertThat(after.getKey() - before.getKey())
        .isEqualTo(days.stream().filter(many -> many <= 140).count());
  }

  /// The same figures twice: by the measures' own queries, and by a counter that knows nothing of
  /// them and only reads the stories, event by event.
  @Test
  void requestsRefusalsPlansAndCaseloadAreThoseCountedByHandFromTheStories() {
    Map<String, Map<String, CaseStories.Figure>> before = everyFigure();

    loader.load(FEW, 3, DAY);

    Map<String, Map<String, CaseStories.Figure>> after = everyFigure();
    CountByHand byHand =
        CountByHand.of(
            InventedAuthority.of(FEW, 3, DAY)
                .families()
                .flatMap(family -> family.cases().stream())
                .toList());
    assertThat(byHand.months()).hasSizeGreaterThan(60);
    for (YearMonth month : byHand.months()) {
      Growth grown = new Growth(before, after, month);
      assertThat(grown.of("CW-06").value())
          .as("requests, %s", month)
          .isEqualTo(byHand.requests(month));
      assertThat(grown.of("CW-08").above())
          .as("refusals, %s", month)
          .isEqualTo(byHand.refusals(month));
      assertThat(grown.of("CW-14").value())
          .as("new plans, %s", month)
          .isEqualTo(byHand.newPlans(month));
      assertThat(grown.of("CW-01").above())
          .as("in time, %s", month)
          .isEqualTo(byHand.inTime(month));
      assertThat(grown.of("CW-01").below())
          .as("without exceptions, %s", month)
          .isEqualTo(byHand.plainly(month));
    }
    for (YearMonth month = YearMonth.from(DAY).minusMonths(35);
        !month.isAfter(YearMonth.from(DAY));
        month = month.plusMonths(1)) {
      LocalDate day = month.atEndOfMonth().isAfter(DAY) ? DAY : month.atEndOfMonth();
      assertThat(new Growth(before, after, month).of("CW-13").value())
          .as("plans, %s", day)
          .isEqualTo(byHand.plansOn(day));
    }
    for (String code : List.of("S1-12", "S1-13", "S2-29")) {
      assertThat(counted(after.get(code))).as(code).isGreaterThan(counted(before.get(code)));
    }
  }

  /// What stands below the line in all periods together.
  private static double counted(Map<String, CaseStories.Figure> figures) {
    return figures.entrySet().stream()
        .filter(each -> each.getKey().endsWith("."))
        .mapToDouble(each -> each.getValue().below())
        .sum();
  }

  private record Growth(
      Map<String, Map<String, CaseStories.Figure>> before,
      Map<String, Map<String, CaseStories.Figure>> after,
      YearMonth month) {

    CaseStories.Figure of(String measure) {
      return CaseStories.growth(before.get(measure), after.get(measure), month + ".");
    }
  }

  private Map<String, Map<String, CaseStories.Figure>> everyFigure() {
    return Stream.of("CW-01", "CW-06", "CW-08", "CW-13", "CW-14", "S1-12", "S1-13", "S2-29")
        .collect(Collectors.toMap(code -> code, code -> stories.figures(code, DAY)));
  }

  @Test
  void anAuthorityTakesThePlaceOfOneThatWasCutOff() {
    loader.load(FEW, 3, DAY);
    population.makeAnew();

    PopulationLoader.Took again = loader.load(FEW, 4, DAY);

    assertThat(plans.inForce(Scale.PLANS_COUNTED_ON).get("age").values())
        .satisfies(
            counts ->
                assertThat(counts.stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(FEW.plans()));
    assertThat(population.state().orElseThrow().allChildren()).isEqualTo(again.children());
  }

  @Test
  void thePageSaysHowFarTheInventedAreFromThePublished() {
    loader.load(FEW, 3, DAY);

    assertThat(
            web.get()
                .uri("/demonstration/proportions")
                .with(People.as(people.holding(Role.READER))))
        .hasStatusOk()
        .bodyText()
        .contains("points from the published one", "By ethnic group", "Open Government Licence");
    for (int width : new int[] {1280, 375}) {
      try (BrowserContext window =
          Browser.window(width, true, site, people.sessionOf(people.holding(Role.READER)))) {
        Page page = window.newPage();
        page.navigate(site + "/demonstration/proportions");
        Browser.isAccessible(page);
      }
    }
  }

  @Test
  void nobodyReadsItWithoutSigningIn() {
    assertThat(web.get().uri("/demonstration/proportions")).hasStatus3xxRedirection();
  }

  /// How many plans came in time, and how many there were.
  private MapEntry<Long, Long> twentyWeeks() {
    return jdbc.sql(
            """
            select coalesce(sum(in_time), 0) as in_time, coalesce(sum(everything), 0) as everything
              from cases.published_timeliness('ehc-needs-assessment', array['final-plan'])
            """)
        .query((row, number) -> MapEntry.entry(row.getLong("in_time"), row.getLong("everything")))
        .single();
  }

  private static Optional<Long> daysToThePlan(CaseFile each) {
    return CountByHand.day(each, "request-received")
        .flatMap(
            asked ->
                CountByHand.day(each, "final-plan-issued")
                    .map(issued -> asked.until(issued, DAYS)));
  }

  /// Counts alone would miss a changed line; sums of hashes do not.
  private MapEntry<Long, Long> digest() {
    return MapEntry.entry(number("count(*)"), number("sum(hashtext(d::text)::bigint)"));
  }

  private long number(String what) {
    return transaction.execute(
        status -> {
          jdbc.sql("select set_config('throughline.cases_right', 'count', true)")
              .query(String.class)
              .single();
          return jdbc.sql("select coalesce(" + what + ", 0) from cases.due d")
              .query(Long.class)
              .single();
        });
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.cases.CaseLoading;
import org.throughline.cases.CaseTimelines;
import org.throughline.cases.LoadedCase;
import org.throughline.cases.RecordedEvent;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.measures.internal.figures.FigureRefresh;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The measures that are counted from the cases, against a handful of cases counted by hand. They
/// lie in months of long ago in which nothing else happens.
@ThroughlineTest
class CaseMeasuresTest {

  /// What these are shares of is no list of cases: a school's roll, everybody of an age.
  private static final Set<String> OVER_OTHERS = Set.of("S2-19", "CW-22", "CW-23");

  private static final AreaCode LEICESTER = new AreaCode("E06000016");
  private static final LocalDate BORN = LocalDate.of(2004, 5, 6);

  private final ChildrenLoader loader;
  private final CaseLoading loading;
  private final CaseTimelines timelines;
  private final FigureRefresh refresh;
  private final Measures measures;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final People people;
  private final ChildrenWeb web;

  CaseMeasuresTest(
      ChildrenLoader loader,
      CaseLoading loading,
      CaseTimelines timelines,
      FigureRefresh refresh,
      Measures measures,
      JdbcClient jdbc,
      Clock clock,
      People people,
      ChildrenWeb web) {
    this.loader = loader;
    this.loading = loading;
    this.timelines = timelines;
    this.refresh = refresh;
    this.measures = measures;
    this.jdbc = jdbc;
    this.clock = clock;
    this.people = people;
    this.web = web;
  }

  @BeforeEach
  void weAreLeicester() {
    MeasuresHome.isLeicester(jdbc);
  }

  @Test
  void newPlansWithinTwentyWeeksAreCountedWithAndWithoutExceptions() {
    LocalDate asked = LocalDate.of(2015, 1, 5);
    LocalDate decided = asked.plusWeeks(5);
    // In time; a day late; late with an exception; in time with an exception: all final in May or
    // June of 2015.
    assessment(asked, decided, LocalDate.of(2015, 5, 25));
    assessment(asked, decided, LocalDate.of(2015, 5, 26));
    assessment(
        asked, decided, LocalDate.of(2015, 5, 29), event("exceptional-circumstances", decided));
    assessment(
        asked, decided, LocalDate.of(2015, 5, 20), event("exceptional-circumstances", decided));

    count();

    assertThat(figure("CW-01", "2015-05")).isEqualTo("1 of 2");
    assertThat(figure("CW-02", "2015-05")).isEqualTo("2 of 4");
    assertThat(figure("CW-03", "2015-02")).isEqualTo("4 of 4");
    assertThat(figure("S2-12", "2015-05")).isEqualTo("560 of 4");
    assertThat(value("S2-12", "2015-05")).isEqualByComparingTo("140.0");
  }

  @Test
  void reviewsAreCountedByTheMonthInWhichTheyFellDue() {
    LocalDate made = LocalDate.of(2015, 9, 10);
    // The first is decided in time, the second after twelve months, the third never.
    review(made, LocalDate.of(2016, 8, 20), LocalDate.of(2016, 9, 10));
    review(made, LocalDate.of(2016, 8, 20), LocalDate.of(2016, 9, 30));
    LoadedCase never = annualReview(made, Stream.of(event("final-plan-issued", made)));
    loading.load(false, Stream.of(never));

    count();

    assertThat(figure("CW-04", "2016-09")).isEqualTo("1 of 3");
    assertThat(figure("CW-05", "2016-09")).isEqualTo("1 of 2");
  }

  @Test
  void everyFigureLeadsToTheVeryCasesThatItCounts() {
    LocalDate asked = LocalDate.of(2016, 1, 4);
    assessment(asked, asked.plusWeeks(5), asked.plusWeeks(20));
    assessment(asked, asked.plusWeeks(7), asked.plusWeeks(21), event("school-closure", asked));
    review(LocalDate.of(2016, 9, 8), LocalDate.of(2017, 8, 20), LocalDate.of(2017, 9, 30));
    count();
    Account everything = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(everything);

    int led = 0;
    for (Measure measure : measures.all()) {
      List<Observation> series = measures.series(measure.code(), LEICESTER, clock.instant());
      for (Observation figure : series) {
        Optional<String> list =
            measure
                .cases()
                .flatMap(behind -> behind.href(figure.period(), figure.equals(series.getLast())));
        if (list.isPresent()) {
          assertThat(ChildrenWeb.text(web.open(everything, list.get())))
              .as("%s, %s", measure.code(), figure.period())
              .contains(inWords(measure, figure));
          led++;
        }
      }
    }
    assertThat(led).isGreaterThan(5);
  }

  @Test
  void everyCutLeadsToTheVeryCasesThatItCounts() {
    LocalDate asked = LocalDate.of(2025, 1, 6);
    assessment(asked, asked.plusWeeks(5), asked.plusWeeks(20));
    review(LocalDate.of(2024, 9, 8), LocalDate.of(2025, 8, 20), LocalDate.of(2025, 9, 30));
    stillOpen(asked);
    count();
    Account everything = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(everything);

    Set<Cut> led = EnumSet.noneOf(Cut.class);
    for (Measure measure : measures.all()) {
      for (Observation part : newestOfEachCut(measure)) {
        Optional<String> list =
            measure
                .cases()
                .flatMap(behind -> behind.href(part.period(), isNewest(part), part.breakdown()))
                .map(href -> URLDecoder.decode(href, StandardCharsets.UTF_8));
        if (list.isPresent()) {
          assertThat(ChildrenWeb.text(web.open(everything, list.get())))
              .as("%s, %s", measure.code(), list.get())
              .contains(inWords(measure, part));
          led.add(Cut.of(part.breakdown()).orElseThrow());
        }
      }
    }
    assertThat(led).containsAll(EnumSet.complementOf(EnumSet.of(Cut.TEAM, Cut.WARD)));
  }

  /// One part of each cut, of the newest period in which there is any.
  private List<Observation> newestOfEachCut(Measure measure) {
    Map<Cut, Observation> found = new EnumMap<>(Cut.class);
    measures.parts(measure.code(), LEICESTER, clock.instant()).stream()
        .filter(each -> each.value().isPresent())
        .sorted(Comparator.comparing(Observation::period))
        .forEach(each -> Cut.of(each.breakdown()).ifPresent(cut -> found.put(cut, each)));
    return List.copyOf(found.values());
  }

  private boolean isNewest(Observation part) {
    return measures
        .series(part.measure(), LEICESTER, clock.instant())
        .getLast()
        .period()
        .equals(part.period());
  }

  /// What the list says, such as `1 of the 2`; days are divided by the same cases.
  private static String inWords(Measure measure, Observation figure) {
    if (measure.unit() == Unit.NUMBER) {
      return "%,.0f ".formatted(figure.value().orElseThrow());
    }
    if (OVER_OTHERS.contains(measure.code().value())) {
      return "%,.0f ".formatted(figure.numerator().orElseThrow());
    }
    if (measure.code().value().equals("CW-16") && !figure.breakdown().isEmpty()) {
      return " of the %,.0f plans in force".formatted(figure.numerator().orElseThrow());
    }
    if (measure.code().value().equals("CW-19")) {
      return "%,.0f registered appeals".formatted(figure.numerator().orElseThrow());
    }
    String all = " of the %,.0f ".formatted(figure.denominator().orElseThrow());
    return measure.unit() == Unit.DAYS
        ? all
        : "%,.0f".formatted(figure.numerator().orElseThrow()) + all;
  }

  @Test
  void theListHoldsNothingThatItsReaderMayNotSee() {
    LocalDate asked = LocalDate.of(2014, 11, 3);
    String list =
        "/cases/behind?count=done&pathway=ehc-needs-assessment&duty=assessment-decision&period=2014-12";
    assessmentOf(child(), asked, asked.plusWeeks(6).plusDays(2), asked.plusWeeks(20));
    assessmentOf(
        InventedChild.named("Quilla", "Hidcount").bornOn(BORN).restricted().keptBy(loader),
        asked,
        asked.plusWeeks(5),
        asked.plusWeeks(20));
    timelines.rebuild(LocalDate.now(clock));
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);

    assertThat(ChildrenWeb.text(web.open(officer, list)))
        .contains("0 of the 1 done in December 2014", "2 days late", "T.C., 22")
        .doesNotContain("Q.H.");
    assertThat(ChildrenWeb.text(web.open(chosen, list))).contains("1 of the 2", "Q.H.");
    assertThat(ChildrenWeb.text(web.open(chosen, list + "&only=late"))).doesNotContain("Q.H.");
    assertThat(ChildrenWeb.text(web.open(officer, list.replace("behind", "behind.csv"))))
        .contains("T.C.", "2 days late")
        .doesNotContain("Q.H.");
    for (String nonsense : List.of("period=2014-13", "period=", "duty=none", "count=some")) {
      String name = nonsense.substring(0, nonsense.indexOf('='));
      assertThat(web.open(officer, list.replaceAll(name + "=[^&]*", nonsense))).hasStatus(404);
    }
    Account reader = people.holding(Role.READER);
    assertThat(web.open(reader, list)).hasStatus(403);
    assertThat(ChildrenWeb.text(web.open(reader, "/measures/CW-03"))).doesNotContain("the cases");
    assertThat(ChildrenWeb.text(web.open(officer, "/measures/CW-03"))).contains("the cases");
  }

  /// Everything again, and the same again the second time.
  private void count() {
    timelines.rebuild(LocalDate.now(clock));
    assertThat(refresh.all()).isPositive();
    assertThat(refresh.problems()).isEmpty();
    assertThat(refresh.all()).isZero();
  }

  private String figure(String measure, String period) {
    Observation found = observation(measure, period);
    return found.numerator().orElseThrow().toBigInteger()
        + " of "
        + found.denominator().orElseThrow().toBigInteger();
  }

  private BigDecimal value(String measure, String period) {
    return observation(measure, period).value().orElseThrow();
  }

  private Observation observation(String measure, String period) {
    return measures.series(new MeasureCode(measure), LEICESTER, clock.instant()).stream()
        .filter(each -> each.period().toString().contains(period))
        .findFirst()
        .orElseThrow();
  }

  private void assessment(
      LocalDate asked, LocalDate decided, LocalDate finished, RecordedEvent... others) {
    assessmentOf(child(), asked, decided, finished, others);
  }

  private void assessmentOf(
      ChildId child,
      LocalDate asked,
      LocalDate decided,
      LocalDate finished,
      RecordedEvent... others) {
    Stream<RecordedEvent> events =
        Stream.concat(
            Stream.of(
                event("request-received", asked),
                event("decision-to-assess-notified", decided),
                event("final-plan-issued", finished)),
            Stream.of(others));
    LoadedCase one =
        new LoadedCase(
            child,
            "ehc-needs-assessment",
            Optional.empty(),
            asked,
            Optional.of(finished),
            Optional.empty(),
            numbered(events));
    loading.load(false, Stream.of(one));
  }

  private void stillOpen(LocalDate asked) {
    LoadedCase one =
        new LoadedCase(
            child(),
            "ehc-needs-assessment",
            Optional.empty(),
            asked,
            Optional.empty(),
            Optional.empty(),
            numbered(Stream.of(event("request-received", asked))));
    loading.load(false, Stream.of(one));
  }

  private void review(LocalDate made, LocalDate met, LocalDate decided) {
    Stream<RecordedEvent> events =
        Stream.of(
            event("final-plan-issued", made),
            event("review-meeting-held", met),
            event("decision-to-maintain-notified", decided));
    loading.load(false, Stream.of(annualReview(made, events)));
  }

  private LoadedCase annualReview(LocalDate made, Stream<RecordedEvent> events) {
    return new LoadedCase(
        child(),
        "annual-review",
        Optional.empty(),
        made,
        Optional.empty(),
        Optional.empty(),
        numbered(events));
  }

  private ChildId child() {
    return InventedChild.named("Tolly", "Countfield").bornOn(BORN).keptBy(loader);
  }

  private static List<RecordedEvent> numbered(Stream<RecordedEvent> events) {
    List<RecordedEvent> all = events.toList();
    return java.util.stream.IntStream.range(0, all.size())
        .mapToObj(at -> event(at + 1, all.get(at).type(), all.get(at).happenedOn()))
        .toList();
  }

  private static RecordedEvent event(String type, LocalDate on) {
    return event(1, type, on);
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

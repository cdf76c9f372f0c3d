// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.CaseStories.line;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.cases.CaseTimelines;
import org.throughline.cases.internal.posts.TeamPosts;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.FlagKind;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.settings.internal.map.WardPostcodes;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Counts by school, district, free school meals, team and where an assessment stands, each against
/// a few cases counted by hand, and the lists that lead to those very cases.
@ThroughlineTest
class CutsOfCasesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate ASKED = LocalDate.of(2025, 3, 3);
  private static final String ASSESSMENT = "ehc-needs-assessment";
  private static final String REVIEW = "annual-review";

  private final CaseStories stories;
  private final CaseTimelines timelines;
  private final ChildrenLoader children;
  private final ChildrenWeb web;
  private final People people;
  private final TeamPosts posts;
  private final WardPostcodes postcodes;
  private final JdbcClient jdbc;
  private final Account manager;
  private final Map<String, Map<String, CaseStories.Figure>> before = new HashMap<>();
  private String urn = "";

  CutsOfCasesTest(
      CaseStories stories,
      CaseTimelines timelines,
      ChildrenLoader children,
      ChildrenWeb web,
      People people,
      TeamPosts posts,
      WardPostcodes postcodes,
      JdbcClient jdbc) {
    this.stories = stories;
    this.timelines = timelines;
    this.children = children;
    this.web = web;
    this.people = people;
    this.posts = posts;
    this.postcodes = postcodes;
    this.jdbc = jdbc;
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    MeasuresHome.isLeicester(jdbc);
  }

  @BeforeEach
  void aSchoolOfItsOwn() {
    urn =
        "7" + UUID.randomUUID().toString().replaceAll("[^0-9]", "").concat("00000").substring(0, 5);
    jdbc.sql(
            """
            insert into settings.setting (urn, name, kind, status)
            values (:urn, 'Cutfield School', 'PRIMARY', 'OPEN')
            """)
        .param("urn", urn)
        .update();
  }

  @AfterEach
  void takePostsOff() {
    posts.all().stream()
        .filter(post -> post.title().startsWith("Cutfield"))
        .forEach(post -> posts.end(post.id(), post.version(), manager.id()));
  }

  @Test
  void requestsAreCutBySchoolDistrictMealsAndYearGroup() {
    remember("CW-06");
    asked(child("Y", "LE2 9ZX"));
    asked(child("N", "LE2 8AB"));
    asked(child("", "LE18 4QQ"));
    asked(InventedChild.named("Cutty", "Cutwell").bornOn(born()).keptBy(children));

    assertThat(grown("CW-06", school())).isEqualTo(3);
    assertThat(grown("CW-06", "School: None known")).isEqualTo(1);
    assertThat(grown("CW-06", "Postcode district: LE2")).isEqualTo(2);
    assertThat(grown("CW-06", "Postcode district: LE18")).isEqualTo(1);
    assertThat(grown("CW-06", "Postcode district: Not recorded")).isEqualTo(1);
    assertThat(grown("CW-06", "Free school meals: Eligible")).isEqualTo(1);
    assertThat(grown("CW-06", "Free school meals: Not eligible")).isEqualTo(1);
    assertThat(grown("CW-06", "Free school meals: Not recorded")).isEqualTo(2);
    assertThat(grown("CW-06", "Year group: Year 5")).isEqualTo(4);
  }

  @Test
  void pupilPremiumIsCutLikeMeals() {
    remember("CW-06");
    InventedChild one = InventedChild.named("Cutty", "Cutwell").bornOn(born());
    asked(one.at(urn, "5", "N", "Y").keptBy(children));
    asked(one.at(urn, "5", "Y", "N").keptBy(children));
    asked(one.at(urn, "5", "Y", "").keptBy(children));

    assertThat(grown("CW-06", "Pupil premium: Eligible")).isEqualTo(1);
    assertThat(grown("CW-06", "Pupil premium: Not eligible")).isEqualTo(1);
    assertThat(grown("CW-06", "Pupil premium: Not recorded")).isEqualTo(1);
    assertThat(listed(manager, "requests", "2025", "Pupil premium: Eligible"))
        .contains("requests for an assessment received in 2025", "C.C., 11");
  }

  @Test
  void wardsAreThoseOfTheHomesPostcodesOnceTheyAreLoaded() {
    postcodes.replace(Map.of());
    remember("CW-06");
    assertThat(before.get("CW-06").keySet()).noneMatch(part -> part.contains("Ward: "));
    postcodes.replace(Map.of("LE2 9ZX", "E05099901", "LE2 8AB", "E05099902"));
    remember("CW-06");
    asked(child("", "LE2 9ZX"));
    asked(child("", "LE2 9ZX"));
    asked(child("", "LE18 4QQ"));
    asked(InventedChild.named("Cutty", "Cutwell").bornOn(born()).keptBy(children));
    asked(
        InventedChild.named("Quentin", "Hidecut")
            .bornOn(born())
            .livingAt("1 Plumtree Gardens", "LE2 9ZX")
            .flagged(FlagKind.RESTRICTED)
            .keptBy(children));

    assertThat(grown("CW-06", "Ward: E05099901")).isEqualTo(2);
    assertThat(grown("CW-06", "Ward: E05099902")).isZero();
    assertThat(grown("CW-06", "Ward: Not known")).isEqualTo(1);
    assertThat(grown("CW-06", "Ward: Not recorded")).isEqualTo(1);
    assertThat(grown("CW-06", "Ward: Not said")).isEqualTo(1);
    assertThat(listed(manager, "requests", "2025", "Ward: E05099901"))
        .contains("requests for an assessment received in 2025", "C.C., 11")
        .doesNotContain("Q.H.");
    postcodes.replace(Map.of());
  }

  @Test
  void theHomeIsThatOfTheDay() {
    remember("CW-06");
    ChildId child = child("", "LE3 9ZX");
    stories.keep(
        child, "update children.address set until_on = '2025-03-03' where child_id = :child");
    stories.keep(
        child,
        """
        insert into children.address (child_id, postcode, from_on, source_id, recorded_at)
        select child_id, 'LE4 9ZX', '2025-03-10', source_id, recorded_at
          from children.child where child_id = :child
        """);
    asked(child);

    assertThat(grown("CW-06", "Postcode district: LE3")).isZero();
    assertThat(grown("CW-06", "Postcode district: LE4")).isEqualTo(1);
  }

  @Test
  void whereARestrictedChildLivesAndLearnsIsInNoCutAndInNoList() {
    remember("CW-06");
    asked(child("Y", "LE2 9ZX"));
    asked(
        InventedChild.named("Quentin", "Hidecut")
            .bornOn(born())
            .at(urn, "5", "Y")
            .livingAt("1 Plumtree Gardens", "LE2 9ZX")
            .flagged(FlagKind.RESTRICTED)
            .keptBy(children));

    assertThat(grown("CW-06", school())).isEqualTo(1);
    assertThat(grown("CW-06", "School: Not said")).isEqualTo(1);
    assertThat(grown("CW-06", "Postcode district: LE2")).isEqualTo(1);
    assertThat(grown("CW-06", "Postcode district: Not said")).isEqualTo(1);
    Account officer = people.holding(Role.CASE_OFFICER);
    assertThat(listed(officer, "requests", "2025", school()))
        .contains("1 requests for an assessment received in 2025", "C.C., 11")
        .doesNotContain("Q.H.");
    assertThat(listed(officer, "requests", "2025", "School: Not said")).doesNotContain("Q.H.");
    people.mayOpenRestricted(officer);
    assertThat(listed(officer, "requests", "2025", school())).doesNotContain("Q.H.");
    assertThat(listed(officer, "requests", "2025", "School: Not said")).contains("Q.H.");
  }

  @Test
  void teamsAreThoseOfTheOfficersPosts() {
    Account north = people.holding(Role.CASE_OFFICER);
    Account none = people.holding(Role.CASE_OFFICER);
    post(north, "Cutfield North", "0.6");
    post(north, "Cutfield South", "0.4");
    remember("CW-01", "CW-04", "CW-18", "S2-11");
    LocalDate made = ASKED.plusDays(141);
    for (Account officer : new Account[] {north, none}) {
      stories.tellOpen(
          child("", "LE2 9ZX"),
          ASSESSMENT,
          Optional.of(officer.id()),
          line("request-received", ASKED),
          line("final-plan-issued", made));
      stories.tellOpen(
          child("", "LE2 9ZX"),
          REVIEW,
          Optional.of(officer.id()),
          line("final-plan-issued", LocalDate.of(2024, 10, 1)));
      stories.tellOpen(
          child("", "LE2 9ZX"),
          ASSESSMENT,
          Optional.of(officer.id()),
          line("request-received", LocalDate.of(2026, 5, 1)));
    }
    timelines.rebuild(TODAY);

    assertThat(share("CW-01", "2025.Team: Cutfield North")).isEqualTo("0 of 1");
    assertThat(share("CW-04", "2025.Team: Cutfield North")).isEqualTo("0 of 1");
    assertThat(figure("CW-18", "2026-11.Team: Cutfield North").value()).isEqualTo(1);
    assertThat(share("S2-11", "2026-11.Team: Cutfield North")).isEqualTo("1 of 1");
    assertThat(share("CW-01", "2025.Team: Cutfield South")).isEqualTo("0 of 0");
    assertThat(share("CW-01", "2025.Team: None named")).isEqualTo("0 of 1");
    assertThat(behind("done&pathway=ehc-needs-assessment&duty=final-plan", "Team: Cutfield North"))
        .contains("0 of the 1 done in 2025 were in time", "Team: Cutfield North");
    assertThat(
            behind(
                "fallen-due&pathway=annual-review&duty=review-completed", "Team: Cutfield North"))
        .contains("0 of the 1 that fell due in 2025");
  }

  @Test
  void decisionsReviewsAndOpenAssessmentsAreCutByWhatTheyCount() {
    remember("CW-03", "CW-05", "S2-11", "CW-02");
    stories.tell(
        child("Y", "LE2 9ZX"),
        ASSESSMENT,
        line("request-received", ASKED),
        line("exceptional-circumstances", ASKED.plusWeeks(2)),
        line("decision-to-assess-notified", ASKED.plusWeeks(9)));
    stories.tell(
        child("Y", "LE2 9ZX"),
        ASSESSMENT,
        line("request-received", ASKED),
        line("decision-to-assess-notified", ASKED.plusWeeks(5)),
        line("final-plan-issued", ASKED.plusWeeks(19)));
    stories.tell(
        child("N", "LE2 9ZX"),
        REVIEW,
        line("final-plan-issued", LocalDate.of(2024, 4, 1)),
        line("review-meeting-held", LocalDate.of(2025, 3, 3)),
        line("decision-to-maintain-notified", LocalDate.of(2025, 3, 20)));
    stories.tellOpen(
        child("", "LE2 9ZX"),
        ASSESSMENT,
        Optional.empty(),
        line("request-received", LocalDate.of(2026, 5, 1)),
        line("decision-to-assess-notified", LocalDate.of(2026, 6, 1)),
        line("advice-requested", LocalDate.of(2026, 6, 3), "{\"of\": \"health\"}"));
    timelines.rebuild(TODAY);

    assertThat(figure("CW-03", "2025." + school()).below()).isEqualTo(2);
    assertThat(figure("CW-03", "2025.Exception: On record").below()).isEqualTo(1);
    assertThat(share("CW-03", "2025.Exception: None")).isEqualTo("1 of 1");
    assertThat(share("CW-02", "2025.Exception: None")).isEqualTo("1 of 1");
    assertThat(share("CW-05", "2025.Free school meals: Not eligible")).isEqualTo("1 of 1");
    assertThat(share("S2-11", "2026-11." + school())).isEqualTo("1 of 1");
    assertThat(share("S2-11", "2026-11.Where it stands: Being assessed")).isEqualTo("1 of 1");
    assertThat(share("S2-11", "2026-11.Advice: Some outstanding")).isEqualTo("1 of 1");
    assertThat(behind("done&pathway=ehc-needs-assessment&duty=assessment-decision", school()))
        .contains("of the 2 done in 2025");
    assertThat(behind("outstanding&pathway=ehc-needs-assessment&duty=final-plan", school()))
        .contains("1 of the 1 still to be done");
  }

  @Test
  void aPartThatIsNoneLeadsToAnEmptyListAndBackToTheWhole() {
    assertThat(listed(manager, "requests", "2025", "School: ' or true --"))
        .contains("No case is found here", "Show every part");
  }

  private LocalDate born() {
    return LocalDate.of(2015, 3, 2);
  }

  private String school() {
    return "School: Cutfield School (" + urn + ")";
  }

  private ChildId child(String meals, String postcode) {
    return InventedChild.named("Cutty", "Cutwell")
        .bornOn(born())
        .at(urn, "5", meals)
        .livingAt("1 Plumtree Gardens", postcode)
        .keptBy(children);
  }

  private void asked(ChildId child) {
    stories.tell(child, ASSESSMENT, line("request-received", ASKED));
  }

  private void post(Account officer, String team, String time) {
    Map<String, String> sent =
        Map.of(
            "title",
            "Cutfield caseworker",
            "team",
            team,
            "time",
            time,
            "state",
            "HELD",
            "holder",
            Long.toString(officer.id().value()));
    assertThat(web.send(manager, "/cases/team/posts/new", sent)).hasStatus(302);
  }

  private void remember(String... codes) {
    timelines.rebuild(TODAY);
    for (String code : codes) {
      before.put(code, stories.figures(code, TODAY));
    }
  }

  private CaseStories.Figure figure(String code, String place) {
    return CaseStories.growth(before.get(code), stories.figures(code, TODAY), place);
  }

  private double grown(String code, String part) {
    return figure(code, "2025." + part).value();
  }

  private String share(String code, String place) {
    return figure(code, place).share();
  }

  private String listed(Account reader, String figure, String period, String part) {
    return page(reader, "/cases/counted?figure=%s&period=%s".formatted(figure, period), part);
  }

  private String behind(String counting, String part) {
    return page(manager, "/cases/behind?count=" + counting + "&period=2025", part);
  }

  private String page(Account reader, String path, String part) {
    return ChildrenWeb.text(web.open(reader, path + "&part=" + part));
  }
}

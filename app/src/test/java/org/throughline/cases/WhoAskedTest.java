// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.CaseStories.line;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.measures.CaseStories;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class WhoAskedTest {

  private final CaseWeb.Desk desk;
  private final CaseStories stories;
  private final CaseFiles files;
  private final People people;
  private final Account officer;
  private final LocalDate today;

  WhoAskedTest(CaseWeb web, CaseStories stories, CaseFiles files, People people, Clock clock) {
    this.officer = people.holding(Role.CASE_OFFICER);
    this.desk = web.of(officer);
    this.stories = stories;
    this.files = files;
    this.people = people;
    this.today = LocalDate.now(clock);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          parent       | The child’s parent                                | 1
          young-person | The young person                                  | 1
          school       | A school, college or other institution            | 2
          health       | Brought to notice by a health professional        | 3
          social-care  | Brought to notice by a social care professional   | 4
          council      | The council itself                                | 5
          other        | Somebody else                                     | 5
          """)
  void whoAskedIsKeptWithTheRequestAndToldWithItsCodeOfTheReturn(
      String code, String words, int sen2) {
    InventedChild child =
        InventedChild.named("Sixtus", "Askfield").bornOn(today.minusYears(18).minusMonths(2));

    String path = desk.opened(child, today, Map.of("asked-by", code));

    assertThat(desk.text(path))
        .contains("Who asked")
        .contains("%s (SEN2 source %d)".formatted(words, sen2));
  }

  @Test
  void aChildOfTenDoesNotAskForThemselves() {
    InventedChild child =
        InventedChild.named("Tenny", "Askfield").bornOn(today.minusYears(10).minusMonths(2));

    MvcTestResult refused = desk.open(child, today, Map.of("asked-by", "young-person"));

    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused))
        .contains("over compulsory school age and under 25", "this child was 10");
  }

  @Test
  void nobodyElseThanTheListAsks() {
    MvcTestResult refused =
        desk.open(InventedChild.named("Una", "Askfield"), today, Map.of("asked-by", "a-neighbour"));

    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused)).contains("Choose who asked from the list.");
  }

  @Test
  void aRequestIsNotRecordedWithoutWhoAsked() {
    InventedChild child = InventedChild.named("Wren", "Askfield");

    MvcTestResult refused = desk.open(child, today, Map.of("asked-by", ""));

    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused)).contains("Choose who asked. The return on plans counts");
    String path = desk.opened(child, today, Map.of("asked-by", "school"));
    Map<String, String> without =
        Map.of("type", "request-received", "on", today.toString(), "asked-by", "");
    assertThat(ChildrenWeb.text(desk.send(path + "/events/1/correct", without)))
        .contains("Choose who asked. The return on plans counts");
    assertThat(desk.text(path)).contains("A school, college or other institution (SEN2 source 2)");
  }

  @Test
  void whatIsNoRequestBeginsACaseWithoutWhoAsked() {
    String responsible =
        desk.opened(
            InventedChild.named("Xara", "Askfield"),
            today,
            Map.of("type", "council-became-responsible", "asked-by", ""));
    String own =
        desk.opened(
            InventedChild.named("Yves", "Askfield"),
            today,
            Map.of("pathway", "reassessment", "type", "own-decision-to-reassess", "asked-by", ""));

    assertThat(desk.text(responsible)).contains("Nobody, no request is recorded");
    assertThat(desk.text(own)).contains("The council itself (SEN2 source 5)");
    assertThat(desk.text(responsible + "/events/new"))
        .contains("Needed when it is a request.", "It is no request");
    desk.done(
        own + "/events/1/correct",
        Map.of("type", "own-decision-to-reassess", "on", today.toString(), "asked-by", ""));
    assertThat(desk.text(own)).contains("The council itself (SEN2 source 5)");
    assertThat(
            ChildrenWeb.text(
                desk.open(
                    InventedChild.named("Zeb", "Askfield"),
                    today,
                    Map.of(
                        "pathway", "reassessment",
                        "type", "reassessment-requested",
                        "asked-by", ""))))
        .contains("Choose who asked. The return on plans counts");
  }

  @Test
  void otherEventsAreRecordedWithoutIt() {
    String path =
        desk.opened(
            InventedChild.named("Yara", "Askfield"),
            today.minusDays(3),
            Map.of("asked-by", "other"));

    desk.done(
        path + "/events/new", Map.of("type", "considering-notices-sent", "on", today.toString()));

    assertThat(desk.text(path)).contains("Somebody else (SEN2 source 5)");
  }

  @Test
  void whatWasLoadedWithoutItIsSaidAndIsPutRightWithTheRequest() {
    ChildId child = stories.child();
    stories.tell(child, "ehc-needs-assessment", line("request-received", today.minusDays(3)));
    String path = people.seeing(officer, () -> "/cases/" + files.of(child).getFirst().address());
    assertThat(desk.text(path)).contains("Not recorded yet: put the request right");

    desk.done(
        path + "/events/1/correct",
        Map.of("type", "request-received", "on", today.toString(), "asked-by", "school"));

    assertThat(desk.text(path))
        .contains("A school, college or other institution (SEN2 source 2)")
        .doesNotContain("Not recorded yet");
  }

  @Test
  void aYoungPersonAsksFromTheDayAfterTheLastFridayInJune() {
    assertThat(WhoAsked.leavingDay(LocalDate.of(2010, 8, 31))).isEqualTo("2026-06-26");
    assertThat(WhoAsked.leavingDay(LocalDate.of(2010, 9, 1))).isEqualTo("2027-06-25");
    assertThat(WhoAsked.leavingDay(LocalDate.of(2012, 2, 29))).isEqualTo("2028-06-30");
  }
}

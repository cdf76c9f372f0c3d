// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class WhoAskedTest {

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final Account officer;
  private final LocalDate today;

  WhoAskedTest(ChildrenLoader loader, ChildrenWeb web, People people, Clock clock) {
    this.loader = loader;
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
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

    String path = opened(child, today, Map.of("asked-by", code));

    assertThat(text(path))
        .contains("Who asked")
        .contains("%s (SEN2 source %d)".formatted(words, sen2));
  }

  @Test
  void aChildOfTenDoesNotAskForThemselves() {
    InventedChild child =
        InventedChild.named("Tenny", "Askfield").bornOn(today.minusYears(10).minusMonths(2));

    MvcTestResult refused = open(child, today, Map.of("asked-by", "young-person"));

    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused))
        .contains("over compulsory school age and under 25", "this child was 10");
  }

  @Test
  void nobodyElseThanTheListAsks() {
    MvcTestResult refused =
        open(InventedChild.named("Una", "Askfield"), today, Map.of("asked-by", "a-neighbour"));

    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused)).contains("Choose who asked from the list.");
  }

  @Test
  void whatIsNotRecordedYetIsSaidAndIsPutRightWithTheRequest() {
    String path = opened(InventedChild.named("Vita", "Askfield"), today, Map.of());
    assertThat(text(path)).contains("Not recorded yet: put the request right");

    done(
        path + "/events/1/correct",
        Map.of("type", "request-received", "on", today.toString(), "asked-by", "school"));

    assertThat(text(path))
        .contains("A school, college or other institution (SEN2 source 2)")
        .doesNotContain("Not recorded yet");
  }

  @Test
  void aYoungPersonAsksFromTheDayAfterTheLastFridayInJune() {
    assertThat(WhoAsked.leavingDay(LocalDate.of(2010, 8, 31))).isEqualTo("2026-06-26");
    assertThat(WhoAsked.leavingDay(LocalDate.of(2010, 9, 1))).isEqualTo("2027-06-25");
    assertThat(WhoAsked.leavingDay(LocalDate.of(2012, 2, 29))).isEqualTo("2028-06-30");
  }

  private String opened(InventedChild child, LocalDate on, Map<String, String> more) {
    MvcTestResult answer = open(child, on, more);
    assertThat(ChildrenWeb.to(answer)).as(ChildrenWeb.text(answer)).startsWith("/cases/");
    return ChildrenWeb.to(answer);
  }

  private MvcTestResult open(InventedChild child, LocalDate on, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("child", web.path(child.keptBy(loader)).replace("/children/", ""));
    fields.put("pathway", "ehc-needs-assessment");
    fields.put("type", "request-received");
    fields.put("on", on.toString());
    fields.put("officer", "me");
    return web.send(officer, "/cases/new", fields);
  }

  private MvcTestResult send(String path, Map<String, String> fields) {
    Matcher version = VERSION.matcher(text(path));
    assertThat(version.find()).isTrue();
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", version.group(1));
    return web.send(officer, path, all);
  }

  private void done(String path, Map<String, String> fields) {
    MvcTestResult answer = send(path, fields);
    assertThat(answer.getResponse().getStatus()).as(ChildrenWeb.text(answer)).isEqualTo(302);
  }

  private String text(String path) {
    return ChildrenWeb.text(web.open(officer, path));
  }
}

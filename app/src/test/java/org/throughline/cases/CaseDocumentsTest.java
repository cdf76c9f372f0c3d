// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class CaseDocumentsTest {

  private static final Pattern FILE = Pattern.compile("href=\"(/documents/(\\d+))\"");
  private static final byte[] ADVICE = "She reads well with large print.".getBytes(UTF_8);

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final Account officer;
  private final LocalDate today;

  CaseDocumentsTest(ChildrenLoader loader, ChildrenWeb web, People people, Clock clock) {
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void aDocumentIsKeptOpenedAndTakenAway() {
    String path = opened(InventedChild.named("Dora", "Paperfield"));
    web.sendFile(officer, path + "/documents", given(), "advice.txt", ADVICE);

    String page = page(path);
    assertThat(page).contains("Advice of the sensory team", "from The sensory team", "advice.txt");
    Matcher file = file(page);
    assertThat(web.open(officer, file.group(1))).hasStatusOk().bodyText().startsWith("She reads");

    web.send(officer, path + "/documents/" + file.group(2) + "/away", Map.of());

    assertThat(page(path)).contains("No document came in.");
    assertThat(web.open(officer, file.group(1))).hasStatus(404);
  }

  @Test
  void theSameFormSentFiveTimesKeepsOneDocument() {
    String path = opened(InventedChild.named("Dot", "Paperfield"));
    Map<String, String> once = given();
    once.put("once", "5d0c9a36-6d2c-4b39-9c54-04f0dc2b6e15");

    for (int time = 0; time < 5; time++) {
      web.sendFile(officer, path + "/documents", once, "advice.txt", ADVICE);
    }

    assertThat(page(path).split("download>", -1)).hasSize(2);
  }

  @Test
  void whatCannotBeKeptIsSaidAtItsFieldAndWhatWasTypedStays() {
    String path = opened(InventedChild.named("Dilys", "Paperfield"));
    Map<String, String> wrong = given();
    wrong.put("title", "x");
    wrong.put("received", today.plusDays(1).toString());

    String page =
        ChildrenWeb.text(web.sendFile(officer, path + "/documents", wrong, "", new byte[0]));
    assertThat(page)
        .contains(
            "Say what it is",
            "Give the day it came in, today at the latest.",
            "Choose the file.",
            "value=\"The sensory team\"");

    byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
    var renamed = web.sendFile(officer, path + "/documents", given(), "advice.pdf", program);
    assertThat(renamed).hasStatus(422);
    assertThat(page(path)).contains("No document came in.");
  }

  @Test
  void nobodyOpensADocumentWhoMayNotOpenTheCase() {
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    String child =
        web.path(InventedChild.named("Drusilla", "Hidpaper").restricted().keptBy(loader));
    web.send(chosen, child + "/reason", Map.of("reason", "MY_CASE", "note", ""));
    String path = opened(child, chosen);
    web.sendFile(chosen, path + "/documents", given(), "advice.txt", ADVICE);
    String file = file(ChildrenWeb.text(web.open(chosen, path))).group(1);

    assertThat(web.open(chosen, file)).hasStatusOk();
    assertThat(web.open(officer, file)).hasStatus(404);
    assertThat(web.open(people.holding(Role.ADMINISTRATOR), file)).hasStatus(404);
    assertThat(web.sendFile(officer, path + "/documents", given(), "advice.txt", ADVICE))
        .hasStatus(404);
  }

  private Map<String, String> given() {
    return new HashMap<>(
        Map.of(
            "title", "Advice of the sensory team",
            "sender", "The sensory team",
            "received", today.toString()));
  }

  private String page(String path) {
    return ChildrenWeb.text(web.open(officer, path));
  }

  private static Matcher file(String page) {
    Matcher file = FILE.matcher(page);
    assertThat(file.find()).isTrue();
    return file;
  }

  private String opened(InventedChild child) {
    return opened(web.path(child.keptBy(loader)), officer);
  }

  private String opened(String child, Account by) {
    return ChildrenWeb.to(
        web.send(
            by,
            "/cases/new",
            Map.of(
                "child", child.replace("/children/", ""),
                "pathway", "ehc-needs-assessment",
                "type", "request-received",
                "asked-by", "parent",
                "on", today.minusWeeks(1).toString(),
                "officer", "me")));
  }
}

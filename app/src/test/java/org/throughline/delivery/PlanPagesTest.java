// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.delivery.PlanFixture.facts;
import static org.throughline.testing.People.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.delivery.internal.ActionRow;
import org.throughline.delivery.internal.ActionStore;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@ThroughlineTest
class PlanPagesTest {

  private final MockMvcTester web;
  private final PlanFixture plan;
  private final Actions actions;
  private final ActionStore store;
  private final Strategies strategies;
  private final Clock clock;
  private final Account owner;
  private final Account officer;
  private List<CommitmentLine> lines = List.of();
  private String code = "";

  PlanPagesTest(
      MockMvcTester web,
      PlanFixture plan,
      Actions actions,
      ActionStore store,
      Strategies strategies,
      Clock clock,
      People people) {
    this.web = web;
    this.plan = plan;
    this.actions = actions;
    this.store = store;
    this.strategies = strategies;
    this.clock = clock;
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
  }

  @BeforeEach
  void takeAStrategyOfItsOwn() {
    lines = plan.commitments(5);
    code = strategies.find(lines.getFirst().strategy()).orElseThrow().code();
  }

  @Test
  void beginsWithTheAnswerAndListsWhatNobodyOwnsOrSpeaksAboutFirst() {
    load(0, Optional.of(officer.id()), 2, "Looked after");
    load(1, Optional.of(officer.id()), 90, "Silent one");
    load(2, Optional.empty(), 3, "Nobody has it");

    String page = body("/plan?strategy=" + code);

    assertThat(page)
        .contains(
            "Nothing is off track among 3 actions; 1 has had no update for 30 days; 1 belongs to nobody.");
    assertThat(page.indexOf("Nobody has it")).isLessThan(page.indexOf("Silent one"));
    assertThat(page.indexOf("Silent one")).isLessThan(page.indexOf("Looked after"));
  }

  @Test
  void anAddressShowsTheSameRowsToAColleague() {
    load(0, Optional.of(officer.id()), 2, "Mine to show");
    load(1, Optional.empty(), 2, "Not this one");
    String address = "/plan?strategy=" + code + "&owner=" + officer.id().value();

    assertThat(body(address)).contains("Mine to show").doesNotContain("Not this one");
    assertThat(body(address, officer)).contains("Mine to show").doesNotContain("Not this one");
  }

  @Test
  void aListThatWasReadOnceShowsEveryChangeAtOnce() {
    ActionId id = load(0, Optional.of(officer.id()), 2, "Watched");
    String address = "/plan?strategy=" + code;
    assertThat(body(address)).contains("Nothing is off track among 1 action.");

    PlanFixture.done(
        actions.recordProgress(
            new RecordProgress(
                id,
                2,
                ActionStatus.BLOCKED,
                "Stuck",
                Signature.of(officer.id(), clock.instant()))));

    assertThat(body(address)).contains("1 of 1 action is off track.");
  }

  @Test
  void nonsenseInTheAddressIsLeftOut() {
    load(0, Optional.empty(), 2, "Still here");

    assertThat(
            body(
                "/plan?strategy="
                    + code
                    + "&priority=%27&year=x&owner=none&status=purple&sort=drop&page=-3&open=zz"))
        .contains("Still here");
  }

  @Test
  void twoThousandActionsComeAHundredAPageAndEachPageIsSmall() throws IOException {
    Signature planned = Signature.of(owner.id(), clock.instant().minus(Duration.ofDays(20)));
    actions.plan(
        IntStream.range(0, 2000)
            .mapToObj(n -> action(lines.get(n % 5), Optional.of(officer.id()), "Piece " + n))
            .toList(),
        planned);

    String first = body("/plan?strategy=" + code);
    String last = body("/plan?strategy=" + code + "&page=20");

    assertThat(first).contains("1 to 100 of 2,000");
    assertThat(last).contains("1,901 to 2,000 of 2,000");
    assertThat(first.split("name=\"row\"", -1)).hasSize(101);
    assertThat(gzipped(first)).isLessThan(35 * 1024);
  }

  @Test
  void thePanelOpensBesideTheListAndAloneForTheScript() {
    ActionId id = load(0, Optional.of(officer.id()), 2, "Open me");

    assertThat(body("/plan?strategy=" + code + "&open=" + id.value()))
        .contains("id=\"panel\"", "Say how it is going", "name=\"row\"");
    assertThat(body("/actions/" + id.value() + "/panel"))
        .contains("id=\"panel\"")
        .doesNotContain("<html");
  }

  @Test
  void manyRowsChangeAtOnceAndTheChangeCanBeTakenBack() {
    ActionId one = load(0, Optional.empty(), 2, "One");
    ActionId two = load(1, Optional.empty(), 2, "Two");

    MvcTestResult changed = bulk(one.value() + ":2", two.value() + ":2");

    assertThat(changed).hasStatus(302);
    assertThat(row(one).facts().owner()).contains(officer.id());
    assertThat(row(two).facts().theme()).isEqualTo("Travel");
    assertThat(row(two).status()).isEqualTo(ActionStatus.ON_TRACK);
    Matcher undo = Pattern.compile("undo=(\\d+)").matcher(location(changed));
    assertThat(undo.find()).isTrue();

    assertThat(
            web.perform(
                post("/plan/undo")
                    .with(csrf())
                    .with(People.as(owner))
                    .param("once", UUID.randomUUID().toString())
                    .param("bulk", undo.group(1))))
        .hasStatus(302);
    assertThat(row(one).facts().owner()).isEmpty();
    assertThat(row(two).facts().theme()).isEqualTo("Transport");
  }

  @Test
  void aRowThatAColleagueSavedMeanwhileIsNamedAndTheOthersAreChanged() {
    ActionId stale = load(0, Optional.empty(), 2, "Stale");
    ActionId fresh = load(1, Optional.empty(), 2, "Fresh");

    MvcTestResult changed = bulk(stale.value() + ":1", fresh.value() + ":2");

    assertThat(row(stale).facts().owner()).isEmpty();
    assertThat(row(fresh).facts().owner()).contains(officer.id());
    assertThat(changed.getMvcResult().getFlashMap().get("bulkProblems").toString())
        .contains(row(stale).code(), officer.name());
  }

  @Test
  void changingManyIsRefusedToThoseWhoOnlyRead() {
    assertThat(
            web.perform(
                post("/plan/bulk").with(csrf()).with(People.as(officer)).param("row", "1:1")))
        .hasStatus(403);
  }

  @Test
  void theTimelineIsAWellFormedPictureWithToday() throws Exception {
    load(0, Optional.empty(), 2, "Drawn & <marked>");
    LocalDate today = LocalDate.now(clock);
    actions.plan(
        List.of(
            new NewAction(
                lines.get(1),
                Optional.empty(),
                facts("With steps", Optional.empty()),
                "",
                List.of(
                    new NewAction.NewMilestone("Step <one>", today.minusDays(9), Optional.empty()),
                    new NewAction.NewMilestone(
                        "Step two", today.minusDays(8), Optional.of(today.minusDays(8)))),
                true)),
        Signature.of(owner.id(), clock.instant()));

    String page = body("/plan/timeline?strategy=" + code);
    Document picture = svg(page);

    assertThat(picture.getElementsByTagName("rect").getLength()).isGreaterThanOrEqualTo(2);
    assertThat(page).contains("Today", "Step &lt;one&gt;, missed", "Step two, reached");
    assertThat(page).doesNotContain("style=");
  }

  @Test
  void whoOwnsWhatShowsWhoIsLateAndSilent() {
    load(0, Optional.of(officer.id()), 90, "Silent");

    assertThat(body("/plan/owners")).contains(officer.name(), "owner=" + officer.id().value());
  }

  @Test
  void mineIsByWhatItAsksFor() {
    load(0, Optional.of(officer.id()), 90, "I was silent");
    load(1, Optional.of(officer.id()), 1, "I wrote");

    assertThat(body("/my-plan", officer))
        .contains("You have 2 actions to do; 1 waits for your word.", "I was silent", "I wrote");
  }

  private ActionId load(int line, Optional<AccountId> owner, int daysAgo, String text) {
    Instant at = clock.instant().minus(Duration.ofDays(daysAgo));
    ActionHistory history =
        new ActionHistory(
            action(lines.get(line), owner, text),
            Signature.of(this.owner.id(), at.minus(Duration.ofDays(100))),
            List.of(
                new ActionHistory.PastUpdate(
                    at, officer.id(), ActionStatus.ON_TRACK, "Going well")),
            List.of(),
            List.of(),
            Optional.empty());
    return actions.load(List.of(history), Signature.of(this.owner.id(), at)).getFirst();
  }

  private NewAction action(CommitmentLine line, Optional<AccountId> owner, String text) {
    LocalDate today = LocalDate.now(clock);
    ActionFacts facts =
        new ActionFacts(
            text,
            1,
            "Transport",
            owner,
            List.of(),
            Optional.of(today.minusDays(200)),
            Optional.of(today.plusDays(100)),
            List.of(),
            Optional.empty(),
            List.of());
    return new NewAction(line, Optional.empty(), facts, "", List.of(), true);
  }

  private MvcTestResult bulk(String... rows) {
    return web.perform(
        post("/plan/bulk")
            .with(csrf())
            .with(People.as(owner))
            .param("once", UUID.randomUUID().toString())
            .param("back", "/plan?strategy=" + code)
            .param("row", rows)
            .param("set-owner", Long.toString(officer.id().value()))
            .param("set-theme", "Travel"));
  }

  private ActionRow row(ActionId id) {
    return store.find(id).orElseThrow();
  }

  private String body(String path) {
    return body(path, owner);
  }

  private String body(String path, Account as) {
    MvcTestResult result = web.perform(get(java.net.URI.create(path)).with(People.as(as)));
    assertThat(result).hasStatusOk();
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String location(MvcTestResult result) {
    return String.valueOf(result.getResponse().getRedirectedUrl());
  }

  private static int gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  private static Document svg(String page) throws Exception {
    int from = page.indexOf("<svg class=\"tl-timeline\"");
    String picture = page.substring(from, page.indexOf("</svg>", from) + 6);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(picture)));
  }
}

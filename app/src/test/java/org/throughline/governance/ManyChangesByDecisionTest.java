// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.delivery.PlanFixture.done;
import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.Actions;
import org.throughline.delivery.NewAction;
import org.throughline.delivery.PlanFixture;
import org.throughline.delivery.Signature;
import org.throughline.governance.internal.bodies.WrittenDay;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.DecisionEffects;
import org.throughline.governance.internal.decisions.DecisionWriting;
import org.throughline.governance.internal.decisions.Decisions;
import org.throughline.governance.internal.decisions.NewDecision;
import org.throughline.governance.internal.decisions.Resolution;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// A change of many actions at once, or by a table, may carry a decision out as one of a single
/// action may; its page shows them all.
@ThroughlineTest
class ManyChangesByDecisionTest {

  private final MockMvcTester web;
  private final BoardFixture boards;
  private final PlanFixture plan;
  private final Actions actions;
  private final Strategies strategies;
  private final Decisions decisions;
  private final DecisionWriting writing;
  private final DecisionEffects effects;
  private final Clock clock;
  private final Account owner;
  private List<CommitmentLine> promises = List.of();
  private List<ActionId> ids = List.of();
  private Optional<Decision> decision = Optional.empty();

  ManyChangesByDecisionTest(
      MockMvcTester web,
      BoardFixture boards,
      PlanFixture plan,
      Actions actions,
      Strategies strategies,
      Decisions decisions,
      DecisionWriting writing,
      DecisionEffects effects,
      Clock clock,
      People people) {
    this.web = web;
    this.boards = boards;
    this.plan = plan;
    this.actions = actions;
    this.strategies = strategies;
    this.decisions = decisions;
    this.writing = writing;
    this.effects = effects;
    this.clock = clock;
    this.owner = people.holding(Role.STRATEGY_OWNER);
  }

  @BeforeEach
  void twoActionsAndADecisionAboutTheirPromises() {
    promises = plan.commitments(2);
    ids = promises.stream().map(this::planned).toList();
    NewDecision agreed =
        new NewDecision(
            boards.board(owner),
            Optional.of(boards.today().minusDays(2)),
            Optional.of(Resolution.AGREED),
            "That both are brought forward",
            Optional.empty(),
            "",
            "Minutes, item 7",
            promises.stream().map(CommitmentLine::code).toList(),
            WrittenDay.NONE,
            false);
    decision = decisions.find(done(writing.record(agreed, owner.id())));
  }

  @Test
  void theDecisionShowsWhatAChangeOfManyChanged() {
    assertThat(waiting()).hasSize(2);

    MvcTestResult changed = bulk(decided().reference().toLowerCase(Locale.UK));

    assertThat(changed).hasStatus(302);
    assertThat(effects.of(decided()))
        .hasSize(2)
        .allSatisfy(
            each ->
                assertThat(each.fields())
                    .containsExactly(
                        new DecisionEffects.BeforeAfter("Theme", "Transport", "Travel")));
    assertThat(waiting()).isEmpty();
    assertThat(page()).contains("Travel", "/actions/" + ids.getLast().value());
  }

  @Test
  void aChangeOfManyThatIsTakenBackStandsThereBothWaysAndWaitsAgain() {
    Matcher undo = Pattern.compile("undo=(\\d+)").matcher(location(bulk(decided().reference())));
    assertThat(undo.find()).isTrue();

    assertThat(post("/plan/undo", "bulk", undo.group(1))).hasStatus(302);

    assertThat(effects.of(decided()))
        .flatExtracting(DecisionEffects.Change::fields)
        .filteredOn(each -> each.was().equals("Travel"))
        .hasSize(2);
    assertThat(waiting()).hasSize(2);
  }

  @Test
  void aReferenceThatIsNotOnRecordChangesNothing() {
    MvcTestResult refused = bulk("D-1999-001");

    assertThat(refused.getMvcResult().getFlashMap().get("bulkProblems").toString())
        .contains("No decision of this reference is on record.");
    assertThat(actionPage()).contains("Transport").doesNotContain("Travel");
  }

  @Test
  void theDecisionShowsWhatATableChanged() {
    String review = location(upload("2027-03-31", "2027-02-28"));

    MvcTestResult unknown = post(review, "decision", "D-1999-001");
    assertThat(unknown).hasStatus(422);
    assertThat(body(unknown))
        .contains("No decision of this reference is on record.", "value=\"D-1999-001\"");
    assertThat(effects.of(decided())).isEmpty();

    assertThat(post(review, "decision", decided().reference())).hasStatus(302);

    assertThat(effects.of(decided()))
        .hasSize(2)
        .flatExtracting(DecisionEffects.Change::fields)
        .containsOnly(new DecisionEffects.BeforeAfter("Due", "31 March 2027", "28 February 2027"));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void withoutADecisionNothingIsSaidOfOne() {
    bulk("");

    assertThat(effects.of(decided())).isEmpty();
    assertThat(waiting()).hasSize(2);
  }

  private ActionId planned(CommitmentLine line) {
    return done(
        actions.plan(
            new NewAction(
                line,
                Optional.empty(),
                PlanFixture.facts("Bring it forward", Optional.of(owner.id())),
                "",
                List.of(),
                true),
            Signature.of(owner.id(), clock.instant())));
  }

  private Decision decided() {
    return decision.orElseThrow();
  }

  private List<String> waiting() {
    return effects.reached().waiting(decided());
  }

  private MvcTestResult bulk(String reference) {
    return web.post()
        .uri("/plan/bulk")
        .with(People.as(owner))
        .with(csrf())
        .param("once", UUID.randomUUID().toString())
        .param("row", ids.stream().map(each -> each.value() + ":1").toArray(String[]::new))
        .param("set-theme", "Travel")
        .param("set-decision", reference)
        .exchange();
  }

  private MvcTestResult upload(String was, String becomes) {
    String strategy = strategies.find(promises.getFirst().strategy()).orElseThrow().code();
    String csv = body(get("/plan.csv?strategy=" + strategy));
    assertThat(csv).contains(was);
    return web.post()
        .uri("/plan/upload")
        .multipart()
        .file(
            new MockMultipartFile(
                "file",
                "plan.csv",
                "text/csv",
                csv.replace(was, becomes).getBytes(StandardCharsets.UTF_8)))
        .with(People.as(owner))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult post(String path, String name, String value) {
    return web.post()
        .uri(path)
        .with(People.as(owner))
        .with(csrf())
        .param("once", UUID.randomUUID().toString())
        .param(name, value)
        .exchange();
  }

  private String page() {
    return body(get("/boards/decisions/" + decided().reference()));
  }

  private String actionPage() {
    return body(get("/actions/" + ids.getFirst().value()));
  }

  private MvcTestResult get(String path) {
    return web.get().uri(path).with(People.as(owner)).exchange();
  }

  private static String location(MvcTestResult result) {
    return Optional.ofNullable(result.getResponse().getHeader("Location")).orElseThrow();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

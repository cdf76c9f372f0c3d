// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.audits.Samples;
import org.throughline.ehc.internal.audits.Samples.Ticket;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Plans drawn by lot for audit, each month of these tests a different one.
@ThroughlineTest
class SamplesTest {

  private static final String PATH = "/ehc/audits/samples";

  private final PlanWeb web;
  private final People people;
  private final Samples samples;
  private final JdbcClient jdbc;

  SamplesTest(PlanWeb web, People people, Samples samples, JdbcClient jdbc) {
    this.web = web;
    this.people = people;
    this.samples = samples;
    this.jdbc = jdbc;
  }

  @Test
  void theLowestTicketsAreDrawnAndAnybodyCanDrawThemAgain() {
    Account manager = people.holding(Role.CASEWORK_MANAGER);
    Account other = people.holding(Role.CASE_OFFICER);
    YearMonth month = YearMonth.of(2019, 2);
    issued(month, "Abi", "Bea", "Cyd", "Dot", "Eva");

    web.done(manager, PATH + "/new", wished(month, 2, 50, manager, other));

    Samples.Sample sample = samples.find(month).orElseThrow();
    List<Ticket> tickets = web.seenBy(manager, () -> samples.tickets(sample));
    List<UUID> lowest =
        tickets.stream()
            .map(Ticket::address)
            .sorted(Comparator.comparing(address -> ticket(sample.seed(), address)))
            .limit(2)
            .toList();
    assertThat(tickets).hasSizeGreaterThanOrEqualTo(5);
    assertThat(tickets.subList(0, 2)).extracting(Ticket::address).containsExactlyElementsOf(lowest);
    assertThat(tickets).filteredOn(each -> each.second().isPresent()).hasSize(1);
    assertThat(web.open(other, PATH + "/2019-02"))
        .hasStatusOk()
        .bodyText()
        .contains("0 of 2 plans drawn from February 2019 are scored", "the same plans came out")
        .contains(sample.seed().toString(), "Waits for you");
  }

  @Test
  void aScoreByWhomItWasAllottedToFinishesItAndAMonthIsDrawnOnce() {
    Account manager = people.holding(Role.CASEWORK_MANAGER);
    YearMonth month = YearMonth.of(2019, 4);
    issued(month, "Fay");
    Map<String, String> all = wished(month, 200, 0, manager);
    web.done(manager, PATH + "/new", all);
    assertThat(web.send(manager, PATH + "/new", all))
        .hasStatus(422)
        .bodyText()
        .contains("were drawn already");
    Samples.Sample sample = samples.find(month).orElseThrow();
    Ticket one = web.seenBy(manager, () -> samples.tickets(sample)).getFirst();
    String audits = "/cases/" + one.address() + "/audits";

    web.done(manager, audits + "/begin", Map.of());

    assertThat(web.open(manager, PATH + "/2019-04")).bodyText().contains("Being scored");
    assertThat(web.open(manager, PATH)).bodyText().contains("April 2019", "for your score");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceAndOnlyManagersDraw() {
    Account manager = people.holding(Role.CASEWORK_MANAGER);
    Account officer = people.holding(Role.CASE_OFFICER);
    YearMonth now = YearMonth.now(java.time.ZoneId.of("Europe/London"));

    assertThat(web.send(manager, PATH + "/new", Map.of("month", now.toString(), "plans", "0")))
        .hasStatus(422)
        .bodyText()
        .contains("a month that is over", "from 1 to 200", "from 0 to 100", "Tick who scores them");
    assertThat(web.send(manager, PATH + "/new", wished(YearMonth.of(2019, 5), 3, 10, manager)))
        .hasStatus(422)
        .bodyText()
        .contains("Tick two people at least");
    assertThat(web.send(manager, PATH + "/new", wished(YearMonth.of(1999, 5), 3, 0, manager)))
        .hasStatus(422)
        .bodyText()
        .contains("No plan was made or amended");
    assertThat(web.send(officer, PATH + "/new", Map.of())).hasStatus(403);
    assertThat(web.open(people.holding(Role.READER), PATH)).hasStatus(403);
    assertThat(web.open(officer, PATH + "/1987-03")).hasStatus(404);
  }

  @Test
  void aRestrictedChildsPlanIsDrawnForThoseAloneWhoMaySeeIt() {
    Account chosen = people.holding(Role.CASEWORK_MANAGER);
    people.mayOpenRestricted(chosen);
    Account officer = people.holding(Role.CASE_OFFICER);
    YearMonth month = YearMonth.of(2019, 7);
    web.issued(InventedChild.named("Gil", "Samplefield").restricted(), month.atDay(9));
    issued(month, "Hew");

    web.done(chosen, PATH + "/new", wished(month, 200, 0, officer));

    Samples.Sample sample = samples.find(month).orElseThrow();
    int seen = web.seenBy(chosen, () -> samples.tickets(sample)).size();
    assertThat(web.seenBy(officer, () -> samples.tickets(sample))).hasSize(seen - 1);
    assertThat(web.open(chosen, PATH + "/2019-07")).bodyText().contains("Samplefield, Gil");
    assertThat(web.open(officer, PATH + "/2019-07"))
        .bodyText()
        .contains("Samplefield, Hew", "from %,d plans".formatted(seen - 1))
        .doesNotContain("Samplefield, Gil");
  }

  @Test
  void theDatabaseItselfRefusesThatADrawIsChanged() {
    for (String change :
        List.of(
            "update ehc.audit_sample set seed = gen_random_uuid()",
            "update ehc.audit_ticket set place = 1",
            "delete from ehc.audit_ticket")) {
      assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
    }
  }

  private void issued(YearMonth month, String... names) {
    LocalDate day = month.atDay(4);
    for (String name : names) {
      web.issued(InventedChild.named(name, "Samplefield"), day);
      day = day.plusDays(3);
    }
  }

  private static Map<String, String> wished(
      YearMonth month, int plans, int twice, Account... scorers) {
    Map<String, String> fields = new HashMap<>();
    fields.put("month", month.toString());
    fields.put("plans", "" + plans);
    fields.put("twice", "" + twice);
    for (Account one : scorers) {
      fields.put("scorer-" + one.id().value(), "yes");
    }
    return fields;
  }

  private static String ticket(UUID seed, UUID address) {
    try {
      byte[] text = (seed + " " + address).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

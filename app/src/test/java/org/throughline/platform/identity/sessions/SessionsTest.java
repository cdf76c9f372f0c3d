// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.servlet.filter.OrderedRequestContextFilter;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.TurnableClock;
import org.throughline.testing.WebVisitor;

@ThroughlineTest
class SessionsTest {

  private final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-24T09:00:00Z"));
  private final JdbcClient jdbc;
  private final StoredSessions sessions;
  private final People people;
  private final OrderedRequestContextFilter requestContext;
  private final int port;

  SessionsTest(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      People people,
      OrderedRequestContextFilter requestContext,
      @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.sessions = new StoredSessions(jdbc, clock, transactions);
    this.people = people;
    this.requestContext = requestContext;
    this.port = port;
  }

  @Test
  void aStrangerWhoOnlyLooksHasNone() {
    int before = strangers();
    int looks = 20;
    for (int look = 0; look < looks; look++) {
      WebVisitor stranger = new WebVisitor(port);
      stranger.get("/accessibility");
      stranger.get("/sign-in?to=/account");
      stranger.get("/no-such-page");
      assertThat(stranger.cookieNames()).doesNotContain("throughline");
    }

    assertThat(strangers()).isLessThan(before + looks);
  }

  @Test
  void aPageWithoutAFormSetsAStrangerNoCookieAtAll() {
    WebVisitor stranger = new WebVisitor(port);
    stranger.get("/accessibility");

    assertThat(stranger.cookieNames()).isEmpty();
  }

  @Test
  void whatTheBrowserHoldsIsNotInTheDatabase() {
    String cookie = people.sessionOf(people.holding(Role.READER));
    String id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);

    int found =
        jdbc.sql("select count(*) from identity.session s where s::text like :id")
            .param("id", "%" + id + "%")
            .query(Integer.class)
            .single();
    assertThat(found).isZero();
  }

  @Test
  void thatItWasUsedIsWrittenOnceAMinuteAtMost() {
    StoredSession session = stored();

    clock.turn(Duration.ofSeconds(59));
    session.setLastAccessedTime(clock.instant());
    assertThat(session.isChanged()).isFalse();

    clock.turn(Duration.ofSeconds(1));
    session.setLastAccessedTime(clock.instant());
    assertThat(session.isChanged()).isTrue();
  }

  @Test
  void endsWhenItWasNotUsedLongEnough() {
    StoredSession session = stored();
    session.setMaxInactiveInterval(Duration.ofHours(8));
    sessions.save(session);

    clock.turn(Duration.ofHours(8).minusSeconds(1));
    assertThat(sessions.findById(session.getId())).isNotNull();
    clock.turn(Duration.ofSeconds(2));
    assertThat(sessions.findById(session.getId())).isNull();
  }

  @Test
  void keepsWhatWasChangedAndForgetsWhatWasRemoved() {
    StoredSession session = stored();
    session.setAttribute("first", "one");
    session.setAttribute("second", "two");
    sessions.save(session);
    StoredSession later = sessions.findById(session.getId());
    later.setAttribute("first", "three");
    later.removeAttribute("second");
    sessions.save(later);

    StoredSession last = sessions.findById(session.getId());

    assertThat(last.<String>getAttribute("first")).isEqualTo("three");
    assertThat(last.<String>getAttribute("second")).isNull();
  }

  @Test
  void isReadOnceARequest() {
    StoredSession session = stored();
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    try {
      StoredSession read = sessions.findById(session.getId());
      assertThat(sessions.findById(session.getId())).isSameAs(read);

      sessions.deleteById(session.getId());
      assertThat(sessions.findById(session.getId())).isNull();
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }

  @Test
  void theRequestIsKnownUntilItsSessionIsWrittenBack() {
    assertThat(requestContext.getOrder()).isLessThan(SessionRepositoryFilter.DEFAULT_ORDER);
  }

  @Test
  void goesOnUnderANewNumberAndNotUnderTheOld() {
    StoredSession session = stored();
    session.setAttribute("first", "one");
    sessions.save(session);
    String before = session.getId();
    session.changeSessionId();
    sessions.save(session);

    assertThat(sessions.findById(before)).isNull();
    assertThat(sessions.findById(session.getId()).<String>getAttribute("first")).isEqualTo("one");
  }

  @Test
  void leavesNothingBehindWhenItIsEndedUnderANewNumber() {
    StoredSession session = stored();
    String before = session.getId();
    session.changeSessionId();
    sessions.deleteById(session.getId());

    assertThat(sessions.findById(before)).isNull();
    assertThat(sessions.findById(session.getId())).isNull();
  }

  @Test
  void aRequestThatEndsAfterTheSessionWasRevokedBringsNothingBack() {
    StoredSession session = stored();
    sessions.deleteById(session.getId());

    session.setAttribute("late", "words");
    sessions.save(session);

    assertThat(sessions.findById(session.getId())).isNull();
  }

  @Test
  void endsADayAfterSignInHoweverBusy() {
    Account account = people.holding(Role.READER);
    WebVisitor visitor = visitor(account);
    assertThat(visitor.get("/account").statusCode()).isEqualTo(200);

    jdbc.sql(
            """
            update identity.session
               set began_at = now() - interval '24 hours 1 second'
             where account_id = :account
            """)
        .param("account", account.id().value())
        .update();

    assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void oneCanBeEndedFromAnother() {
    Account account = people.holding(Role.READER);
    WebVisitor here = visitor(account);
    WebVisitor there = visitor(account);
    String page = here.get("/account/sessions").body();
    assertThat(page).contains("You are signed in with 2 browsers", "(this one)");

    String handle = page.replaceAll("(?s).*name=\"session\" value=\"([^\"]+)\".*", "$1");
    here.post("/account/sessions/end", Map.of("session", handle));

    assertThat(there.get("/account").statusCode()).isEqualTo(302);
    assertThat(here.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void allOthersCanBeEndedAtOnce() {
    Account account = people.holding(Role.READER);
    WebVisitor here = visitor(account);
    WebVisitor there = visitor(account);
    here.get("/account/sessions");
    here.post("/account/sessions/end-others", Map.of());

    assertThat(there.get("/account").statusCode()).isEqualTo(302);
    assertThat(here.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyEndsAnotherPersonsByItsHandle() {
    Account account = people.holding(Role.READER);
    WebVisitor owner = visitor(account);
    String handle =
        jdbc.sql("select handle from identity.session where account_id = :account")
            .param("account", account.id().value())
            .query(String.class)
            .single();
    WebVisitor stranger = visitor(people.holding(Role.READER));
    stranger.get("/account/sessions");
    stranger.post("/account/sessions/end", Map.of("session", handle));

    assertThat(owner.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void changingHowOneSignsInAsksForAProofOfTheLastQuarterOfAnHour() {
    Account account = people.holding(Role.READER);
    WebVisitor visitor = visitor(account);
    assertThat(visitor.get("/account/password").statusCode()).isEqualTo(200);

    jdbc.sql(
            """
            delete from identity.session_attribute
             where name = 'proved'
               and session_hash in
                   (select session_hash from identity.session where account_id = :account)
            """)
        .param("account", account.id().value())
        .update();

    assertThat(WebVisitor.location(visitor.get("/account/password")))
        .isEqualTo("/account/confirm?to=/account/password");
  }

  private WebVisitor visitor(Account account) {
    WebVisitor visitor = new WebVisitor(port);
    visitor.keep("throughline", people.sessionOf(account));
    return visitor;
  }

  private StoredSession stored() {
    StoredSession session = sessions.createSession();
    sessions.save(session);
    return session;
  }

  /// The sessions of those who have not signed in: an earlier test's browser may still add one.
  private int strangers() {
    return jdbc.sql("select count(*) from identity.session where account_id is null")
        .query(Integer.class)
        .single();
  }
}

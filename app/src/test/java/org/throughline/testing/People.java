// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.identity.SignedIn;
import org.throughline.platform.identity.sessions.SignedInSession;

/// Invented people for tests, as many as are needed.
@TestComponent
public final class People {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final SessionRepository<?> sessions;
  private final TransactionTemplate transaction;

  People(
      JdbcClient jdbc,
      Accounts accounts,
      SessionRepository<?> sessions,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.sessions = sessions;
    this.transaction = transaction;
  }

  /// A new account that holds `roles`.
  public Account holding(Role... roles) {
    int number = NUMBER.incrementAndGet();
    long id =
        jdbc.sql(
                """
                insert into identity.account (name, initials, job_title, email, roles, created_at)
                values (:name, :initials, 'Tester', :email, :roles, now())
                returning account_id
                """)
            .param("name", "Tess Fixture " + number)
            .param("initials", "TF")
            .param("email", "tess.fixture." + number + "@council.example")
            .param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
            .query(Long.class)
            .single();
    return accounts.find(new AccountId(id)).orElseThrow();
  }

  /// Gives `account` the right to restricted records for a month.
  public void mayOpenRestricted(Account account) {
    jdbc.sql(
            """
            insert into identity.restricted_right
              (account_id, reason, from_on, until_on, given_by, given_at)
            values (:account, 'Covers the duty desk', current_date, current_date + 30, :by, now())
            """)
        .param("account", account.id().value())
        .param("by", holding(Role.ADMINISTRATOR).id().value())
        .update();
  }

  /// What `work` gives when the database shows it what `account` may see.
  public <T> T seeing(Account account, Supplier<T> work) {
    return transaction.execute(
        status -> {
          jdbc.sql("select set_config('throughline.account', :account, true)")
              .param("account", "" + account.id().value())
              .query(String.class)
              .single();
          return work.get();
        });
  }

  /// An email address that no account has.
  public String freeEmail() {
    return "tess.fixture." + NUMBER.incrementAndGet() + "@council.example";
  }

  /// As before the first sign-in: no administrator has a passkey or a password.
  public void takeAwayEveryAdministratorsWayIn() {
    for (String factor : List.of("passkey", "password")) {
      jdbc.sql(
              "delete from identity."
                  + factor
                  + " where account_id in (select account_id from identity.account"
                  + " where 'ADMINISTRATOR' = any (roles))")
          .update();
    }
  }

  /// Sends a request as `account`, already signed in.
  public static RequestPostProcessor as(Account account) {
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(account.id()), null, List.of()));
  }

  /// What a form of a page sends along. Spring's own would put another keeper of tokens into the
  /// program, for every test that comes after.
  public static RequestPostProcessor csrf() {
    return request -> {
      byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
      request.setCookies(
          new Cookie("throughline-form", new String(token, StandardCharsets.US_ASCII)));
      byte[] masked = new byte[2 * token.length];
      System.arraycopy(token, 0, masked, token.length, token.length);
      request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
      return request;
    };
  }

  /// Signs `account` in without the pages of sign-in, for a real browser.
  ///
  /// ```
  /// Browser.window(1280, true, site, people.sessionOf(account))
  /// ```
  ///
  /// @return the value of the cookie `throughline`
  public String sessionOf(Account account) {
    return Base64.getEncoder()
        .encodeToString(begin(sessions, account).getBytes(StandardCharsets.UTF_8));
  }

  private static <S extends Session> String begin(SessionRepository<S> sessions, Account account) {
    S session = sessions.createSession();
    SignedInSession.facts(account.id(), "A test's browser", "This computer", Instant.now())
        .forEach(session::setAttribute);
    sessions.save(session);
    return session.getId();
  }
}

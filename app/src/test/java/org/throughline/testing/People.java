// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.identity.SignedIn;

/// Invented people for tests, as many as are needed.
public final class People {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final JdbcClient jdbc;
  private final Accounts accounts;

  People(JdbcClient jdbc, Accounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
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
}

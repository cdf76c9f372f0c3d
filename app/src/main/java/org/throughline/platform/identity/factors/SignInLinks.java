// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.AccountId;

/// Links that let a person in once. A new link of an account takes the place of the one before;
/// those for the first administrator, which each node prints, work beside each other until one of
/// them is used.
@Component
public class SignInLinks {

  /// How long a link works.
  public static final Duration LIFE = Duration.ofHours(24);

  private static final String WITHDRAW =
      """
      update identity.sign_in_link
         set used_at = :now
       where kind = :kind
         and account_id is not distinct from :account
         and used_at is null
      """;

  private static final String MAKE =
      """
      insert into identity.sign_in_link (kind, account_id, token_hash, made_at, expires_at)
      values (:kind, :account, :hash, :now, :expires)
      """;

  private static final String FIND =
      """
      select link_id, account_id
        from identity.sign_in_link
       where token_hash = :hash
         and used_at is null
         and expires_at > :now
      """;

  /// In order, so that two people with a link each wait for one another.
  private static final String LOCK =
      """
      select link_id
        from identity.sign_in_link
       where account_id is not distinct from :account
         and used_at is null
       order by link_id
         for update
      """;

  private static final String WORKS =
      """
      select exists (
        select from identity.sign_in_link
         where link_id = :id
           and used_at is null
           and expires_at > :now)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A further link for the first administrator; those made before keep working.
  ///
  /// @return the token, of which only the hash is kept
  @Transactional
  public String forTheFirstAdministrator() {
    return make("FIRST", null);
  }

  /// A new link for the first administrator, which ends all those made before.
  ///
  /// @return the token, of which only the hash is kept
  @Transactional
  public String onlyForTheFirstAdministrator() {
    withdraw("FIRST", null);
    return make("FIRST", null);
  }

  /// A new link for a person who has an account.
  ///
  /// @return the token, of which only the hash is kept
  @Transactional
  public String forAccount(AccountId account) {
    withdraw("INVITATION", account.value());
    return make("INVITATION", account.value());
  }

  /// The link with this token, as long as it works.
  public Optional<SignInLink> find(String token) {
    return jdbc.sql(FIND)
        .param("hash", Secrets.hash(token))
        .param("now", now())
        .query(
            (row, number) ->
                new SignInLink(
                    row.getLong("link_id"),
                    Optional.ofNullable(row.getObject("account_id", Long.class))
                        .map(AccountId::new)))
        .optional();
  }

  /// Uses the link up, and with it every other that leads to the same account: of several people
  /// with a link each, one becomes the first administrator.
  ///
  /// @return false when somebody else was faster, or it ran out meanwhile
  @Transactional
  public boolean use(SignInLink link) {
    @Nullable Long account = link.account().map(AccountId::value).orElse(null);
    jdbc.sql(LOCK).param("account", account, Types.BIGINT).query(Long.class).list();
    boolean works =
        jdbc.sql(WORKS).param("id", link.id()).param("now", now()).query(Boolean.class).single();
    if (works) {
      withdraw(link.account().isPresent() ? "INVITATION" : "FIRST", account);
    }
    return works;
  }

  /// Takes back the account's open link, if it has one.
  public void withdraw(AccountId account) {
    withdraw("INVITATION", account.value());
  }

  private String make(String kind, @Nullable Long account) {
    String token = Secrets.token();
    Instant now = clock.instant();
    jdbc.sql(MAKE)
        .param("kind", kind)
        .param("account", account)
        .param("hash", Secrets.hash(token))
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(now.plus(LIFE)))
        .update();
    return token;
  }

  private void withdraw(String kind, @Nullable Long account) {
    jdbc.sql(WITHDRAW)
        .param("kind", kind)
        .param("account", account, Types.BIGINT)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

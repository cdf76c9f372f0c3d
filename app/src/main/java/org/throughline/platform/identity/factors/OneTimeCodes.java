// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;

/// Six-digit codes from an authenticator app (RFC 6238). A code is taken in its own half minute,
/// the one before and the one after, and never twice.
@Component
public class OneTimeCodes {

  private static final String READ =
      """
      select secret from identity.authenticator where account_id = :account
      """;

  private static final String KEEP =
      """
      insert into identity.authenticator (account_id, secret, added_at, last_step)
      values (:account, :secret, :now, :step)
      on conflict (account_id) do update
        set secret = excluded.secret, added_at = excluded.added_at, last_step = excluded.last_step
      """;

  private static final String SPEND =
      """
      update identity.authenticator
         set last_step = :step
       where account_id = :account and last_step < :step
      """;

  private static final String REMOVE =
      """
      delete from identity.authenticator where account_id = :account
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();

  OneTimeCodes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A secret for a new app.
  public AuthenticatorSecret newSecret() {
    return new AuthenticatorSecret(Secrets.bytes(20));
  }

  /// The half minute whose code `code` is; empty when it is none of the three that are taken now.
  public OptionalLong step(AuthenticatorSecret secret, String code) {
    String digits = code.replaceAll("\\s", "");
    long now = clock.instant().getEpochSecond() / stepSeconds();
    for (long step = now - 1; step <= now + 1; step++) {
      if (same(digits, code(secret, step))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /// Keeps a new app, whose first code was `step`'s, instead of the one before.
  public void keep(AccountId account, AuthenticatorSecret secret, long step) {
    jdbc.sql(KEEP)
        .param("account", account.value())
        .param("secret", secret.bytes())
        .param("now", Timestamp.from(clock.instant()))
        .param("step", step)
        .update();
  }

  /// Whether `code` is the account's now; from then on it is used up.
  public boolean spend(AccountId account, String code) {
    OptionalLong step =
        find(account).map(secret -> step(secret, code)).orElse(OptionalLong.empty());
    return step.isPresent()
        && jdbc.sql(SPEND)
                .param("account", account.value())
                .param("step", step.getAsLong())
                .update()
            == 1;
  }

  /// Forgets the account's app.
  public void remove(AccountId account) {
    jdbc.sql(REMOVE).param("account", account.value()).update();
  }

  private Optional<AuthenticatorSecret> find(AccountId account) {
    return jdbc.sql(READ)
        .param("account", account.value())
        .query((row, number) -> new AuthenticatorSecret(row.getBytes("secret")))
        .optional();
  }

  private long stepSeconds() {
    return generator.getTimeStep().toSeconds();
  }

  private String code(AuthenticatorSecret secret, long step) {
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(secret.bytes(), generator.getAlgorithm()),
          Instant.ofEpochSecond(step * stepSeconds()),
          Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean same(String given, String wanted) {
    return java.security.MessageDigest.isEqual(
        given.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        wanted.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.factors.Secrets;

/// Slows guessing: after a few failures each further try must wait twice as long, up to a quarter
/// of an hour, by account and by network address. Counted in the database, so that nothing is won
/// by asking another node or by waiting for a restart.
///
/// A try is counted before it is judged, so that many at once gain nothing.
@Component
public class Throttle {

  /// What is counted.
  ///
  /// @param free failures that cost no wait
  public record Key(byte[] hash, int free) {}

  private static final String RESERVE =
      """
      insert into identity.throttle as kept (key, failures, last_at, open_at)
      values (:key, 1, :now, :now)
      on conflict (key) do update
        set failures = case when kept.last_at < :forgotten then 1 else kept.failures + 1 end,
            last_at = :now,
            open_at = case
              when kept.last_at < :forgotten or kept.failures + 1 < :free then cast(:now as timestamptz)
              else cast(:now as timestamptz) + least(900, power(2, least(kept.failures + 1 - :free, 20)))
                   * interval '1 second'
            end
      where kept.open_at <= :now
      """;

  private static final String OPENS =
      """
      select open_at from identity.throttle where key = :key
      """;

  private static final String FORGET =
      """
      delete from identity.throttle where key = :key
      """;

  private static final String GIVE_BACK =
      """
      update identity.throttle
         set failures = greatest(0, failures - 1), open_at = :now
       where key = :key
      """;

  private static final String SWEEP =
      """
      delete from identity.throttle where last_at < :forgotten
      """;

  private static final Duration MEMORY = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  Throttle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Tries on one account, whether or not there is such an account.
  public static Key account(String email) {
    return new Key(Secrets.hash("account " + email.strip().toLowerCase(Locale.ROOT)), 5);
  }

  /// Tries from one network address, which many colleagues may share.
  public static Key address(String address) {
    return new Key(Secrets.hash("address " + address), 20);
  }

  /// Counts a try.
  ///
  /// @return how long to wait; empty when the try may be judged now
  @Transactional
  public Optional<Duration> reserve(List<Key> keys) {
    Instant now = clock.instant();
    return keys.stream().flatMap(key -> reserve(key, now).stream()).max(Duration::compareTo);
  }

  /// The try was good: the account's failures are forgotten, the address gets this try back.
  @Transactional
  public void forgive(Key account, Key address) {
    jdbc.sql(FORGET).param("key", account.hash()).update();
    giveBack(address);
    jdbc.sql(SWEEP).param("forgotten", forgotten(clock.instant())).update();
  }

  /// The try was good and does not count against the address.
  @Transactional
  public void giveBack(Key address) {
    jdbc.sql(GIVE_BACK)
        .param("key", address.hash())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /// How long `key` must wait now; empty when it need not. Counts nothing.
  Optional<Duration> waitFor(Key key) {
    return Optional.of(wait(key, clock.instant())).filter(Duration::isPositive);
  }

  private Optional<Duration> reserve(Key key, Instant now) {
    int counted =
        jdbc.sql(RESERVE)
            .param("key", key.hash())
            .param("free", key.free())
            .param("now", Timestamp.from(now))
            .param("forgotten", forgotten(now))
            .update();
    return counted == 1 ? Optional.empty() : Optional.of(wait(key, now));
  }

  private Duration wait(Key key, Instant now) {
    return jdbc.sql(OPENS)
        .param("key", key.hash())
        .query((row, number) -> row.getTimestamp("open_at").toInstant())
        .optional()
        .map(open -> Duration.between(now, open))
        .orElse(Duration.ZERO);
  }

  private static Timestamp forgotten(Instant now) {
    return Timestamp.from(now.minus(MEMORY));
  }
}

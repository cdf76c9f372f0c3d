// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.RandomNumbers;
import org.throughline.platform.identity.AccountId;

/// Carries a form out once, however often it arrives: a double click, a browser that sends again
/// after a lost answer, a page that is gone back to and sent a second time.
///
/// In the template, inside the form, beside the csrf component:
///
/// ```
/// @template.components.once()
/// ```
///
/// In the handler:
///
/// ```
/// @PostMapping("/actions/{id}/updates")
/// ModelAndView update(@RequestParam(name = Once.FIELD, defaultValue = "") String key, …) {
///   Outcome<String> outcome = once.carryOut(account.id(), key, () -> actions.update(…));
/// ```
///
/// The act gives back the address to go to next. It is kept with the key in the act's own
/// transaction, so a repeat goes to the same address and writes nothing. A second arrival while
/// the first is still running waits for it. When the act is refused or overtaken, all that it
/// wrote is taken back, the key stays free and the corrected form may be sent with it. Keys are
/// kept for a week.
@Component
public class Once {

  /// The name of the hidden field.
  public static final String FIELD = "once";

  private static final Duration KEPT = Duration.ofDays(7);

  private static final String TAKE =
      """
      insert into platform.once_key (account_id, key, made_at)
      values (:account, :key, :at)
      on conflict (account_id, key) do nothing
      """;

  private static final String RESULT =
      """
      select result
        from platform.once_key
       where account_id = :account
         and key = :key
      """;

  private static final String KEEP =
      """
      update platform.once_key
         set result = :result
       where account_id = :account
         and key = :key
      """;

  private static final String FORGET =
      """
      delete from platform.once_key where made_at < :before
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Once(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A key for one showing of a form.
  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  /// Carries `act` out, unless the same person's form with the same key was carried out before.
  ///
  /// @param key the hidden field as it was sent; nonsense is refused
  /// @param act what to do, in this transaction; gives the address to go to next
  /// @return what the act gave, now or the first time
  @Transactional
  public Outcome<String> carryOut(AccountId by, String key, Supplier<Outcome<String>> act) {
    Optional<UUID> known = RandomNumbers.read(key);
    if (known.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "WEB-101", "", "The form was not complete. Open the page again and resend it.")));
    }
    return carryOut(by, known.get(), act);
  }

  /// Forgets keys that are older than a week.
  @Transactional
  public int forgetOld() {
    return jdbc.sql(FORGET).param("before", Timestamp.from(clock.instant().minus(KEPT))).update();
  }

  private Outcome<String> carryOut(AccountId by, UUID key, Supplier<Outcome<String>> act) {
    int taken = of(TAKE, by, key).param("at", Timestamp.from(clock.instant())).update();
    if (taken == 0) {
      return new Outcome.Done<>(of(RESULT, by, key).query(String.class).single());
    }
    Outcome<String> outcome = act.get();
    switch (outcome) {
      case Outcome.Done<String>(String result) ->
          of(KEEP, by, key).param("result", result).update();
      case Outcome.Refused<String> _, Outcome.Overtaken<String> _ ->
          TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  private JdbcClient.StatementSpec of(String sql, AccountId by, UUID key) {
    return jdbc.sql(sql).param("account", by.value()).param("key", key);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;

/// Ten codes kept on paper for the day the telephone is lost. Each works once, in place of the
/// app's.
@Component
public class RecoveryCodes {

  private static final int NUMBER = 10;

  private static final String FORGET =
      """
      delete from identity.recovery_code where account_id = :account
      """;

  private static final String ADD =
      """
      insert into identity.recovery_code (account_id, code_hash) values (:account, :hash)
      """;

  private static final String SPEND =
      """
      update identity.recovery_code
         set used_at = :now
       where account_id = :account and code_hash = :hash and used_at is null
      """;

  private static final String LEFT =
      """
      select count(*) from identity.recovery_code where account_id = :account and used_at is null
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  RecoveryCodes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Makes new codes; those before work no more. What is given back is kept nowhere.
  public List<String> renew(AccountId account) {
    remove(account);
    List<String> codes = Stream.generate(RecoveryCodes::code).limit(NUMBER).toList();
    codes.forEach(
        code -> jdbc.sql(ADD).param("account", account.value()).param("hash", hash(code)).update());
    return codes;
  }

  /// Whether `code` is one of the account's that was not used; from then on it is.
  public boolean spend(AccountId account, String code) {
    return jdbc.sql(SPEND)
            .param("now", Timestamp.from(clock.instant()))
            .param("account", account.value())
            .param("hash", hash(code))
            .update()
        == 1;
  }

  /// How many are left.
  public int left(AccountId account) {
    return jdbc.sql(LEFT).param("account", account.value()).query(Integer.class).single();
  }

  /// Forgets the account's codes.
  public void remove(AccountId account) {
    jdbc.sql(FORGET).param("account", account.value()).update();
  }

  private static String code() {
    return Base32.grouped(Base32.of(Secrets.bytes(10)), "-");
  }

  private static byte[] hash(String code) {
    return Secrets.hash(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class PasswordsTest {

  private static final int TRIES = 15;

  private final Passwords passwords;
  private final AccountId account;

  PasswordsTest(Passwords passwords, People people) {
    this.passwords = passwords;
    this.account = people.holding(Role.READER).id();
  }

  @Test
  void onlyTheAccountsOwnPasswordMatches() {
    passwords.keep(account, passwords.hash("kettle violin harbour"));

    assertThat(passwords.matches(Optional.of(account), "kettle violin harbour")).isTrue();
    assertThat(passwords.matches(Optional.of(account), "kettle violin harbours")).isFalse();
    assertThat(passwords.matches(Optional.empty(), "kettle violin harbour")).isFalse();
  }

  /// Taken in turn, so that what else the machine does falls on both alike.
  @Test
  void anUnknownAccountTakesAsLongAsAKnownOne() {
    passwords.keep(account, passwords.hash("kettle violin harbour"));
    long[] known = new long[TRIES];
    long[] unknown = new long[TRIES];
    for (int number = 0; number < TRIES; number++) {
      known[number] = timed(Optional.of(account));
      unknown[number] = timed(Optional.empty());
    }

    double ratio = (double) quickest(known) / quickest(unknown);

    assertThat(ratio).isBetween(0.7, 1.4);
  }

  private long timed(Optional<AccountId> who) {
    long start = System.nanoTime();
    passwords.matches(who, "wrong wrong wrong");
    return System.nanoTime() - start;
  }

  private static long quickest(long[] times) {
    return LongStream.of(times).sorted().skip(2).findFirst().orElseThrow();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Whoever may not see a restricted child cannot tell by waiting that there is one. Both ways are
/// taken in turns, so that a busy machine slows both, and their medians are compared; a difference
/// that is there would show in each of three rounds.
@ThroughlineTest
@Import(ChildrenWeb.class)
class NoTraceInTimeTest {

  private static final int TURNS = 120;
  private static final int ROUNDS = 3;
  private static final double ALIKE = 1.5;
  private static final Pattern BLOCKS = Pattern.compile("Buffers: shared hit=(\\d+)");

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Account officer;

  NoTraceInTimeTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      People people) {
    this.loader = loader;
    this.web = web;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void lookingForARestrictedChildTakesAsLongAsLookingForNobody() {
    InventedChild.named("Qvistor", "Jhelmbrazk").restricted().keptBy(loader);

    assertThat(alike(() -> find("qvistor", "jhelmbrazk"), () -> find("qvustar", "jhulmbrezk")))
        .as("medians of both, in three rounds")
        .isTrue();
  }

  @Test
  void aSearchReadsNoMoreWhenARestrictedChildIsWhoWasLookedFor() {
    find("pvistor", "khelmbrazk");
    long nobody = blocks("pvistor", "khelmbrazk");
    InventedChild.named("Pvistor", "Khelmbrazk").restricted().keptBy(loader);
    long hidden = blocks("pvistor", "khelmbrazk");

    assertThat(Math.abs(hidden - nobody)).as(hidden + " and " + nobody).isLessThan(20);
  }

  @Test
  void theAddressOfARestrictedChildAnswersAsQuicklyAsOneThatNeverWas() {
    String shut = web.path(InventedChild.named("Ola", "Ghelmbrazk").restricted().keptBy(loader));
    String never = "/children/" + UUID.randomUUID();

    assertThat(
            alike(
                () -> assertThat(web.open(officer, shut)).hasStatus(404),
                () -> assertThat(web.open(officer, never)).hasStatus(404)))
        .as("medians of both, in three rounds")
        .isTrue();
  }

  @Test
  void theMeasureTellsAFoundChildFromNone() {
    String open = web.path(InventedChild.named("Ola", "Dhelmbrazk").keptBy(loader));
    String never = "/children/" + UUID.randomUUID();

    assertThat(
            alike(
                () -> assertThat(web.open(officer, open)).hasStatusOk(),
                () -> assertThat(web.open(officer, never)).hasStatus(404)))
        .isFalse();
  }

  private static boolean alike(Runnable one, Runnable other) {
    for (int round = 0; round < ROUNDS; round++) {
      double ratio = ratio(one, other);
      if (ratio < ALIKE && ratio > 1 / ALIKE) {
        return true;
      }
    }
    return false;
  }

  private static double ratio(Runnable one, Runnable other) {
    long[] first = new long[TURNS];
    long[] second = new long[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      first[turn] = taken(one);
      second[turn] = taken(other);
    }
    return (double) median(first) / median(second);
  }

  private static long taken(Runnable act) {
    long begun = System.nanoTime();
    act.run();
    return System.nanoTime() - begun;
  }

  private static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private void find(String... words) {
    assertThat(asOfficer("select child_id::text from children.find(?, '', 400)", words)).isEmpty();
  }

  private long blocks(String... words) {
    List<String> plan =
        asOfficer("explain (analyze, buffers) select * from children.find(?, '', 400)", words);
    Matcher blocks = BLOCKS.matcher(String.join("\n", plan));
    assertThat(blocks.find()).isTrue();
    return Long.parseLong(blocks.group(1));
  }

  private List<String> asOfficer(String sql, String... words) {
    return transaction.execute(
        status -> {
          jdbc.sql("select set_config('throughline.account', ?, true)")
              .param("" + officer.id().value())
              .query(String.class)
              .single();
          return jdbc.sql(sql).param(words).query(String.class).list();
        });
  }
}

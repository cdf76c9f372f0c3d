// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.platform.identity.AccountId;

class SharesTest {

  private static final AccountId ONE = new AccountId(1);
  private static final AccountId OTHER = new AccountId(2);

  @Test
  void casesFallOnTheTimeThatIsFilledAndOnAllOfIt() {
    Shares shares = Shares.of(List.of(held(100, ONE), held(60, OTHER), vacant(40)), 320, 32);

    assertThat(shares.filled()).isEqualTo(160);
    assertThat(shares.perFilled()).hasValue(200.0);
    assertThat(shares.perPost()).hasValue(160.0);
    assertThat(shares.unkeptPerFilled()).hasValue(20.0);
    assertThat(shares.share(60)).hasValue(120.0);
  }

  @Test
  void somebodysTimeIsThatOfAllTheirPosts() {
    List<Post> posts = List.of(held(60, ONE), held(20, ONE), held(100, OTHER), vacant(100));

    assertThat(Shares.held(posts, ONE)).isEqualTo(80);
    assertThat(Shares.held(posts, new AccountId(3))).isZero();
  }

  @Test
  void withoutTimeThereIsNoRate() {
    assertThat(Shares.of(List.of(), 12, 3).perFilled()).isEmpty();
    Shares allVacant = Shares.of(List.of(vacant(100)), 12, 3);
    assertThat(allVacant.perFilled()).isEmpty();
    assertThat(allVacant.share(100)).isEmpty();
    assertThat(allVacant.perPost()).hasValue(12.0);
  }

  @Test
  void timeIsShownAsPeopleWriteIt() {
    assertThat(List.of(100, 60, 75, 240, 5).stream().map(Post::shown))
        .containsExactly("1", "0.6", "0.75", "2.4", "0.05");
  }

  private static Post held(int hundredths, AccountId by) {
    return new Post(1, "A post", "", hundredths, Optional.of(by), Optional.empty(), "", 1);
  }

  private static Post vacant(int hundredths) {
    LocalDate since = LocalDate.of(2026, 9, 1);
    return new Post(2, "A post", "", hundredths, Optional.empty(), Optional.of(since), "", 1);
  }
}

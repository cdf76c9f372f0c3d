// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LotsTest {

  @Test
  void theFailureOfALotIsThrownAsItWasOnceTheOthersAreDone() {
    UnsupportedOperationException failure = new UnsupportedOperationException("A lot failed");
    AtomicInteger done = new AtomicInteger();
    Runnable failing =
        () -> {
          throw failure;
        };

    assertThatThrownBy(
            () -> Lots.carryOut(List.of(failing, done::incrementAndGet, done::incrementAndGet)))
        .isSameAs(failure);
    assertThat(done).hasValue(2);
  }
}

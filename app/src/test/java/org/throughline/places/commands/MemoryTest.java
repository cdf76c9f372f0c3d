// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.throughline.platform.commandline.CannotContinue;

class MemoryTest {

  @Test
  void memoryThatRanOutHereOrInASimulationIsSaidWithTheRemedy() {
    assertThatThrownBy(
            () ->
                Memory.enoughFor(
                    () -> {
                      throw full();
                    }))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContaining("lower --simulations, or give more");
    assertThatThrownBy(
            () ->
                Memory.enoughFor(
                    () -> {
                      throw new IllegalStateException("A simulation failed", full());
                    }))
        .isInstanceOf(CannotContinue.class);
  }

  private static OutOfMemoryError full() {
    return new OutOfMemoryError("Invented");
  }

  @Test
  void whateverElseFailsStaysAsItIs() {
    assertThat(Memory.enoughFor(() -> 5)).isEqualTo(5);
    assertThatThrownBy(
            () ->
                Memory.enoughFor(
                    () -> {
                      throw new IllegalStateException("Invented");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Invented");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.throughline.platform.commandline.CannotContinue;

class MemoryTest {

  private static final OutOfMemoryError FULL = new OutOfMemoryError("Invented");

  @Test
  void memoryThatRanOutHereOrInASimulationIsSaidWithTheRemedy() {
    assertThatThrownBy(
            () ->
                Memory.enoughFor(
                    () -> {
                      throw FULL;
                    }))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContaining("lower --simulations, or give more");
    assertThatThrownBy(
            () ->
                Memory.enoughFor(
                    () -> {
                      throw new IllegalStateException("A simulation failed", FULL);
                    }))
        .isInstanceOf(CannotContinue.class);
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

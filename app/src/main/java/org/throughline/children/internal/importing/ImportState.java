// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

/// How far an import is.
public enum ImportState {
  SENT("To be looked at"),
  READING("Being read"),
  READ("Read, not taken over"),
  ADOPTING("Being taken over"),
  ADOPTED("Taken over"),
  UNDOING("Being taken back"),
  UNDONE("Taken back"),
  REFUSED("Refused"),
  FAILED("Failed"),
  SET_ASIDE("Set aside");

  private final String label;

  ImportState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// Whether who sent it may still say what its columns hold, or set it aside.
  public boolean isOpen() {
    return this == SENT || this == READ || this == REFUSED || this == FAILED;
  }

  /// Whether work on it goes on by itself.
  public boolean isMoving() {
    return this == READING || this == ADOPTING || this == UNDOING;
  }
}

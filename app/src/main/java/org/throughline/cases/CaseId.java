// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.io.Serializable;

/// Identifies a case within the council, for other modules. Never shown: an address carries the
/// random one of [CaseSummary#address].
public record CaseId(long value) implements Serializable {
  public CaseId {
    if (value <= 0) {
      throw new IllegalArgumentException("A case's number is positive");
    }
  }
}

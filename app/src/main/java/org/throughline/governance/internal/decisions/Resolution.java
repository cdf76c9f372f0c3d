// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a body did with what was put before it.
public enum Resolution {
  AGREED("Agreed", true),
  AGREED_AS_AMENDED("Agreed as amended", true),
  NOTED("Noted", false),
  DEFERRED("Deferred", false),
  REFUSED("Refused", false);

  private final String label;
  private final boolean binds;

  Resolution(String label, boolean binds) {
    this.label = label;
    this.binds = binds;
  }

  public String label() {
    return label;
  }

  /// Whether something is to be done because of it.
  public boolean binds() {
    return binds;
  }

  /// In an address or a style.
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The one of this name; absent for anything else.
  public static Optional<Resolution> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Arrays;
import java.util.Optional;

/// Why a restricted record is opened.
public enum ViewReason {
  MY_CASE("The child is my case"),
  DUTY("I am on duty for a colleague"),
  SAFEGUARDING("A concern for the child's safety"),
  COMPLAINT("A complaint or an enquiry"),
  RIGHT_OF_ACCESS("Somebody asks for what is kept about them"),
  QUALITY("A check of quality or an audit");

  private final String label;

  ViewReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<ViewReason> named(String name) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
  }
}

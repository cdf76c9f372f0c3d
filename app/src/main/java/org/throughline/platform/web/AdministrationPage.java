// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.util.List;

/// Everything that an administrator looks after.
public record AdministrationPage(List<AdministrationItem> items) {
  public AdministrationPage {
    items = List.copyOf(items);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.panels;

import java.time.LocalDate;

/// A meeting that decides cases.
///
/// @param place may be empty
/// @param members who sits on it, in words; may be empty
/// @param items how many questions are put to it, as far as the reader may see
/// @param open how many of them are not decided
/// @param unsent how many were agreed or refused without a letter since
public record Panel(
    long id,
    String name,
    LocalDate meetsOn,
    String place,
    String members,
    long version,
    int items,
    int open,
    int unsent) {

  public String path() {
    return "/cases/panels/" + id;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.util.List;
import java.util.Optional;

/// A workbook.
///
/// @param sheets the notes are the last
public record Book(String title, List<Sheet> sheets) {

  public Book {
    sheets = List.copyOf(sheets);
  }

  public Optional<Sheet> sheet(String code) {
    return sheets.stream().filter(sheet -> sheet.code().equals(code)).findFirst();
  }
}

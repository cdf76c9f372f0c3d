// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.identity.AccountId;
import org.throughline.returns.census.CensusFile;
import org.throughline.returns.census.ColumnMapping;

/// A file of pupils that was sent, and what became of it.
///
/// @param defaultSetting the URN of all pupils whose row names none; empty for none
/// @param rowsRead rows read so far
/// @param counts what the comparison with the index found
/// @param adoptedRow up to which row it is taken over
/// @param damage why the file could not be read to its end; empty when it was
public record ImportLine(
    long id,
    UUID address,
    String fileName,
    String words,
    CensusFile holds,
    ImportState state,
    List<String> heading,
    ColumnMapping mapping,
    String defaultSetting,
    int rowsRead,
    Counts counts,
    int adoptedRow,
    int lastRow,
    String damage,
    AccountId sentBy,
    Instant sentAt) {

  /// How many rows are of which kind.
  public record Counts(int all, int refused, int fresh, int changed, int same, int possible) {}

  public ImportLine {
    heading = List.copyOf(heading);
  }

  public String path() {
    return "/children/imports/" + address;
  }
}

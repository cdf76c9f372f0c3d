// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.identity.AccountId;
import org.throughline.returns.census.CensusFile;
import org.throughline.returns.census.ColumnMapping;
import org.throughline.returns.census.PupilItem;

/// A file of pupils that was sent, and what became of it.
///
/// @param defaultSetting the URN of all pupils whose row names none; empty for none
/// @param rowsRead rows read so far
/// @param counts what the comparison with the index found
/// @param adoptedRow how many rows are taken over; one whose child is known counts when revised
/// @param damage why the file could not be read to its end; empty when it was
/// @param remarks what reading it noticed and refused no row for
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
    List<String> remarks,
    AccountId sentBy,
    Instant sentAt) {

  /// How many rows are of which kind.
  public record Counts(int all, int refused, int fresh, int changed, int same, int possible) {}

  public ImportLine {
    heading = List.copyOf(heading);
    remarks = List.copyOf(remarks);
  }

  /// The column that holds the first of these items which the file has, as the file calls it.
  String columnOf(List<PupilItem> items) {
    return items.stream()
        .filter(item -> mapping.of(item) >= 0)
        .findFirst()
        .map(this::columnOf)
        .orElse("");
  }

  /// The column of this item as the file calls it; the item's own name where the file has none.
  String columnOf(PupilItem item) {
    int at = mapping.of(item);
    return at < 0 || at >= heading.size() ? item.label() : heading.get(at);
  }

  /// Whether a person has to say what the file holds, as its columns do not.
  public boolean isAsked() {
    return CensusFile.of(heading).isUnclear();
  }

  /// Whether taking it over would bring anything.
  public boolean bringsAnything() {
    return counts.fresh() + counts.changed() > 0;
  }

  public String path() {
    return "/children/imports/" + address;
  }
}

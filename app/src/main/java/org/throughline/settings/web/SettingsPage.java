// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.List;
import java.util.Optional;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;
import org.throughline.settings.internal.map.MapPicture;

/// The register as a list, or as a map with the same filters.
///
/// @param sentence the answer
/// @param isEmpty whether there is no setting at all
/// @param rows a page of them; empty on the map
/// @param map absent on the list
/// @param legend each kind that is there, with its mark
/// @param problems what a person should know about the register itself
public record SettingsPage(
    String sentence,
    boolean isEmpty,
    Filters filters,
    List<Chip> chips,
    List<Column> columns,
    List<Row> rows,
    Paging paging,
    String listAddress,
    String mapAddress,
    String csvAddress,
    Optional<MapPicture> map,
    List<Legend> legend,
    boolean mayEdit,
    Optional<String> problems) {

  public SettingsPage {
    chips = List.copyOf(chips);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    legend = List.copyOf(legend);
  }

  /// What can be asked, and what is.
  ///
  /// @param path where the form leads: the list or the map
  public record Filters(
      String path,
      String text,
      List<Option> kinds,
      String kind,
      List<Option> types,
      String type,
      List<Option> authorities,
      String authority,
      List<Option> wards,
      String ward,
      List<Option> lives,
      String life,
      boolean specialist) {}

  /// A filter that is on, with the address without it.
  public record Chip(String label, String without) {}

  public record Column(String label, String href, String way, boolean isNumber) {}

  /// @param shape the path of the kind's mark
  /// @param kindClass for its colour
  /// @param more a second line below the name
  public record Row(
      String href,
      String name,
      String more,
      String shape,
      String kindClass,
      String kind,
      String ages,
      String roll,
      String capacity,
      boolean isOver,
      String where,
      String statusClass,
      String status) {}

  /// A kind with its mark and how many there are.
  public record Legend(String shape, String kindClass, String label, int count) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.returns.statistics.internal.Resources;

/// England, its regions and its local authorities, those of today and those that were abolished.
///
/// Source: Department for Education and Office for National Statistics, Open Government Licence
/// v3.0.
public final class Areas {

  public static final String ENGLAND = "E92000001";

  private final Map<String, Area> byCode = new HashMap<>();
  private final Map<String, Area> byOldCode = new HashMap<>();
  private final Map<String, Area> byName = new HashMap<>();

  private Areas() {}

  /// The areas that the library knows.
  public static Areas standard() {
    Areas areas = new Areas();
    Resources.lines("areas.txt").forEach(areas::add);
    return areas;
  }

  /// The area with this nine-character code.
  public Optional<Area> withCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// The area with this three-digit number: the one that stands where an earlier one had it too.
  public Optional<Area> withOldCode(String oldCode) {
    return Optional.ofNullable(byOldCode.get(oldCode));
  }

  /// England or the region of this name, in any case.
  public Optional<Area> region(String name) {
    return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /// Every area, in no particular order.
  public List<Area> all() {
    return List.copyOf(byCode.values());
  }

  private void add(String line) {
    String[] part = line.split("\\|", -1);
    Area area =
        new Area(
            AreaLevel.of(part[0]).orElseThrow(() -> new IllegalStateException(line)),
            part[1],
            part[2].isEmpty() ? Optional.empty() : Optional.of(part[2]),
            part[3],
            part[4].isEmpty() ? Optional.empty() : Optional.of(part[4]),
            true);
    boolean stands = part[5].isEmpty();
    byCode.put(area.code(), area);
    area.oldCode().ifPresent(old -> byOldCode.merge(old, area, (was, is) -> stands ? is : was));
    if (area.level() != AreaLevel.LOCAL_AUTHORITY) {
      byName.put(area.name().toLowerCase(Locale.ROOT), area);
    }
  }
}

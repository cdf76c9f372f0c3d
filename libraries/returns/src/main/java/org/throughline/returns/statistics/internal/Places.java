// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.Locale;
import java.util.Optional;
import org.throughline.returns.statistics.Area;
import org.throughline.returns.statistics.AreaLevel;
import org.throughline.returns.statistics.Areas;

/// Understands where a row is for, from whichever of the codes and names the file has.
final class Places {

  /// What a row says of its place; empty texts where the file has no such column.
  record Said(
      String level,
      String country,
      String region,
      String regionName,
      String newCode,
      String oldCode,
      String name) {}

  private final Areas areas;
  private final ProblemLog log;

  Places(Areas areas, ProblemLog log) {
    this.areas = areas;
    this.log = log;
  }

  /// The area; empty, and said in the log, where there is none to be had.
  Optional<Area> of(Said said, long row) {
    if (said.level().isEmpty()) {
      return authority(said, row);
    }
    Optional<AreaLevel> level = AreaLevel.of(said.level());
    if (level.isEmpty()) {
      log.notice(
          "STAT-LEVEL",
          row,
          "",
          "Rows of the level \""
              + shown(said.level())
              + "\" are left out: only national, regional and local authority rows are read.");
      return Optional.empty();
    }
    return switch (level.orElseThrow()) {
      case NATIONAL -> coded(AreaLevel.NATIONAL, said.country(), said, row);
      case REGIONAL -> coded(AreaLevel.REGIONAL, said.region(), said, row);
      case LOCAL_AUTHORITY -> authority(said, row);
    };
  }

  /// The authority with this three-digit number.
  Optional<Area> numbered(String oldCode, String name, long row) {
    return byNumber(new Said("", "", "", "", "", oldCode, name), row);
  }

  private Optional<Area> authority(Said said, long row) {
    if (said.newCode().isBlank()) {
      return byNumber(said, row);
    }
    Optional<Area> area = coded(AreaLevel.LOCAL_AUTHORITY, said.newCode(), said, row);
    area.flatMap(Area::oldCode)
        .filter(known -> !said.oldCode().isBlank() && !known.equals(said.oldCode().strip()))
        .ifPresent(known -> differ(said, known, row));
    return area;
  }

  private void differ(Said said, String known, long row) {
    log.notice(
        "STAT-AREA-CODES-DIFFER",
        row,
        "",
        shown(said.newCode())
            + " has the number "
            + known
            + ", but the row says "
            + shown(said.oldCode())
            + ". It is read as "
            + shown(said.newCode())
            + "; check the row.");
  }

  private Optional<Area> coded(AreaLevel level, String published, Said said, long row) {
    String code = published.strip().toUpperCase(Locale.ROOT);
    if (code.isEmpty() && level == AreaLevel.NATIONAL) {
      code = Areas.ENGLAND;
    }
    if (code.isEmpty()) {
      return missing(row);
    }
    Optional<Area> known = areas.withCode(code).filter(area -> area.level() == level);
    return known.isPresent() ? known : Optional.of(unknown(level, code, said, row));
  }

  private Optional<Area> byNumber(Said said, long row) {
    String number = said.oldCode().strip();
    if (number.isEmpty() && said.name().isBlank()) {
      return missing(row);
    }
    Optional<Area> known =
        number.equals("0")
            ? areas.withCode(Areas.ENGLAND)
            : areas.withOldCode(number).or(() -> areas.region(said.name()));
    return known.isPresent()
        ? known
        : Optional.of(unknown(AreaLevel.LOCAL_AUTHORITY, number, said, row));
  }

  private Area unknown(AreaLevel level, String code, Said said, long row) {
    log.notice(
        "STAT-AREA-UNKNOWN",
        row,
        "",
        "There is no area with the code \""
            + shown(code)
            + "\" ("
            + shown(said.name())
            + "). Its figures are kept under that code; check it.");
    Optional<String> old =
        said.oldCode().isBlank() ? Optional.empty() : Optional.of(said.oldCode().strip());
    return new Area(level, code, old, said.name().strip(), Optional.empty(), false);
  }

  private Optional<Area> missing(long row) {
    log.refuse(
        "STAT-AREA-MISSING",
        row,
        "",
        "The row does not say which area it is for. Put the area's code in, or take the row out.");
    return Optional.empty();
  }

  /// A text of the file that is safe to show: short and in one line.
  static String shown(String text) {
    String line = text.strip().replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }
}

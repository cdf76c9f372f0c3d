// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.basis;

import java.util.Locale;

/// How much is invented.
///
/// @param name as the command takes it
/// @param map whose neighbourhoods and schools: `city` for Leicester's, `county` for
///     Leicestershire's
/// @param publishedArea whose proportions
/// @param children aged 0 to 17 in each authority; young people with a case come on top
/// @param plans in force in each authority on [#PLANS_COUNTED_ON]
/// @param authorities how many authorities, one after the other
public record Scale(
    String name, String map, String publishedArea, int children, int plans, int authorities) {

  /// The day of the count that the published proportions are of: the third Thursday of January.
  public static final java.time.LocalDate PLANS_COUNTED_ON = java.time.LocalDate.of(2025, 1, 16);

  /// About 60,000 pupils and the 4,057 plans of Leicester.
  public static final Scale CITY = new Scale("city", "city", "E06000016", 82_000, 4_057, 1);

  /// 250,000 children and young people and 15,000 plans in the proportions of the East Midlands.
  public static final Scale COUNTY = new Scale("county", "county", "E12000004", 238_000, 15_000, 1);

  /// Nine million pupils in the proportions of England. Its 153 authorities share one map, that
  /// of the city: each stands on Leicester's neighbourhoods and schools, as if it were the only
  /// one, so distances and catchments are true within an authority and mean nothing between two.
  public static final Scale NATION = new Scale("nation", "city", "E92000001", 80_000, 4_175, 153);

  public Scale {
    if (children < 100 || plans < 1 || plans > children / 10 || authorities < 1) {
      throw new IllegalArgumentException(
          "A scale has 100 children or more, at least one plan and at most one for ten children,"
              + " and one authority or more");
    }
  }

  /// A small city, for tests.
  public static Scale small(int children) {
    return new Scale("small", "city", "E06000016", children, Math.max(1, children / 20), 1);
  }

  /// @param name `city`, `county` or `nation`
  /// @throws IllegalArgumentException for another
  public static Scale named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "city" -> CITY;
      case "county" -> COUNTY;
      case "nation" -> NATION;
      default ->
          throw new IllegalArgumentException(
              "There is no scale of that name. Choose city, county or nation.");
    };
  }
}

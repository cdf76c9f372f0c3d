// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.throughline.synthetic.basis.Scale;

/// Whether, and how large, an invented authority is shown.
///
/// @param demonstration `on` to show it until a real council is configured, `off` never to
/// @param demonstrationActions more than nothing adds an invented plan with so many actions, for
///     benchmarks and load tests
/// @param demonstrationScale how many invented children: `city`, `county`, `small` or `none`
/// @param demonstrationSeed another seed gives other children
@ConfigurationProperties("throughline")
record DemonstrationSettings(
    @DefaultValue("on") String demonstration,
    @DefaultValue("0") int demonstrationActions,
    @DefaultValue("city") String demonstrationScale,
    @DefaultValue("1") long demonstrationSeed) {

  private static final int FEW = 3_000;

  boolean isOn() {
    return demonstration.equals("on");
  }

  /// How many invented children there are to be; absent for none.
  ///
  /// @throws IllegalArgumentException for a scale that does not exist
  Optional<Scale> scale() {
    return switch (demonstrationScale) {
      case "none" -> Optional.empty();
      case "small" -> Optional.of(Scale.small(FEW));
      case "city" -> Optional.of(Scale.CITY);
      case "county" -> Optional.of(Scale.COUNTY);
      default ->
          throw new IllegalArgumentException(
              "throughline.demonstration-scale is neither city, county, small nor none: set it to"
                  + " one of them");
    };
  }
}

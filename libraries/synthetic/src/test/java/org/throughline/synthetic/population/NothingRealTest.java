// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.basis.Table;

/// Nobody lives where the invented live, on whatever map. The last letter of a postcode is never C,
/// I, K, M, O or V.
class NothingRealTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final int FAMILIES = 20_000;
  private static final Pattern NO_POSTCODE =
      Pattern.compile("[A-Z]{1,2}[0-9]{1,2} [1-9][A-Z][CIKMOV]");
  private static final Set<String> FIRST = words(0);
  private static final Set<String> KIND = words(1);

  static Stream<Scale> scales() {
    return Stream.of(Scale.CITY, Scale.COUNTY, Scale.NATION);
  }

  @ParameterizedTest
  @MethodSource("scales")
  void noPostcodeIsOneThatExistsAndEveryStreetIsInvented(Scale scale) {
    InventedAuthority.of(scale, 1, DAY)
        .families()
        .limit(FAMILIES)
        .map(family -> family.household().address())
        .forEach(
            address -> {
              assertThat(address.postcode()).matches(NO_POSTCODE);
              assertThat(isInvented(address.line())).as(address.line()).isTrue();
            });
  }

  /// A number, a name of the list and a kind of street.
  private static boolean isInvented(String line) {
    String[] words = line.split(" ", -1);
    return words.length == 3
        && words[0].matches("[1-9][0-9]{0,2}")
        && FIRST.contains(words[1])
        && KIND.contains(words[2]);
  }

  private static Set<String> words(int line) {
    return Stream.of(Table.lines("streets.txt").get(line).split(" ", -1))
        .skip(1)
        .collect(Collectors.toSet());
  }
}

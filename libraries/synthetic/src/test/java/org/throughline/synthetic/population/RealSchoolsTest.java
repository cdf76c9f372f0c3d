// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The schools are those of the published register, where it lies beside the repository.
class RealSchoolsTest {
  private static final String REGISTER = "data/schools/gias_2022-07_east_midlands.csv";

  @ParameterizedTest
  @ValueSource(strings = {"city", "county"})
  void everySchoolOfTheRegisterStandsWhereTheRegisterHasIt(String map) throws IOException {
    Map<String, String> register = register();

    List<School> found =
        School.of(map).stream().filter(school -> register.containsKey(school.urn())).toList();

    assertThat(found).hasSizeGreaterThan(80);
    assertThat(found)
        .allSatisfy(
            school ->
                assertThat(school.easting() + " " + school.northing())
                    .as(school.urn())
                    .isEqualTo(register.get(school.urn())));
  }

  /// Easting and northing by number, counted from the end of the line: names and streets before
  /// them may hold a comma, and nothing after them does.
  private static Map<String, String> register() throws IOException {
    Optional<Path> file = shared().map(folder -> folder.resolve(REGISTER)).filter(Files::exists);
    Assumptions.assumeTrue(
        file.isPresent(),
        "Skipped: " + REGISTER + " is not here. Name its folder in THROUGHLINE_SHARED.");
    List<String> lines = Files.readAllLines(file.orElseThrow());
    List<String> heading = Arrays.asList(lines.getFirst().split(",", -1));
    int fromEnd = heading.size() - heading.indexOf("easting");
    Map<String, String> places = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      int at = cells.length - fromEnd;
      places.put(cells[0], cells[at] + " " + cells[at + 1]);
    }
    return places;
  }

  private static Optional<Path> shared() {
    String named = System.getenv().getOrDefault("THROUGHLINE_SHARED", "");
    return Stream.concat(
            Stream.of(named).filter(name -> !name.isEmpty()).map(Path::of),
            Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared")))
        .filter(Files::isDirectory)
        .findFirst();
  }
}

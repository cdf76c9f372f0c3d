// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.schools.SchoolFiles;
import org.throughline.forecast.schools.SchoolInputs;
import org.throughline.settings.InventedRegister;
import org.throughline.settings.NewSetting;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingId;

/// The files of the demonstration's forecast of school places.
class InventedSchoolsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  private static List<Setting> register() {
    List<NewSetting> published = InventedRegister.published();
    return IntStream.range(0, published.size())
        .mapToObj(
            at ->
                new Setting(
                    new SettingId(at + 1L),
                    published.get(at).urn(),
                    published.get(at).facts(),
                    1,
                    true))
        .filter(setting -> setting.isOpenOn(TODAY))
        .toList();
  }

  private Path file(List<ForecastDesk.Sent> files, String part) throws IOException {
    ForecastDesk.Sent sent =
        files.stream().filter(each -> each.part().equals(part)).findFirst().orElseThrow();
    return Files.write(folder.resolve(part + ".csv"), sent.content());
  }

  @Test
  void theyAreReadWithoutAProblemAndForecastSevenYears() throws IOException {
    List<ForecastDesk.Sent> files = new InventedSchools(register(), TODAY).files().orElseThrow();
    SchoolFiles.Reading reading =
        new SchoolFiles(
                file(files, "rolls"),
                file(files, "births"),
                Optional.of(file(files, "schools")),
                Optional.of(file(files, "housing")),
                Optional.empty())
            .read(OptionalInt.empty());
    assertThat(reading.problems()).allMatch(problem -> !problem.isRefusal());
    SchoolInputs inputs = reading.inputs().orElseThrow();
    assertThat(inputs.areas()).containsExactly("East", "North", "South", "West");
    assertThat(inputs.years()).containsExactly(2027, 2028, 2029, 2030, 2031, 2032, 2033);
    assertThat(inputs.schools()).hasSizeGreaterThan(60);
    assertThat(inputs.pupils(-1, 2026, 0)).isBetween(3000, 6000);
    assertThat(inputs.arriving(inputs.areas().indexOf("North"), 2027, 3)).isPositive();
  }

  @Test
  void theSameRegisterGivesTheSameFiles() {
    List<ForecastDesk.Sent> one = new InventedSchools(register(), TODAY).files().orElseThrow();
    List<ForecastDesk.Sent> two = new InventedSchools(register(), TODAY).files().orElseThrow();
    for (int at = 0; at < one.size(); at++) {
      assertThat(one.get(at).content()).isEqualTo(two.get(at).content());
    }
  }

  @Test
  void aRegisterWithoutSchoolsGivesNone() {
    assertThat(new InventedSchools(List.of(), TODAY).files()).isEmpty();
  }
}

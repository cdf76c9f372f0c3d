// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The folder of a council's own measures, as the application takes it when it starts.
class OwnMeasureFilesTest {

  @Test
  void theFolderIsTakenFromTheSettings() {
    assertThat(bound(Map.of("throughline.measure-files", "/council/measures")).folder())
        .contains(Path.of("/council/measures"));
  }

  @Test
  void thereIsNoneUnlessItIsGiven() {
    assertThat(bound(Map.of()).folder()).isEmpty();
    assertThat(bound(Map.of("throughline.measure-files", " ")).folder()).isEmpty();
  }

  private static MeasuresConfiguration.Settings bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("throughline", MeasuresConfiguration.Settings.class);
  }
}

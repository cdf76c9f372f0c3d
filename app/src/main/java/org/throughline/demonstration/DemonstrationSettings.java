// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether, and how large, an invented authority is shown.
///
/// @param demonstration `on` to show it until a real council is configured, `off` never to
/// @param demonstrationActions more than nothing adds an invented plan with so many actions, for
///     benchmarks and load tests
@ConfigurationProperties("throughline")
record DemonstrationSettings(
    @DefaultValue("on") String demonstration, @DefaultValue("0") int demonstrationActions) {

  boolean isOn() {
    return demonstration.equals("on");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// The web application.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Throughline")
public class ThroughlineApplication {}

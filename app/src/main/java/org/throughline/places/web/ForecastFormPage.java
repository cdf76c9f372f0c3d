// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;

/// The page on which a forecast is asked for.
///
/// @param path where the form is sent
/// @param hasArea whether an authority must be named
public record ForecastFormPage(
    String path,
    String label,
    String title,
    String simulations,
    String seed,
    boolean hasArea,
    String area,
    List<Part> parts,
    FormErrors errors) {

  /// A file to choose.
  public record Part(String code, String label, String columns) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;

/// The page on which a forecast is asked for.
///
/// @param path where the form is sent
/// @param hasArea whether an authority must be named
/// @param form under which files of an earlier try wait
/// @param from the forecast that is asked for anew; 0 for none
public record ForecastFormPage(
    String path,
    String label,
    String title,
    String simulations,
    String seed,
    boolean hasArea,
    String area,
    List<Part> parts,
    String form,
    String from,
    FormErrors errors) {

  /// A file to choose.
  ///
  /// @param kept the name of the file that need not be chosen again; empty where there is none
  public record Part(
      String code, String label, String columns, String kept, boolean mayBeLeftOut) {}
}

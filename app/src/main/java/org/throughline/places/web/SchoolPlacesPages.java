// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.places.internal.ForecastKind;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.ForecastRows;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Screen;

/// School places as they will be wanted: spare places, shortages, admission numbers to look at.
@Controller
class SchoolPlacesPages {

  private final ForecastRows rows;
  private final SchoolPlacesReader reader;

  SchoolPlacesPages(ForecastRows rows, SchoolPlacesReader reader) {
    this.rows = rows;
    this.reader = reader;
  }

  @Access({
    Role.ADMINISTRATOR,
    Role.ANALYST,
    Role.STRATEGY_OWNER,
    Role.RESPONSIBLE_OFFICER,
    Role.CASEWORK_MANAGER
  })
  @GetMapping("/forecasts/{forecast:\\d+}/school-places")
  Screen page(
      @PathVariable long forecast,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String year) {
    ForecastLine line =
        rows.made(forecast, ForecastKind.SCHOOLS)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Screen.of("places/school-places", reader.read(line, area, year));
  }
}

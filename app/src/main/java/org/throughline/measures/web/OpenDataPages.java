// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.Publicity;
import org.throughline.measures.internal.publishing.DisclosureSettings;
import org.throughline.measures.internal.publishing.OpenData;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Screen;

/// The public figures as tables that anybody may take and use.
@Controller
class OpenDataPages {

  private static final String META = ".meta.csv";
  private static final String CSV = ".csv";

  private final Measures measures;
  private final Publicity publicity;
  private final OpenData data;
  private final DisclosureSettings disclosure;

  OpenDataPages(
      Measures measures, Publicity publicity, OpenData data, DisclosureSettings disclosure) {
    this.measures = measures;
    this.publicity = publicity;
    this.data = data;
    this.disclosure = disclosure;
  }

  @OpenToAll
  @GetMapping("/open-data")
  Screen list() {
    List<OpenDataPage.Download> downloads =
        publicity.all().stream().filter(data::hasRows).map(OpenDataPages::download).toList();
    return Screen.of(
        "measures/open/data",
        new OpenDataPage(
            downloads.size() == 1
                ? "One measure can be downloaded as a table."
                : "%d measures can be downloaded as tables.".formatted(downloads.size()),
            downloads,
            disclosure.words()));
  }

  @OpenToAll
  @GetMapping("/open-data/{file}")
  void file(@PathVariable String file, HttpServletResponse response) {
    Measure measure =
        code(file)
            .flatMap(measures::find)
            .filter(publicity::isPublic)
            .filter(data::hasRows)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (file.endsWith(META)) {
      CsvDownload.send(
          response,
          file,
          OpenData.META_HEADER,
          table -> OpenData.meta(measure).forEach(table::row));
    } else {
      CsvDownload.send(response, file, OpenData.HEADER, table -> data.write(measure, table::row));
    }
  }

  private static Optional<MeasureCode> code(String file) {
    String ending = file.endsWith(META) ? META : CSV;
    return file.endsWith(ending)
        ? MeasureCode.parse(file.substring(0, file.length() - ending.length()))
        : Optional.empty();
  }

  private static OpenDataPage.Download download(Measure measure) {
    String file = OpenData.fileName(measure);
    return new OpenDataPage.Download(
        measure.code().value(),
        measure.name(),
        "/open-data/" + file,
        "/open-data/" + file.replace(CSV, META),
        measure.source());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.books.Book;
import org.throughline.places.internal.books.Books;
import org.throughline.places.internal.books.Sheet;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Screen;

/// The workbooks of returns and plans, each as XLSX and sheet by sheet as CSV.
@Controller
class BookPages {

  private static final String BOOK = "/forecasts/{forecast:\\d+}/books/{book}";

  private final ForecastRows rows;
  private final Books books;

  BookPages(ForecastRows rows, Books books) {
    this.rows = rows;
    this.books = books;
  }

  @Access({
    Role.ADMINISTRATOR,
    Role.ANALYST,
    Role.STRATEGY_OWNER,
    Role.RESPONSIBLE_OFFICER,
    Role.CASEWORK_MANAGER
  })
  @GetMapping(BOOK)
  Screen page(
      @PathVariable long forecast,
      @PathVariable String book,
      @RequestParam(defaultValue = "0") int future) {
    Book found = find(forecast, book, future);
    String path = ForecastPages.LIST + "/" + forecast + "/books/" + book;
    return Screen.of(
        "places/book",
        new BookPage(
            ForecastPages.LIST + "/" + forecast,
            found.title(),
            path + ".xlsx?future=" + future,
            found.sheets().stream().map(sheet -> line(sheet, path, future)).toList(),
            found.sheets().getLast().table().rows().stream()
                .map(row -> new BookPage.Note(row.getFirst(), row.getLast()))
                .toList()));
  }

  private static BookPage.Line line(Sheet sheet, String path, int future) {
    int rows = sheet.table().rows().size();
    return new BookPage.Line(
        sheet.title(),
        rows == 1 ? "1 row" : String.format(Locale.UK, "%,d rows", rows),
        path + "/" + sheet.code() + ".csv?future=" + future);
  }

  @Access({
    Role.ADMINISTRATOR,
    Role.ANALYST,
    Role.STRATEGY_OWNER,
    Role.RESPONSIBLE_OFFICER,
    Role.CASEWORK_MANAGER
  })
  @GetMapping(BOOK + ".xlsx")
  void workbook(
      @PathVariable long forecast,
      @PathVariable String book,
      @RequestParam(defaultValue = "0") int future,
      HttpServletResponse response)
      throws IOException {
    Book found = find(forecast, book, future);
    Workbooks.send(response, book + "-" + forecast + ".xlsx", found.sheets());
  }

  @Access({
    Role.ADMINISTRATOR,
    Role.ANALYST,
    Role.STRATEGY_OWNER,
    Role.RESPONSIBLE_OFFICER,
    Role.CASEWORK_MANAGER
  })
  @GetMapping(BOOK + "/{sheet}.csv")
  void csv(
      @PathVariable long forecast,
      @PathVariable String book,
      @PathVariable String sheet,
      @RequestParam(defaultValue = "0") int future,
      HttpServletResponse response) {
    Sheet found = find(forecast, book, future).sheet(sheet).orElseThrow(BookPages::missing);
    CsvDownload.send(
        response,
        book + "-" + sheet + "-" + forecast + ".csv",
        found.table().heading(),
        csv -> found.table().rows().forEach(csv::row));
  }

  private Book find(long forecast, String book, int future) {
    Books.BookName name =
        Arrays.stream(Books.BookName.values())
            .filter(each -> each.code().equals(book))
            .findFirst()
            .orElseThrow(BookPages::missing);
    return rows.find(forecast)
        .flatMap(line -> books.find(line, name, future))
        .orElseThrow(BookPages::missing);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

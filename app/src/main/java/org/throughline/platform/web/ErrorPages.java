// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.throughline.platform.access.OpenToAll;

/// What a person sees when a page cannot be shown: what happened and what to do, never a trace.
@Controller
class ErrorPages implements ErrorController {

  @OpenToAll
  @RequestMapping("/error")
  Screen error(HttpServletRequest request, HttpServletResponse response) {
    return Screen.of("platform/error", page(status(request, response)));
  }

  private static HttpStatus status(HttpServletRequest request, HttpServletResponse response) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (code == null) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return HttpStatus.NOT_FOUND;
    }
    HttpStatus status = HttpStatus.resolve((Integer) code);
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static ErrorPage page(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND ->
          new ErrorPage(
              "Page not found",
              "There is no page at this address.",
              "Check the address, or start from the front page.");
      case FORBIDDEN ->
          new ErrorPage(
              "You cannot open this page",
              "Your role does not let you do this, or the form was open too long.",
              "Go back and try again. If you need it for your work, ask your administrator for access.");
      case CONTENT_TOO_LARGE ->
          new ErrorPage(
              "The file is too large",
              "A file can be up to 40 MB.",
              "Make it smaller, or send it in parts.");
      case METHOD_NOT_ALLOWED, BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE ->
          new ErrorPage(
              "We could not read that",
              "The address or the form was not complete. Nothing was saved.",
              "Go back to the page you came from and try again.");
      default ->
          new ErrorPage(
              "Something went wrong",
              "This page could not be shown. Nothing was saved.",
              "Try again in a minute. If it happens again, tell your administrator what you were doing and when.");
    };
  }
}

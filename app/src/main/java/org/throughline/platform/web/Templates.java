// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/// Pages are JTE templates, compiled with the application.
@Configuration(proxyBeanMethods = false)
class Templates {

  @Bean
  TemplateEngine templateEngine() {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setBinaryStaticContent(true);
    return engine;
  }

  @Bean
  ViewResolver templateViewResolver(TemplateEngine engine, Shells shells) {
    return new TemplateViewResolver(engine, shells, new PieceCompression());
  }

  private record TemplateViewResolver(
      TemplateEngine engine, Shells shells, PieceCompression compression)
      implements ViewResolver, Ordered {
    @Override
    public View resolveViewName(String name, Locale locale) {
      return name.startsWith("redirect:")
          ? new RedirectView(name.substring("redirect:".length()), true)
          : new TemplateView(name + ".jte", engine, shells, compression);
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }
  }

  private record TemplateView(
      String template, TemplateEngine engine, Shells shells, PieceCompression compression)
      implements View {
    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Map<String, Object> values = new HashMap<>();
      values.put("shell", shells.of(request, response));
      if (model != null && model.get(Screen.PAGE) != null) {
        values.put(Screen.PAGE, model.get(Screen.PAGE));
      }
      // Rendered whole before the first byte leaves: a template that fails shows the error page.
      PageOutput output = new PageOutput();
      engine.render(template, values, output);
      response.setContentType(getContentType());
      send(output, request, response);
    }

    /// In one piece: a page of rows is thousands of pieces, and each would pass every filter.
    private void send(PageOutput page, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      byte[] body;
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      if (takesGzip(request)) {
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        body = compression.gzip(page.pieces());
      } else {
        body = page.joined();
      }
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }

    private static boolean takesGzip(HttpServletRequest request) {
      String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
      return accepted != null && PieceCompression.isTaken(accepted);
    }
  }
}

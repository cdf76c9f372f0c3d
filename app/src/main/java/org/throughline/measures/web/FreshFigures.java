// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.measures.PlanFigures;

/// Before a page that shows figures is made, those of the plan are brought up to date. It comes
/// before the page looks at the clock, so that what was just counted is within its moment.
@Component
class FreshFigures implements HandlerInterceptor, WebMvcConfigurer {

  private final PlanFigures figures;

  FreshFigures(PlanFigures figures) {
    this.figures = figures;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns(
            "/measures",
            "/measures/*",
            "/scorecards/**",
            "/thread/**",
            "/boards/reports/**",
            "/progress/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getMethod().equals("GET")) {
      figures.bringUpToDate();
    }
    return true;
  }
}

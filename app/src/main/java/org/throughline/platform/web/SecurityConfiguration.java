// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.throughline.platform.access.RefusalFilter;
import org.throughline.platform.access.RouteAccess;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.sessions.FormTokens;
import org.throughline.platform.identity.sessions.SessionContexts;
import org.throughline.platform.identity.signin.NoAuthorizedClients;
import org.throughline.platform.identity.signin.OutsideSignIn;
import org.throughline.platform.identity.signin.Providers;
import org.throughline.platform.identity.signin.SignInEntryPoint;

/// Default deny, and the headers of every page.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// A request is measured once, as a whole; measuring every filter of the chain cost a tenth of
  // it.
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http,
      RouteAccess routes,
      CurrentAccount currentAccount,
      SessionContexts sessions,
      FormTokens formTokens,
      SignInEntryPoint entryPoint,
      Providers providers,
      OutsideSignIn outside) {
    if (providers.isConfigured()) {
      http.oauth2Login(login -> outsideSignIn(login, outside));
    }
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(routes))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(entryPoint))
        .securityContext(context -> context.securityContextRepository(sessions))
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
        .addFilterBefore(new RefusalFilter(routes, currentAccount, entryPoint), CsrfFilter.class)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        permissions ->
                            permissions.policy("camera=(), microphone=(), geolocation=()"))
                    .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
        .anonymous(Customizer.withDefaults())
        .sessionManagement(
            // A sign-in makes a session of its own; see SignIns.
            session -> session.sessionFixation(fixation -> fixation.none()))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .httpBasic(basic -> basic.disable())
        .formLogin(form -> form.disable())
        .logout(logout -> logout.disable())
        .build();
  }

  /// An address that no browser writes is refused before any other filter, with the same headers.
  @Bean
  RequestRejectedHandler rejectedAddresses() {
    return (request, response, reason) -> {
      response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("X-Frame-Options", "DENY");
      response.setHeader("Referrer-Policy", "same-origin");
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    };
  }

  private static void outsideSignIn(
      OAuth2LoginConfigurer<HttpSecurity> login, OutsideSignIn outside) {
    login
        .loginPage("/sign-in")
        .authorizationEndpoint(begin -> begin.baseUri(Providers.PATH))
        .redirectionEndpoint(end -> end.baseUri(Providers.PATH + "/*/answer"))
        .authorizedClientRepository(new NoAuthorizedClients())
        .successHandler(outside)
        .failureHandler(outside);
  }
}

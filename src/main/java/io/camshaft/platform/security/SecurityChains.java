package io.camshaft.platform.security;

import static org.springframework.security.config.Customizer.withDefaults;

import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Five chains. Management (an own port, loopback only) is open; the engine's REST interface and ours take HTTP Basic and no session; the
 * Camunda applications share the session of the pages but keep their own token against forged requests and their own content
 * policy; everything else is our pages behind the sign-in form.
 *
 * <p>Paths are matched on the whole request path: matchers given as strings look at Spring MVC's mappings and miss Jersey.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {

    /** Scripts only from us; the diagram viewer sets inline styles and carries its font as data. */
    static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    /**
     * Pages without sign-in. Those under /service are for customers: they read public articles and write, and see nothing else;
     * those under /survey open with the secret of a link.
     */
    private static final RequestMatcher[] OPEN = {
        PATH.matcher("/login"),
        PATH.matcher("/error"),
        PATH.matcher("/service"),
        PATH.matcher("/service/**"),
        PATH.matcher("/survey/**"),
        PATH.matcher(HttpMethod.GET, "/webjars/**"),
        PATH.matcher(HttpMethod.GET, "/css/**"),
        PATH.matcher(HttpMethod.GET, "/js/**"),
        PATH.matcher(HttpMethod.GET, "/favicon.ico"),
        PATH.matcher(HttpMethod.GET, "/favicon.svg")
    };

    /** Matches on the management port only; the public port has no such addresses. */
    @Bean
    @Order(1)
    SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineRestChain(
            HttpSecurity http, EngineSignIn signIn, EnginePeople people, IdentityService identity, Clock clock)
            throws Exception {
        return programs(http, signIn, people, clock)
                .securityMatcher(PATH.matcher("/engine-rest/**"))
                .addFilterBefore(new ClosedDoors(), DisableEncodeUrlFilter.class)
                .addFilterAfter(new EngineRestIdentity(identity), AuthorizationFilter.class)
                .build();
    }

    /** Our own interface for programs: the same sign-in as the engine's, our own rights. */
    @Bean
    @Order(3)
    SecurityFilterChain apiChain(
            HttpSecurity http, EngineSignIn signIn, EnginePeople people, IdentityService identity, Clock clock)
            throws Exception {
        return programs(http, signIn, people, clock)
                .securityMatcher(PATH.matcher("/api/**"))
                .addFilterAfter(new EngineRestIdentity(identity), AuthorizationFilter.class)
                .build();
    }

    /** HTTP Basic, no session, nothing for pages of other sites. */
    private static HttpSecurity programs(HttpSecurity http, EngineSignIn signIn, EnginePeople people, Clock clock)
            throws Exception {
        RestChallenge challenge = new RestChallenge();
        return http.authenticationManager(new ProviderManager(new VerifiedCredentials(signIn, people, clock)))
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(challenge))
                .authorizeHttpRequests(rules -> rules
                        // A browser that knows the password would send it along with a request forged by another site.
                        .requestMatchers(SecurityChains::comesFromAnotherSite)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    @Bean
    @Order(4)
    SecurityFilterChain camundaChain(
            HttpSecurity http, EnginePeople people, Clock clock, SecurityContextRepository contexts) throws Exception {
        return http.securityMatcher(PATH.matcher("/camunda/**"))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(new PagesOnlyCache()))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PATH.matcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), PATH.matcher("/camunda/**")))
                // Camunda's own filter wants its token for every write under /camunda/api and /camunda/app.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .headers(headers -> {
                    // Content policy and caching are Camunda's own, fitted to its applications.
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                    headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
                })
                .addFilterBefore(new ClosedDoors(), DisableEncodeUrlFilter.class)
                .addFilterBefore(new FreshRights(people, clock, contexts), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new CamundaSignOut(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            EngineSignIn signIn,
            EnginePeople people,
            Clock clock,
            SecurityContextRepository contexts)
            throws Exception {
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(rules ->
                        rules.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(new PagesOnlyCache()))
                .formLogin(form -> form.loginPage("/login").failureHandler(new SignInRefused()))
                .logout(logout -> logout.logoutSuccessUrl("/login").deleteCookies("JSESSIONID"))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new StaleSignInForm())
                        .defaultAuthenticationEntryPointFor(new PartialPageEntryPoint(), PartialPageEntryPoint.PARTIAL)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), anyRequest()))
                .csrf(withDefaults())
                // A new session, not a renamed one: Camunda keeps its person in the session too.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .headers(SecurityChains::pageHeaders)
                .addFilterBefore(new FreshRights(people, clock, contexts), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static void pageHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(withDefaults());
    }

    private static RequestMatcher anyRequest() {
        return request -> true;
    }

    private static boolean comesFromAnotherSite(jakarta.servlet.http.HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }
}

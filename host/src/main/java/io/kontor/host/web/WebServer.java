package io.kontor.host.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import io.kontor.api.error.KontorException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Serves the pages and the door for commands. The only place that knows the web library. */
public final class WebServer implements AutoCloseable {

  /** The longest request, in bytes. */
  static final int BODY_LIMIT = 1024 * 1024;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
              + " form-action 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "X-Frame-Options",
          "DENY",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private final Javalin javalin;
  private final WebOptions options;

  private WebServer(Javalin javalin, WebOptions options) {
    this.javalin = javalin;
    this.options = options;
  }

  /**
   * Starts serving.
   *
   * @param options where
   * @param site what
   * @return the running server
   * @throws KontorException {@link WebError#PORT} if it cannot listen there
   */
  public static WebServer start(WebOptions options, Site site) {
    var assets = new Assets();
    var shell = new Shell(site, options, assets.paths());
    Javalin javalin = Javalin.create(config -> configure(config, options, site, shell, assets));
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw new KontorException(
          WebError.PORT, Map.of("address", options.address(), "port", options.port()), e);
    }
    return new WebServer(javalin, options);
  }

  private static void configure(
      JavalinConfig config, WebOptions options, Site site, Shell shell, Assets assets) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = BODY_LIMIT;
    config.http.prefer405over404 = true;
    config.jetty.host = options.address();
    config.jetty.port = options.port();
    config.jetty.modifyHttpConfiguration(WebServer::harden);
    var dispatch = new Dispatch(site, shell);
    dispatch.addTo(config.routes, Routes.of(site.pages()).all());
    new DoorPages(site.entrance()).addTo(config.routes, dispatch);
    config.routes.get("/assets/{hash}/{name}", context -> asset(context, assets));
    config.routes.get("/favicon.ico", context -> favicon(context, assets));
    config.routes.get("/health", context -> health(context, site.readiness().get()));
    var failures = new Failures(site, shell);
    config.routes.exception(Exception.class, failures::show);
    config.routes.exception(HttpResponseException.class, failures::show);
  }

  private static void harden(HttpConfiguration configuration) {
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    configuration.addCustomizer(WebServer::addHeaders);
  }

  private static Request addHeaders(Request request, HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
    return request;
  }

  private static void asset(Context context, Assets assets) {
    Assets.Asset asset = assets.at(context.path()).orElseThrow(NotFoundResponse::new);
    context
        .contentType(asset.type())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .result(asset.open());
  }

  private static void favicon(Context context, Assets assets) {
    String path = Objects.requireNonNull(assets.paths().get("favicon.svg"));
    Assets.Asset asset = assets.at(path).orElseThrow();
    context.contentType(asset.type()).header("Cache-Control", "public, max-age=86400");
    context.result(asset.open());
  }

  private static void health(Context context, Readiness readiness) {
    Api.json(context, readiness, readiness.ready() ? 200 : 503);
  }

  /** Every address it answers at, as the web library itself has it. */
  List<Endpoint> endpoints() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .toList();
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** The address to open in a browser on this machine. */
  public URI address() {
    return options.uri(port());
  }

  @Override
  public void close() {
    javalin.stop();
  }
}

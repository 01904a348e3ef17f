package io.kontor.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The pages of a running program, looked at without a browser. */
record Pages(URI address) {

  static Pages at(String address) {
    return new Pages(URI.create(address));
  }

  /** What a page answers. */
  int status(String path) {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

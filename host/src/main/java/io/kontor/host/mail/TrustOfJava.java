package io.kontor.host.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Trusts whom this Java trusts. That is looked up with the first connection: to read all its
 * certificates takes a good part of a start, and not every start sends a mail.
 */
public final class TrustOfJava extends SSLSocketFactory {

  private static SSLSocketFactory real() {
    return (SSLSocketFactory) getDefault();
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return real().getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return real().getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket() throws IOException {
    return real().createSocket();
  }

  @Override
  public Socket createSocket(Socket open, String host, int port, boolean close) throws IOException {
    return real().createSocket(open, host, port, close);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return real().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return real().createSocket(host, port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return real().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return real().createSocket(host, port, from, fromPort);
  }
}

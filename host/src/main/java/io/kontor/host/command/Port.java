package io.kontor.host.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A port as it is typed: a number a server can listen on, or 0 for any free one. */
final class Port implements ITypeConverter<Integer> {

  private static final int LAST = 65535;

  @Override
  public Integer convert(String typed) {
    try {
      int port = Integer.parseInt(typed);
      if (port >= 0 && port <= LAST) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
    throw new TypeConversionException(typed);
  }
}

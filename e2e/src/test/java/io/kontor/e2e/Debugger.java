package io.kontor.e2e;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * Stops a program in mid-flight: at a call it stands still with all its threads, however fast or
 * slow the machine is.
 */
final class Debugger implements AutoCloseable {

  private final ListeningConnector connector =
      Bootstrap.virtualMachineManager().listeningConnectors().stream()
          .filter(it -> it.transport().name().equals("dt_socket"))
          .findFirst()
          .orElseThrow();
  private final Map<String, Connector.Argument> arguments = connector.defaultArguments();
  private final String address;

  /** Where a program is stopped. */
  record Call(String type, String method) {}

  Debugger() {
    Objects.requireNonNull(arguments.get("localAddress")).setValue("127.0.0.1");
    Objects.requireNonNull(arguments.get("port")).setValue("0");
    try {
      address = connector.startListening(arguments);
    } catch (IOException | IllegalConnectorArgumentsException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With this option the program waits for the debugger. */
  String option() {
    return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address;
  }

  /**
   * Lets a program start, and returns when it stands still.
   *
   * @param times how often it comes to that call
   * @return false if it ended before
   */
  boolean stopsAt(Call call, int times) {
    try {
      VirtualMachine program = connector.accept(arguments);
      ClassPrepareRequest loaded = program.eventRequestManager().createClassPrepareRequest();
      loaded.addClassFilter(call.type());
      loaded.enable();
      return runs(program, call, times);
    } catch (IOException | IllegalConnectorArgumentsException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean runs(VirtualMachine program, Call call, int times)
      throws InterruptedException {
    while (true) {
      EventSet events = program.eventQueue().remove();
      for (Event event : events) {
        if (event instanceof BreakpointEvent) {
          return true;
        }
        if (event instanceof VMDisconnectEvent) {
          return false;
        }
        if (event instanceof ClassPrepareEvent prepared) {
          stopAt(prepared.referenceType(), call.method(), times);
        }
      }
      events.resume();
    }
  }

  private static void stopAt(ReferenceType type, String name, int times) {
    for (Method method : type.methodsByName(name)) {
      BreakpointRequest stop =
          type.virtualMachine().eventRequestManager().createBreakpointRequest(method.location());
      stop.addCountFilter(times);
      stop.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      stop.enable();
    }
  }

  @Override
  public void close() {
    try {
      connector.stopListening(arguments);
    } catch (IOException | IllegalConnectorArgumentsException e) {
      throw new IllegalStateException(e);
    }
  }
}

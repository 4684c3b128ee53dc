package com.example.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What must stay silent: a class that nobody loads, a file that never appears, a port to which
 * nobody connects.
 */
final class Canaries implements AutoCloseable {
  private static final String FILE = "hostile-canary";
  private static final String PROPERTY = "nelikentta.canary";

  private final ServerSocket socket;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  Canaries() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    socket.setSoTimeout(1);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Runs with a class loader that hears who asks for the class. */
  void listen(Runnable task) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(
        new ClassLoader(before) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.contains("Canary")) {
              asked.add(name);
            }
            return super.loadClass(name, resolve);
          }
        });
    try {
      task.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Fails if any was woken; the file could lie in the folder or around it. */
  void areSilent(Path folder) {
    assertThat(System.getProperty(PROPERTY)).as("the class was initialised").isNull();
    assertThat(asked).as("classes that were asked for").isEmpty();
    assertThatThrownBy(socket::accept)
        .as("somebody connected")
        .isInstanceOf(SocketTimeoutException.class);
    for (Path place :
        List.of(
            Path.of(""),
            Path.of("").toAbsolutePath().getParent(),
            folder,
            folder.getParent(),
            Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(place.resolve(FILE)).doesNotExist();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

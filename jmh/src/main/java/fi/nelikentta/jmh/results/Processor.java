package fi.nelikentta.jmh.results;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor's time. */
public final class Processor {
  private Processor() {}

  /** What this JVM has used since it started, all threads together. */
  public static long nanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

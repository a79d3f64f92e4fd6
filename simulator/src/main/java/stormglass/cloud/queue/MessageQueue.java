package stormglass.cloud.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.queue.Message.State;

/// A standard queue.
///
/// Messages are received in the order in which they became visible. Retention is looked at when
/// messages are received or counted, so counts may include expired messages that stand behind
/// others.
public final class MessageQueue<P> {

  /// What [#nextVisibleNanos] says when nothing is hidden.
  public static final long NEVER = Long.MAX_VALUE;

  private static final int SEQUENCE_BITS = 40;

  private final int index;
  private final String name;
  private final int maxInFlight;
  private QueueSettings settings;
  private @Nullable Redrive<P> redrive;

  private final MessageList<P> ready = new MessageList<>();
  private final HiddenMessages<P> hidden = new HiddenMessages<>();
  private final Receipts<P> receipts = new Receipts<>();
  private int delayed;
  private int inFlight;
  private long lastId;
  private long lastReceive;

  /// @param index a number that the owner gives it, less than a million
  /// @param maxInFlight how many messages may be received and not deleted
  public MessageQueue(int index, String name, QueueSettings settings, int maxInFlight) {
    this.index = index;
    this.name = name;
    this.settings = settings;
    this.maxInFlight = maxInFlight;
    this.lastId = (long) index << SEQUENCE_BITS;
  }

  /// The number that the owner gave.
  public int index() {
    return index;
  }

  /// What the queue is called.
  public String name() {
    return name;
  }

  /// The attributes that hold now.
  public QueueSettings settings() {
    return settings;
  }

  /// Changes the attributes; what is hidden stays hidden for as long as it was to be.
  public void settings(QueueSettings changed) {
    settings = changed;
  }

  /// The redrive policy, if there is one.
  public @Nullable Redrive<P> redrive() {
    return redrive;
  }

  /// Sets or takes away the redrive policy.
  public void redrive(@Nullable Redrive<P> changed) {
    redrive = changed;
  }

  /// Sends a message.
  ///
  /// @param delayNanos how long it stays hidden; -1 for the queue's own delay
  public Message<P> send(P payload, int bytes, long delayNanos, long nowNanos) {
    show(nowNanos);
    Message<P> message = new Message<>(++lastId, payload, bytes, nowNanos, null);
    long delay = delayNanos < 0 ? settings.delayNanos() : delayNanos;
    if (delay == 0) {
      ready.addLast(message);
    } else {
      message.state = State.DELAYED;
      message.visibleAtNanos = nowNanos + delay;
      hidden.add(message);
      delayed++;
    }
    return message;
  }

  /// Puts in, as a dead letter, what a service gave up.
  public Message<P> bury(P payload, int bytes, DeadLetter why, long nowNanos) {
    show(nowNanos);
    Message<P> message = new Message<>(++lastId, payload, bytes, nowNanos, why);
    ready.addLast(message);
    return message;
  }

  /// Receives what is visible and hides it.
  ///
  /// @param most at least 1
  /// @param visibilityNanos how long it stays hidden; -1 for the queue's own timeout
  public Received<P> receive(int most, long visibilityNanos, long nowNanos) {
    show(nowNanos);
    int wanted = Math.min(most, maxInFlight - inFlight);
    if (wanted <= 0) {
      return new Received<>(List.of(), List.of(), true);
    }
    long visibility = visibilityNanos < 0 ? settings.visibilityTimeoutNanos() : visibilityNanos;
    List<Message<P>> messages = new ArrayList<>(Math.min(wanted, ready.size()));
    List<Message<P>> redriven = List.of();
    lastReceive++;
    while (messages.size() < wanted) {
      Message<P> message = ready.first();
      if (message == null) {
        break;
      }
      ready.remove(message);
      if (expired(message, nowNanos)) {
        gone(message);
      } else if (redrive != null && message.receiveCount >= redrive.maxReceiveCount()) {
        redriven = redriven.isEmpty() ? new ArrayList<>() : redriven;
        redriven.add(redrive.deadLetters().adopt(message, nowNanos));
        gone(message);
      } else {
        hide(message, visibility, nowNanos);
        messages.add(message);
      }
    }
    if (visibility == 0) {
      messages.forEach(ready::addLast);
    }
    return new Received<>(messages, redriven, false);
  }

  /// Deletes the message of a receipt, even if it has become visible again; false if the receipt is
  /// not the newest of a message that is there.
  public boolean delete(long receipt) {
    Message<P> message = receipts.find(receipt);
    if (message == null) {
      return false;
    }
    take(message);
    return true;
  }

  /// Deletes a message unless it is gone or was received again after that receive.
  public boolean delete(Message<P> message, long receive) {
    if (message.state == State.GONE || Receipts.receive(message) > receive) {
      return false;
    }
    take(message);
    return true;
  }

  /// The number of the latest receive, which [#delete] compares.
  public long lastReceive() {
    return lastReceive;
  }

  /// Hides a message in flight for that long from now, or shows it at once; false if no message is
  /// in flight with that receipt.
  public boolean changeVisibility(long receipt, long visibilityNanos, long nowNanos) {
    show(nowNanos);
    Message<P> message = receipts.find(receipt);
    if (message == null || message.state != State.IN_FLIGHT) {
      return false;
    }
    hidden.remove(message);
    if (visibilityNanos == 0) {
      inFlight--;
      message.state = State.VISIBLE;
      ready.addLast(message);
    } else {
      message.visibleAtNanos = nowNanos + visibilityNanos;
      hidden.add(message);
    }
    return true;
  }

  /// Deletes every message.
  public void purge() {
    for (Message<P> m = ready.first(); m != null; m = ready.first()) {
      take(m);
    }
    for (Message<P> m = hidden.earliest(); m != null; m = hidden.earliest()) {
      take(m);
    }
  }

  /// Shows what is hidden no longer.
  public void show(long nowNanos) {
    for (Message<P> m = hidden.earliest();
        m != null && m.visibleAtNanos <= nowNanos;
        m = hidden.earliest()) {
      hidden.remove(m);
      uncount(m);
      m.state = State.VISIBLE;
      ready.addLast(m);
    }
  }

  /// When the next hidden message becomes visible, or [#NEVER].
  public long nextVisibleNanos() {
    Message<P> message = hidden.earliest();
    return message == null ? NEVER : message.visibleAtNanos;
  }

  /// ApproximateNumberOfMessages: those that can be received.
  public int visible(long nowNanos) {
    show(nowNanos);
    for (Message<P> m = ready.first(); m != null && expired(m, nowNanos); m = ready.first()) {
      take(m);
    }
    return ready.size();
  }

  /// ApproximateNumberOfMessagesNotVisible: those in flight.
  public int inFlight(long nowNanos) {
    show(nowNanos);
    return inFlight;
  }

  /// ApproximateNumberOfMessagesDelayed.
  public int delayed(long nowNanos) {
    show(nowNanos);
    return delayed;
  }

  /// Everything the queue holds.
  public int size() {
    return ready.size() + inFlight + delayed;
  }

  /// Everything the queue holds, whether visible or not, in the order in which it was first sent.
  public List<Message<P>> messages() {
    List<Message<P>> all = new ArrayList<>(size());
    for (Message<P> m = ready.first(); m != null; m = m.next) {
      all.add(m);
    }
    hidden.copyTo(all);
    all.sort(Comparator.<Message<P>>comparingLong(m -> m.sentAtNanos).thenComparingLong(m -> m.id));
    return all;
  }

  private boolean expired(Message<P> message, long nowNanos) {
    return nowNanos - message.sentAtNanos >= settings.retentionNanos();
  }

  private void hide(Message<P> message, long visibilityNanos, long nowNanos) {
    message.receiveCount++;
    if (message.firstReceivedAtNanos < 0) {
      message.firstReceivedAtNanos = nowNanos;
    }
    receipts.issue(message, lastReceive);
    if (visibilityNanos == 0) {
      return;
    }
    message.state = State.IN_FLIGHT;
    message.visibleAtNanos = nowNanos + visibilityNanos;
    hidden.add(message);
    inFlight++;
  }

  private Message<P> adopt(Message<P> message, long nowNanos) {
    show(nowNanos);
    Message<P> copy =
        new Message<>(message.id, message.payload(), message.bytes(), message.sentAtNanos, null);
    ready.addLast(copy);
    return copy;
  }

  private void take(Message<P> message) {
    if (message.state == State.VISIBLE) {
      ready.remove(message);
    } else {
      hidden.remove(message);
      uncount(message);
    }
    gone(message);
  }

  private void uncount(Message<P> message) {
    if (message.state == State.DELAYED) {
      delayed--;
    } else {
      inFlight--;
    }
  }

  private void gone(Message<P> message) {
    receipts.free(message);
    message.state = State.GONE;
  }
}

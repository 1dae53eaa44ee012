namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>Knows which calls into user code are under way, on every thread of one audit.</summary>
internal sealed class CallMonitor
{
    private readonly List<Watched> watched = [];

    /// <summary>Told of every call before it is made; null, and free, unless a crash is being located.</summary>
    public Action<CallSlot>? Journal { get; init; }

    /// <summary>
    /// A call that has been under way for at least <paramref name="milliseconds"/>; null if there is none. Looks at
    /// counters only, so ask a few times a second.
    /// </summary>
    public CallSlot? FindStuck(long now, long milliseconds)
    {
        lock (watched)
        {
            CallSlot? stuck = null;
            foreach (Watched entry in watched)
            {
                if (entry.Slot.Call == UserCall.None || entry.Slot.Count != entry.Count) entry.Reset(now);
                else if (now - entry.Since >= milliseconds) stuck = entry.Slot;
            }
            return stuck;
        }
    }

    /// <summary>How many calls have begun, on all threads.</summary>
    public long Calls
    {
        get
        {
            lock (watched) return watched.Sum(entry => entry.Slot.Count);
        }
    }

    /// <summary>Samples of what rewards paid, on every thread.</summary>
    internal IEnumerable<PaidReward<TState, TAction>> Paid<TState, TAction>()
    {
        lock (watched)
            return [.. watched.Select(entry => entry.Slot).OfType<CallSlot<TState, TAction>>()
                .SelectMany(slot => slot.Samples.Kept)];
    }

    internal CallSlot<TState, TAction> Register<TState, TAction>(string? whose = null)
    {
        var slot = new CallSlot<TState, TAction>(this, whose);
        lock (watched) watched.Add(new Watched(slot));
        return slot;
    }

    private sealed class Watched(CallSlot slot)
    {
        public CallSlot Slot => slot;

        public long Count { get; private set; } = -1;

        public long Since { get; private set; }

        public void Reset(long now)
        {
            Count = slot.Count;
            Since = now;
        }
    }
}

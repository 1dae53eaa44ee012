namespace GamingAudit;

/// <summary>
/// The instances of a black box. An episode holds one from its reset to its end; where there may be no more, one that
/// nobody has begun an episode with for longest leaves its episode, which was given up.
/// </summary>
internal sealed class BlackBoxPool(Func<IBlackBox> create, int? most) : IDisposable
{
    // In the order in which they last began an episode.
    private readonly LinkedList<BlackBoxInstance> all = [];
    private readonly Stack<BlackBoxInstance> idle = [];
    private int made;

    /// <summary>How many there may be; null for as many as are asked for.</summary>
    public int? Most { get; private set; } = most;

    /// <summary>Whether each instance is made and called by a thread of its own.</summary>
    public bool IsThreadBound { get; set; }

    /// <summary>An instance for a new episode.</summary>
    public BlackBoxInstance Take()
    {
        lock (all)
        {
            BlackBoxInstance instance = Free();
            instance.Episodes++;
            instance.IsIdle = false;
            all.Remove(instance);
            all.AddLast(instance);
            return instance;
        }
    }

    /// <summary>Gives back the instance of an episode that is over; nothing where it has lost it already.</summary>
    public void Return(BlackBoxInstance instance, int episode)
    {
        lock (all)
        {
            if (instance.IsIdle || instance.Episodes != episode) return;
            instance.IsIdle = true;
            idle.Push(instance);
        }
    }

    /// <summary>Disposes of the newest instances until there are so many, and makes no more.</summary>
    public void Restrict(int instances)
    {
        lock (all)
        {
            Most = instances;
            List<BlackBoxInstance> extra = [.. all.OrderBy(instance => instance.Number).Skip(instances)];
            idle.Clear();
            foreach (BlackBoxInstance instance in extra)
            {
                all.Remove(instance);
                instance.Box.Dispose();
            }
            foreach (BlackBoxInstance instance in all.Where(instance => instance.IsIdle)) idle.Push(instance);
        }
    }

    /// <summary>Disposes of all instances; more can be made afterwards.</summary>
    public void Dispose()
    {
        lock (all)
        {
            foreach (BlackBoxInstance instance in all) instance.Box.Dispose();
            all.Clear();
            idle.Clear();
        }
    }

    private BlackBoxInstance Free()
    {
        if (idle.Count > 0) return idle.Pop();
        return all.Count >= Most ? all.First!.Value : new BlackBoxInstance(Create(), made++);
    }

    private IBlackBox Create()
    {
        try
        {
            IBlackBox box = IsThreadBound ? new ThreadBoundBox(create) : create();
            return box ?? throw new InvalidOperationException("The black box that was made is null.");
        }
        catch (Exception e) when (all.Count > 0)
        {
            throw new InvalidOperationException(
                $"{e.Message} It was to be instance {all.Count + 1}: where there can be no more than {all.Count}, set "
                + "MaxInstances to that.", e);
        }
    }
}

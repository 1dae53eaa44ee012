using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>Looks, from a thread of its own, for calls into user code that do not return.</summary>
internal sealed class Watchdog(EventWriter events, long limitMilliseconds)
{
    private const int LookEveryMilliseconds = 50;
    private const int MostAtOnceMilliseconds = 250;
    private const int DescribeMilliseconds = 2000;
    private const int SayAliveMilliseconds = 500;

    private volatile CallMonitor? monitor;
    private volatile Evaluation? evaluation;
    private long awake;

    /// <summary>How long a call may take.</summary>
    public TimeSpan Limit => TimeSpan.FromMilliseconds(limitMilliseconds);

    public void Start() => new Thread(Watch) { IsBackground = true, Name = "watchdog" }.Start();

    /// <summary>Watches the calls of one audit from now on.</summary>
    public CallMonitor Watch(CallMonitor calls)
    {
        monitor = calls;
        return calls;
    }

    /// <summary>Runs the code of a member that declares targets, watched.</summary>
    public T Evaluate<T>(string member, Func<T> read)
    {
        evaluation = new Evaluation(member, Volatile.Read(ref awake));
        try
        {
            return read();
        }
        finally
        {
            evaluation = null;
        }
    }

    private void Watch()
    {
        long last = Environment.TickCount64;
        long said = last;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long calledBefore = 0;
        while (true)
        {
            Thread.Sleep(LookEveryMilliseconds);
            // While the machine sleeps, or starves this thread, user code is not to blame for the time that passes.
            long now = Environment.TickCount64;
            Volatile.Write(ref awake, awake + Math.Min(now - last, MostAtOnceMilliseconds));
            last = now;
            if (now - said >= SayAliveMilliseconds)
            {
                TimeSpan used = Environment.CpuUsage.TotalTime;
                // A reward that sleeps computes nothing, and its calls come and go.
                long called = monitor?.Calls ?? 0;
                events.Send(new AliveEvent(
                    Math.Min((used - before).TotalSeconds, (now - said) / 1000.0), called != calledBefore));
                (said, before, calledBefore) = (now, used, called);
            }
            if (FindStuck() is not { } fault) continue;
            events.Send(new StuckEvent(fault));
            return;
        }
    }

    private Fault? FindStuck()
    {
        long now = awake;
        if (evaluation is { } reading && now - reading.Since >= limitMilliseconds)
            return NotReturned(UserCall.Create, UserCall.Create.Title(), reading.Member);
        return monitor?.FindStuck(now, limitMilliseconds) is { } slot
            ? NotReturned(slot.Call, slot.Title, Describe(slot))
            : null;
    }

    private Fault NotReturned(UserCall call, string title, string? arguments) => new(
        FaultKind.DidNotReturn,
        call,
        $"{title} did not return within {limitMilliseconds / 1000.0:0.###} s.",
        arguments);

    // A ToString that is itself stuck must not keep the finding back.
    private static string? Describe(CallSlot slot)
    {
        string? text = null;
        var thread = new Thread(() => text = Cap.Text(slot.Describe())) { IsBackground = true };
        thread.Start();
        return thread.Join(DescribeMilliseconds) ? text : null;
    }

    private sealed record Evaluation(string Member, long Since);
}

using System.Diagnostics;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>
/// What a target answers in the same few random episodes, as a number for each of its parts: a target that is a
/// function of its arguments has one trace, whenever, on whichever thread and in whichever process it is taken. Of one
/// whose steps take long the first steps alone are taken: so it has a number for each of a few lengths, and traces are
/// compared as far as both go.
/// </summary>
/// <param name="Dynamics">Of the ends of episodes and of observations, after 8, 16, 32 ... steps and at last.</param>
/// <param name="Proxy">Of the proxy, likewise.</param>
/// <param name="True">Of the true reward, likewise.</param>
internal sealed record TargetTrace(
    IReadOnlyList<ulong> Dynamics, IReadOnlyList<ulong> Proxy, IReadOnlyList<ulong> True)
{
    /// <summary>That of what could not be asked: it differs from none.</summary>
    public static readonly TargetTrace None = new([], [], []);

    private const int Episodes = 16;
    private const int StepCap = 200;

    // Untuned: as many as say something; it is taken four times in an audit.
    private const int FirstMark = 8;
    private const double MostSeconds = 2;

    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Takes the trace of a target, always in the same steps.</summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    public static TargetTrace Of<TState, TAction>(GuardedTarget<TState, TAction> target) where TState : notnull
    {
        GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
        Policy<TState, TAction> policy = new RandomActions<TState, TAction>(dynamics).Policy;
        float[] observation = new float[dynamics.ObservationSize];
        var playing = new StreamedEpisode<TState, TAction>(dynamics, RandomStream.Trace);
        (ulong seen, ulong proxy, ulong truth) = (Basis, Basis, Basis);
        List<ulong> allSeen = [], proxies = [], truths = [];
        long began = Stopwatch.GetTimestamp();
        (int steps, int mark, bool isLate) = (0, FirstMark, false);
        for (ulong episode = 0; episode < Episodes && steps < StepCap && !isLate; episode++)
        {
            playing.Begin(episode);
            while (!playing.IsOver && steps < StepCap && !isLate)
            {
                dynamics.Observe(playing.Cursor.State, observation);
                foreach (float number in observation) seen = Mixed(seen, BitConverter.SingleToUInt32Bits(number));
                Transition<TState, TAction> step = playing.Step(policy);
                (proxy, truth) = (Mixed(proxy, target.Proxy(step)), Mixed(truth, target.True(step)));
                if (++steps != mark) continue;
                Mark();
                mark *= 2;
                isLate = Stopwatch.GetElapsedTime(began).TotalSeconds > MostSeconds;
            }
            seen = Mixed(seen, (ulong)playing.Steps);
            dynamics.Leave(playing.Cursor.State);
        }
        if (!isLate) Mark();
        return new TargetTrace(allSeen, proxies, truths);

        void Mark()
        {
            allSeen.Add(seen);
            proxies.Add(proxy);
            truths.Add(truth);
        }
    }

    /// <summary>The first part in which two traces differ, as a call; null where they are equal.</summary>
    public UserCall? DifferenceFrom(TargetTrace other) =>
        Differ(Dynamics, other.Dynamics) ? UserCall.Step
        : Differ(Proxy, other.Proxy) ? UserCall.Proxy
        : Differ(True, other.True) ? UserCall.True
        : null;

    /// <summary>The fault of a target whose traces differ.</summary>
    /// <param name="call">The part that answers otherwise.</param>
    /// <param name="when">When or where it does.</param>
    public static Fault Unrepeatable(UserCall call, string when)
    {
        string part = call == UserCall.Step ? "The environment" : call.Title();
        return new Fault(
            FaultKind.Unrepeatable, call,
            $"{part} answers the same episodes otherwise {when}: it uses something outside its arguments, such as a "
            + "static field, a counter, a clock, the thread or the process.",
            null);
    }

    // As far as both go.
    private static bool Differ(IReadOnlyList<ulong> one, IReadOnlyList<ulong> other) =>
        one.Zip(other).Any(mark => mark.First != mark.Second);

    private static ulong Mixed(ulong hash, double number) => Mixed(hash, BitConverter.DoubleToUInt64Bits(number));

    private static ulong Mixed(ulong hash, ulong bits) => (hash ^ bits) * Prime ^ bits >> 32;
}

using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>
/// What a target answers in the same few random episodes, as a number for each of its parts: a target that is a
/// function of its arguments has one trace, whenever, on whichever thread and in whichever process it is taken.
/// </summary>
/// <param name="Dynamics">Of the ends of episodes and of observations.</param>
/// <param name="Proxy">Of the proxy.</param>
/// <param name="True">Of the true reward.</param>
internal readonly record struct TargetTrace(ulong Dynamics, ulong Proxy, ulong True)
{
    private const int Episodes = 16;
    private const int StepCap = 200;

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
        var trace = new TargetTrace(Basis, Basis, Basis);
        int left = StepCap;
        for (ulong episode = 0; episode < Episodes && left > 0; episode++)
        {
            playing.Begin(episode);
            while (!playing.IsOver && left-- > 0)
            {
                dynamics.Observe(playing.Cursor.State, observation);
                ulong seen = trace.Dynamics;
                foreach (float number in observation) seen = Mixed(seen, BitConverter.SingleToUInt32Bits(number));
                Transition<TState, TAction> step = playing.Step(policy);
                trace = new TargetTrace(
                    seen, Mixed(trace.Proxy, target.Proxy(step)), Mixed(trace.True, target.True(step)));
            }
            trace = trace with { Dynamics = Mixed(trace.Dynamics, (ulong)playing.Steps) };
            dynamics.Leave(playing.Cursor.State);
        }
        return trace;
    }

    /// <summary>The first part in which two traces differ, as a call; null where they are equal.</summary>
    public UserCall? DifferenceFrom(TargetTrace other) =>
        Dynamics != other.Dynamics ? UserCall.Step
        : Proxy != other.Proxy ? UserCall.Proxy
        : True != other.True ? UserCall.True
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

    private static ulong Mixed(ulong hash, double number) => Mixed(hash, BitConverter.DoubleToUInt64Bits(number));

    private static ulong Mixed(ulong hash, ulong bits) => (hash ^ bits) * Prime ^ bits >> 32;
}

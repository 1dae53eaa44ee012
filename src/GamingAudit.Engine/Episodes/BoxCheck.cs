using System.Diagnostics;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Looks before an audit at what a black box bears: whether the same seed gives the same episode, whether another
/// thread than the one that made it may call it, and whether there may be a second instance. What it does not bear, it
/// is not asked for.
/// </summary>
internal static class BoxCheck
{
    // Untuned: so many steps of a few episodes; a box that is slow is looked at for so long.
    private const int Episodes = 8;
    private const int StepCap = 100;
    private const double MostSeconds = 2;

    /// <summary>Looks at it; nothing to see where the target is no black box.</summary>
    /// <returns>What was found that changes how it is played, a sentence each.</returns>
    /// <exception cref="FaultException">It ignores its seed, or its code is at fault.</exception>
    public static IReadOnlyList<string> Run<TState, TAction>(GuardedTarget<TState, TAction> target)
        where TState : notnull
    {
        if (target.Dynamics.Box is not { } box) return [];
        var player = new Player<TState, TAction>(target);
        List<Moment> first = player.Play(StepCap);
        Compare(first, player.Play(first.Count));
        List<string> notes = [];
        if (player.Silent is { Count: > 0 } silent)
            notes.Add(
                $"{(silent.Count == 1 ? "agent" : "agents")} {string.Join(", ", silent.Order())} of {box.Agents} did "
                + $"not ask for an action in the first {first.Max(moment => moment.Step)} turns: the mean over the "
                + "agents has nothing of those who never act");
        if (!box.IsThreadBound && Elsewhere(player, first) is { } thread)
        {
            box.BindToThreads();
            Compare(first, player.Play(first.Count));
            notes.Add(
                $"the box may be called only by the thread that made it ({thread}): each instance has a thread of its "
                + "own; IsThreadBound = true says so");
        }
        if (box.MaxInstances is null && Beside(player, first) is { } other)
        {
            box.Restrict(1);
            Compare(first, player.Play(first.Count));
            notes.Add(
                $"a second instance cannot be played beside the first ({other}): one plays everything in turn; "
                + "MaxInstances = 1 says so");
        }
        return notes;
    }

    private static void Compare(List<Moment> first, List<Moment> again)
    {
        if (Difference(first, again) is not { } difference) return;
        throw new FaultException(new Fault(
            FaultKind.Unrepeatable, UserCall.Reset,
            $"The box ignores its seed: reset with the same seed and given the same actions, {difference}. Draw all of "
            + "its random numbers from a generator that Reset makes of the seed; an adapter takes a seed: "
            + "(environment, seed) => ... for it.", null));
    }

    // Null where another thread fares no worse.
    private static string? Elsewhere<TState, TAction>(Player<TState, TAction> player, List<Moment> first)
        where TState : notnull => Try(() =>
        {
            List<Moment>? seen = null;
            FaultException? fault = null;
            var thread = new Thread(() =>
            {
                try
                {
                    seen = player.Play(first.Count);
                }
                catch (FaultException e)
                {
                    fault = e;
                }
            });
            thread.Start();
            thread.Join();
            return fault is null ? Difference(first, seen!) : fault.Fault.Message;
        });

    // Null where a second instance changes nothing.
    private static string? Beside<TState, TAction>(Player<TState, TAction> player, List<Moment> first)
        where TState : notnull => Try(() => Difference(first, player.Play(first.Count, beside: true)));

    private static string? Try(Func<string?> play)
    {
        try
        {
            return play()?.TrimEnd('.');
        }
        catch (FaultException e)
        {
            return e.Fault.Message.TrimEnd('.');
        }
    }

    private static string? Difference(List<Moment> first, List<Moment> again)
    {
        for (int i = 0; i < Math.Min(first.Count, again.Count); i++)
        {
            string when = first[i].Step == 0 ? "after the reset" : $"at step {first[i].Step}";
            if (first[i].Step != again[i].Step) return $"one episode ended {when} and the other did not";
            if (!first[i].Seen.AsSpan().SequenceEqual(again[i].Seen)) return $"it showed something else {when}";
            if (first[i].Proxy != again[i].Proxy) return $"it paid {first[i].Proxy} and then {again[i].Proxy} {when}";
            if (first[i].True != again[i].True)
                return $"the true reward was {first[i].True} and then {again[i].True} {when}";
        }
        return null;
    }

    private sealed record Moment(int Step, float[] Seen, double Proxy, double True);

    private sealed class Player<TState, TAction>(GuardedTarget<TState, TAction> target) where TState : notnull
    {
        private readonly GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
        private readonly Policy<TState, TAction> policy = new RandomActions<TState, TAction>(target.Dynamics).Policy;

        /// <summary>Agents of a scene that have asked in no episode.</summary>
        public HashSet<int>? Silent { get; private set; }

        /// <summary>
        /// Plays so many moments, with an episode of another instance beside each where that is asked.
        /// </summary>
        public List<Moment> Play(int most, bool beside = false)
        {
            var moments = new List<Moment>();
            var playing = new StreamedEpisode<TState, TAction>(dynamics, RandomStream.Check);
            var other = new StreamedEpisode<TState, TAction>(dynamics, RandomStream.Check);
            long started = Stopwatch.GetTimestamp();
            bool isTimed = most == StepCap && !beside;
            try
            {
                for (ulong episode = 0; episode < Episodes && moments.Count < most; episode++)
                {
                    playing.Begin(episode);
                    if (beside) other.Begin(Episodes + episode);
                    moments.Add(new Moment(0, Look(playing.Cursor.State), 0, 0));
                    while (!playing.IsOver && moments.Count < most)
                    {
                        Transition<TState, TAction> step = playing.Step(policy);
                        if (beside && !other.IsOver) other.Step(policy);
                        moments.Add(new Moment(
                            playing.Steps, Look(step.After), target.Proxy(step), target.True(step)));
                        if (isTimed && Stopwatch.GetElapsedTime(started).TotalSeconds > MostSeconds)
                            return moments;
                    }
                    Hear(playing.Cursor.State);
                    dynamics.Leave(playing.Cursor.State);
                    dynamics.Leave(other.Cursor.State);
                }
                return moments;
            }
            finally
            {
                Hear(playing.Cursor.State);
                dynamics.Leave(playing.Cursor.State);
                dynamics.Leave(other.Cursor.State);
            }
        }

        private void Hear(TState? state)
        {
            if (state is not BlackBoxState at || !BlackBoxAdapter.HasInstance(at)) return;
            IReadOnlyList<int> silent = BlackBoxAdapter.Silent(at);
            if (Silent is null) Silent = [.. silent];
            else Silent.IntersectWith(silent);
        }

        private float[] Look(TState state)
        {
            float[] seen = new float[dynamics.ObservationSize];
            dynamics.Observe(state, seen);
            return seen;
        }
    }
}

using System.Diagnostics;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>How long a step of a target takes, both rewards included.</summary>
internal static class Pace
{
    // The quickest of a few stretches: a busy machine slows down some of them, code that waits slows down all.
    private const int Stretches = 8;
    private const int StepsOfStretch = 8;
    private const double MostSeconds = 1;

    /// <summary>Seconds a step, by random actions.</summary>
    public static double Of<TState, TAction>(GuardedTarget<TState, TAction> target) where TState : notnull
    {
        Policy<TState, TAction> policy = new RandomActions<TState, TAction>(target.Dynamics).Policy;
        var playing = new StreamedEpisode<TState, TAction>(target.Dynamics, RandomStream.Check);
        double quickest = double.PositiveInfinity;
        long started = Stopwatch.GetTimestamp();
        ulong episode = 0;
        for (int i = 0; i < Stretches && Stopwatch.GetElapsedTime(started).TotalSeconds < MostSeconds; i++)
        {
            int steps = 0;
            long began = Stopwatch.GetTimestamp();
            for (int played = 0; played < StepsOfStretch; played++)
            {
                if (playing.IsOver) playing.Begin(episode++);
                if (playing.IsOver) continue;
                Transition<TState, TAction> step = playing.Step(policy);
                target.Proxy(step);
                target.True(step);
                steps++;
            }
            if (steps > 0) quickest = Math.Min(quickest, Stopwatch.GetElapsedTime(began).TotalSeconds / steps);
        }
        target.Dynamics.Leave(playing.Cursor.State);
        return double.IsFinite(quickest) ? quickest : 0;
    }
}

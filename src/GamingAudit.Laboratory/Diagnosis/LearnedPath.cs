using GamingAudit.Engine.Learning;
using GamingAudit.Laboratory.Agents;
using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>
/// The way of an agent from its first policy to what it has learned, where a target cannot be enumerated.
/// </summary>
internal static class LearnedPath
{
    // A peak that is narrower than a sixteenth of the training is missed.
    private const int Checkpoints = 16;

    /// <summary>The way; null where agents do not learn what the audit found.</summary>
    /// <param name="target">The target.</param>
    /// <param name="goal">What there is to learn.</param>
    /// <param name="steps">Environment steps at first: four and sixteen times as many where they do not reach it.</param>
    /// <param name="seed">Decides the training.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static OptimisationPath? Of<TState, TAction>(
        MarkovTarget<TState, TAction> target, Goal<TState> goal, long steps, ulong seed,
        CancellationToken cancellation) where TState : notnull
    {
        for (int attempt = 1; attempt <= AgentTraining.Attempts; attempt++, steps *= 4)
        {
            var points = new List<PathPoint>();
            AgentTraining.Train(
                target, AgentTraining.Config(steps, seed), cancellation,
                passed: new Checkpoints(Checkpoints, agent => points.Add(Point(target, agent, cancellation))));
            if (goal.IsReached(points[^1].Proxy)) return new OptimisationPath(points);
        }
        return null;
    }

    private static PathPoint Point<TState, TAction>(
        MarkovTarget<TState, TAction> target, TrainedPolicy agent, CancellationToken cancellation)
        where TState : notnull
    {
        var proxies = new List<double>();
        var truths = new List<double>();
        Policy<TState, TAction> policy = AgentTraining.Player(agent, target);
        double proxy = AgentTraining.Return(target, policy, step => Kept(proxies, target.Proxy(step)), cancellation);
        double truth = AgentTraining.Return(target, policy, step => Kept(truths, target.True(step)), cancellation);
        double[] even = new double[proxies.Count];
        Array.Fill(even, 1.0 / proxies.Count);
        return new PathPoint(proxy, truth, Moments.Correlation(even, [.. proxies], [.. truths]));
    }

    private static double Kept(List<double> rewards, double reward)
    {
        rewards.Add(reward);
        return reward;
    }
}

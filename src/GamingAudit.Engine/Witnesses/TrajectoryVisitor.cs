using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Witnesses;

internal sealed class TrajectoryVisitor(HonestTrajectory trajectory, CallMonitor monitor)
    : ITargetVisitor<TrajectoryReport>
{
    public TrajectoryReport Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        var player = new EpisodePlayer<TState, TAction>(new GuardedTarget<TState, TAction>(target, monitor));
        Episode honest;
        Episode baseline;
        try
        {
            honest = player.Replay(trajectory.Honest);
            baseline = player.Replay(trajectory.Baseline);
        }
        catch (ReplayException e)
        {
            return new TrajectoryReport(false, e.Message);
        }
        bool scores = honest.Proxy > baseline.Proxy + EpisodeRounding.OfProxy(honest, baseline);
        return new TrajectoryReport(
            scores,
            $"{(scores ? "The honest episode scores" : "The honest episode does not score any more")}: the proxy pays "
            + $"it {honest.Proxy:G6}, and random actions {baseline.Proxy:G6}.");
    }
}

using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>Trains a policy under a mitigation, and says what it comes to, draws of its actions included.</summary>
internal static class MitigatedTraining
{
    private const int Snapshots = 24;

    // Far from the seeds of other runs, which are near each other.
    private const ulong PilotSeed = 1UL << 32;

    /// <summary>How small targets are learned.</summary>
    public static PpoConfig Config(long steps, ulong seed) => new()
    {
        TotalSteps = steps,
        Environments = 32,
        MinibatchSize = 256,
        EntropyCoefficient = 0.03,
        FinalEntropyCoefficient = 0,
        GaeLambda = 0.99,
        Hidden = [32, 32],
        Seed = seed,
    };

    /// <summary>Proxy and true return of the policies along a run, pair after pair.</summary>
    public static double[] Returns<TState, TAction>(
        MitigationSetting<TState, TAction> setting, Mitigation mitigation, PpoConfig config,
        CancellationToken cancellation) where TState : notnull =>
        [.. Path(setting, mitigation, config, true, cancellation)
            .Select(setting.Returns)
            .SelectMany(returns => (double[])[returns.Proxy, returns.True])];

    /// <summary>
    /// Along a run on the proxy: steps, the KL of the policy's actions from the reference's (below 0 where that is not
    /// known, or infinite), proxy and true return, four after four.
    /// </summary>
    public static double[] Curve<TState, TAction>(
        MitigationSetting<TState, TAction> setting, PpoConfig config, CancellationToken cancellation)
        where TState : notnull =>
        [.. Watch(setting, new NoMitigation(), config, true, cancellation, (dynamics, policy, steps) =>
        {
            (double proxy, double truth) = setting.Returns(setting.Outcome(dynamics, policy, 1, cancellation));
            double kl = setting.ActionKl(dynamics, policy, cancellation) ?? double.NaN;
            return (double[])[steps, double.IsFinite(kl) ? Math.Max(0, kl) : -1, proxy, truth];
        }).SelectMany(point => point)];

    /// <summary>The outcome of the policy that is kept.</summary>
    public static double[] Run<TState, TAction>(
        MitigationSetting<TState, TAction> setting, Mitigation mitigation, PpoConfig config,
        CancellationToken cancellation) where TState : notnull
    {
        if (!mitigation.NeedsPilot)
            return mitigation.Choose(
                setting, Path(setting, mitigation, config, mitigation.WatchesPath, cancellation), []);
        PpoConfig half = config with { TotalSteps = config.TotalSteps / 2 };
        IReadOnlyList<double[]> pilot = Path(
            setting, mitigation, half with { Seed = config.Seed + PilotSeed }, mitigation.WatchesPath, cancellation);
        return mitigation.Choose(
            setting, Path(setting, mitigation, half, mitigation.WatchesPath, cancellation), pilot);
    }

    private static List<double[]> Path<TState, TAction>(
        MitigationSetting<TState, TAction> setting, Mitigation mitigation, PpoConfig config, bool isWatched,
        CancellationToken cancellation) where TState : notnull => Watch(
            setting, mitigation, config, isWatched, cancellation,
            (dynamics, policy, _) => setting.Outcome(dynamics, policy, mitigation.Looks, cancellation));

    private static List<T> Watch<TState, TAction, T>(
        MitigationSetting<TState, TAction> setting, Mitigation mitigation, PpoConfig config, bool isWatched,
        CancellationToken cancellation, Func<GuardedDynamics<Timed<TState>, TAction>, TrainedPolicy, long, T> look)
        where TState : notnull
    {
        MarkovTarget<TState, TAction> target = setting.Target;
        var timed = AuditTarget.Create(
            target.Name,
            mitigation.Place(
                setting, new TimedEnvironment<TState, TAction>(target.Environment, target.Horizon)),
            mitigation.Wrap(setting), MitigationSetting<TState, TAction>.Lift(target.True), target.Horizon,
            target.Discount) with
        {
            Mask = mitigation.Mask(setting),
        };
        var guarded = new GuardedTarget<Timed<TState>, TAction>(timed, new CallMonitor());
        PpoConfig adjusted = mitigation.Adjust(config, setting);
        var lanes = new ProcessLanes<Timed<TState>, TAction>(
            guarded.ProxyProcess, adjusted.Environments, adjusted.Seed, adjusted.AppendTimeToGo);
        using var trainer = new PpoTrainer(lanes, adjusted, threads: 1) { Repay = mitigation.Repay(setting) };
        var path = new List<T>();
        int kept = -1;
        while (!trainer.IsFinished)
        {
            trainer.Iterate(cancellation);
            int due = (int)(trainer.StepsTaken * Snapshots / adjusted.TotalSteps);
            if (!isWatched || due <= kept) continue;
            kept = due;
            path.Add(Look());
        }
        if (!isWatched) path.Add(Look());
        return path;

        T Look() => look(guarded.Dynamics, trainer.Snapshot(), trainer.StepsTaken);
    }
}

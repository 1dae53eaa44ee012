using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// Beta times the KL of every action from the reference is taken from the reward (Ziegler et al. 2019, equation 2),
/// beta the proxy's deviation under the reference.
/// </summary>
internal sealed record KlPenalty : Mitigation
{
    public override string Name => "KL penalty a step, beta = sigma of the proxy";

    public static double Beta(ReferenceRewards rewards) => Math.Max(1e-6, rewards.ProxyDeviation);

    public override PpoConfig Adjust<TState, TAction>(
        PpoConfig config, MitigationSetting<TState, TAction> setting) => config with
        {
            EntropyReward = Beta(setting.Rewards),
            EntropyCoefficient = 0,
            FinalEntropyCoefficient = null,
        };

    public override Reward<Timed<TState>, TAction> Wrap<TState, TAction>(MitigationSetting<TState, TAction> setting)
    {
        if (setting is not EnumeratedSetting<TState, TAction> { Table: var table, Index: var index })
            return setting.Proxy;
        double beta = Beta(setting.Rewards);
        Reward<Timed<TState>, TAction> proxy = setting.Proxy;
        return step =>
        {
            int row = index.RowOf(step.Before.State, step.Action);
            double chance = row < 0 ? 0 : table.Reference[table.Model.Horizon - step.Before.StepsLeft][row];
            return proxy(step) + beta * Math.Max(ReferenceModel.LeastLogChance, Math.Log(chance));
        };
    }

    public override Action<RolloutBuffer>? Repay<TState, TAction>(MitigationSetting<TState, TAction> setting)
    {
        if (setting is not SampledSetting<TState, TAction> sampled) return null;
        (ReferenceModel model, double beta) = (sampled.Model, Beta(setting.Rewards));
        return rollout => model.Pay(rollout, beta);
    }
}

/// <summary>
/// Sqrt(chi2) of the occupancy, weighted as needs no tuning, is taken from the return, its slope estimated by a network
/// that tells the learner's steps from the reference's (Laidlaw et al. 2024).
/// </summary>
internal sealed record OccupancyPenalty : Mitigation
{
    // As many as a few rollouts hold.
    private const int ReferenceSteps = 4096;

    // The optimum lies among draws of actions, which a policy that begins at random ones comes to slowly: at the usual
    // rate it is still on its way when the steps are over (gaming-audit mitigate, on tomato-bucket of the suite).
    private const double Rate = 3e-3;

    public override string Name => "chi2 of occupancy, untuned weight";

    public override PpoConfig Adjust<TState, TAction>(
        PpoConfig config, MitigationSetting<TState, TAction> setting) =>
        config with { AppendTimeToGo = true, LearningRate = Rate };

    public override Action<RolloutBuffer>? Repay<TState, TAction>(MitigationSetting<TState, TAction> setting)
    {
        double weight = setting.Rewards.UntunedWeight;
        ReferenceSample sample = setting.Sample(ReferenceSteps);
        if (weight < 1e-9 || sample.Steps.Count == 0) return null;
        MarkovTarget<TState, TAction> target = setting.Target;
        return new OccupancyDiscriminator(
            sample, new ActionFeatures(target.Environment.Actions), weight, target.Discount, target.Horizon,
            setting.Seed).Pay;
    }
}

/// <summary>Conservative updates: a narrow clip range, and epochs that end at a small KL.</summary>
internal sealed record SmallSteps : Mitigation
{
    public override string Name => "small steps (clip .05, target KL .003)";

    public override PpoConfig Adjust<TState, TAction>(
        PpoConfig config, MitigationSetting<TState, TAction> setting) =>
        config with { ClipRange = 0.05, TargetKl = 0.003 };
}

/// <summary>
/// Training stops where a proxy at the angle of its correlation under the reference may start to mislead.
/// </summary>
internal sealed record StoppedEarly : Mitigation
{
    public override string Name => "early stopping (Karwowski et al.)";

    public override bool NeedsTable => true;

    public override bool WatchesPath => true;

    public override double[] Choose<TState, TAction>(
        MitigationSetting<TState, TAction> setting, IReadOnlyList<double[]> path, IReadOnlyList<double[]> pilot) =>
        Choose(Enumerated(setting).Table, path);

    /// <summary>The last occupancy of a path that is safe.</summary>
    public static double[] Choose(TabularTarget target, IReadOnlyList<double[]> path)
    {
        var space = new TangentSpace(target);
        double cosine = space.Cosine(target.Proxy, target.True);
        double sine = cosine > 0 ? Math.Sqrt(Math.Max(0, 1 - cosine * cosine)) : 1;
        double norm = TangentSpace.Length(space.Project(target.Proxy));
        IReadOnlyList<double[]> from = [target.ReferenceOccupancy, .. path];
        return from[EarlyStopping.LastSafe(from, target.Proxy, norm, sine)];
    }
}

/// <summary>
/// A first run shows at which proxy return the true one is highest, the proxy point; a second run, from new first
/// weights, keeps its proxy return at most there (after Moskovitz et al. 2023, arXiv 2310.04373).
/// </summary>
internal sealed record ProxyPoint : Mitigation
{
    public override string Name => "proxy point (Moskovitz et al.)";

    public override bool WatchesPath => true;

    public override bool NeedsPilot => true;

    public override double[] Choose<TState, TAction>(
        MitigationSetting<TState, TAction> setting, IReadOnlyList<double[]> path, IReadOnlyList<double[]> pilot) =>
        Choose(setting.Returns, path, pilot);

    /// <summary>The last outcome of a path before it is paid more than where the pilot was best.</summary>
    public static double[] Choose(
        Func<double[], (double Proxy, double True)> returns, IReadOnlyList<double[]> path,
        IReadOnlyList<double[]> pilot)
    {
        double point = returns(pilot.MaxBy(outcome => returns(outcome).True)!).Proxy;
        return path.TakeWhile(outcome => returns(outcome).Proxy <= point).LastOrDefault() ?? path[0];
    }
}

/// <summary>Training over a family of shifted environments: other starts, and actions that slip.</summary>
internal sealed record ShiftedFamily : Mitigation
{
    public override string Name => "family of shifts (starts, slips)";

    public override IEnvironment<Timed<TState>, TAction> Place<TState, TAction>(
        MitigationSetting<TState, TAction> setting, TimedEnvironment<TState, TAction> environment) =>
        new ShiftedEnvironment<TState, TAction>(environment, setting);
}
